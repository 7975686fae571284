import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meetingsIn } from './meetings-in.ts';

for (const [what, text, expected] of [
  [
    'numbered meetings of one series are apart, each with its own date',
    'The third session of the Working Party on Lakes (WPL 3) was held in Oslo from 5-8 March 1996. WPL 4 will meet in July 1996; WPL 5 will meet 9-13 December 1996 in Bern; and WPL 6 during the spring of 1997, prior to COP-3.',
    [
      '1996-03-05/1996-03-08 third session of the Working Party',
      '1996-07 WPL 4',
      '1996-12-09/1996-12-13 WPL 5',
      '1997-03/1997-05 WPL 6',
      ' COP-3',
    ],
  ],
  [
    'a session and its number in the series are one meeting',
    'The 4th session of the Forum on Rivers (FOR-4) was held on 3 May 2022. The fourth session of the Forum on Rivers was short. FOR-4 chose a Chair.',
    ['2022-05-03 4th session of the Forum on Rivers'],
  ],
  [
    'rows of a table below a caption that names the meeting',
    'Table 2. Speeches by Princes to a Joint Sitting of Parliament\n\n| Date | Guest |\n| --- | --- |\n| May 4, 1961 | Prince Albin |\n| June 7, 1975 | Prince Bertil |',
    [
      '1961-05-04 Joint Sitting of Parliament: Prince Albin',
      '1975-06-07 Joint Sitting of Parliament: Prince Bertil',
    ],
  ],
  [
    'the days of a stay date what happens in it',
    'In Peru, from 3 to 5 July, I will attend the annual Lima Security Conference. I also plan to meet the Foreign Minister, Ada Lund.',
    [
      '2022-07-03/2022-07-05 annual Lima Security Conference',
      '2022-07-03/2022-07-05 Meeting with Foreign Minister',
    ],
  ],
  [
    'an entry of a timeline',
    '__May 2, 1989 – May 5, 1989. 1989 Nordic-Baltic Summit.__ _The leaders agree on trade._\n\n__June 5, 2019. A new era.__ _President Lund visits Oslo to meet with Prime Minister Eide._',
    [
      '1989-05-02/1989-05-05 Nordic-Baltic Summit',
      '2019-06-05 Meeting of President Lund with Prime Minister Eide',
    ],
  ],
  [
    'what names a body or quotes a title is no meeting',
    'The Organization of the Islamic Conference sent observers. One meeting was open. The Committee resumed its study (See Minutes of Tuesday, 14 June 2022).',
    [],
  ],
  [
    'a verb and a noun that share a helper, and talks with their partner',
    'I leave soon. In Oslo, from 3 to 5 July, I will attend the Fjord Trade Roundtable and meet President Ada Lund. I will also hold discussions on fish with Minister Jan Holm.',
    [
      '2022-07-03/2022-07-05 Fjord Trade Roundtable',
      '2022-07-03/2022-07-05 Meeting with President Ada Lund',
      '2022-07-03/2022-07-05 discussions with Minister Jan Holm',
    ],
  ],
  [
    'those who meet stand before a comma',
    'We, the Heads of Government of the Lake States, meeting in Visby on 3-4 May 1996, agreed.',
    ['1996-05-03/1996-05-04 Meeting of Heads of Government of the Lake States'],
  ],
  ['a trip is none', 'His first visit to Peru was in May 2021. The return visit to Oslo followed.', []],
  [
    'an assembly by its outcomes',
    'We welcome the outcomes of the World Health Assembly.',
    [' World Health Assembly'],
  ],
  [
    'two who met without a day',
    'We were there when Secretary Lund met with President Eide.',
    [' Meeting of Secretary Lund with President Eide'],
  ],
] as const)
  test(what, () => {
    const found = meetingsIn(`A NOTE\n\n15 June 2022\n\n${text}\n`);
    const lines = found.map(({ date = '', name }) => `${date} ${name}`);
    assert.deepEqual(
      lines.map((line, at) =>
        line.toLowerCase().startsWith((expected[at] ?? '-').toLowerCase()) ? expected[at] : line,
      ),
      expected,
    );
  });

test('a readout tells the meetings of its day', () => {
  const text = `Readout of the Secretary’s Day in Nairobi

5 September 2019

Secretary Harmon met this morning with Foreign Minister Juma and spoke by phone with Prime Minister Abiy.
`;
  assert.deepEqual(
    meetingsIn(text).map(({ date, name }) => `${date} ${name}`),
    [
      '2019-09-05 Meeting of Secretary Harmon with Foreign Minister Juma',
      '2019-09-05 Call with Prime Minister Abiy',
    ],
  );
});
