import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDates } from '../../../src/core/entities/find-dates.ts';
import { findMeetings } from '../../../src/core/entities/find-meetings.ts';
import { assertLinearMatching } from '../growth.ts';
import { meetingsIn, shown } from './meetings-in.ts';

test('the day that an entry of a diary begins with dates what follows in it', () => {
  const text = `REPORT

5 September 2023

2.1 Monday, 12 June: The delegation met with the Chairperson of the Trade Committee. It also held talks with Norway.

2.2 The delegation met with the Mayor of Bergen.
`;
  const found = meetingsIn(text).map(({ date }) => date);
  assert.deepEqual(found, ['2023-06-12', '2023-06-12']);
});

for (const [what, sentence, expected] of [
  [
    '“the same day” is the day named before',
    'They spoke on 3 May 2022 and held a trilateral meeting with Norway on the same day.',
    '2022-05-03',
  ],
  [
    'who meets may stand in small letters',
    'The envoy convened a meeting of military experts in Bergen on 3 May 2022.',
    '2022-05-03 Meeting of military experts Bergen',
  ],
  [
    'what stands behind the article names it',
    'They attended a business roundtable on 3 May 2022.',
    '2022-05-03 Business roundtable',
  ],
  [
    'a body that holds consultations names them',
    'On 3 May 2022, the Security Council held closed consultations on the matter.',
    '2022-05-03 Security Council closed consultations',
  ],
  [
    'a body may meet at its session at the end of a sentence',
    'The Human Rights Council discussed it at its forty-seventh session (3 May 2022).',
    '2022-05-03 Human Rights Council forty-seventh session',
  ],
  [
    'who holds an office is met',
    'On 3 May 2022, I met the new Personal Envoy in Bergen.',
    '2022-05-03 Meeting with Personal Envoy',
  ],
  [
    'a hearing that is convened is one',
    'A public hearing should be convened on 3 May 2022.',
    '2022-05-03 Public hearing',
  ],
  [
    'a number before a colon is another name',
    'INC-2: The Ocean Committee will hold its second session from 3 to 5 May 2022 in Bergen.',
    '2022-05-03/2022-05-05',
  ],
] as const)
  test(what, () => {
    const found = meetingsIn(`A NOTE\n\n7 January 2022\n\n${sentence}\n`);
    assert.equal(found.length, 1, found.map(shown).join('\n'));
    const { date = '', name, place } = found[0] ?? { name: '' };
    assert.ok(`${date} ${name} ${place ?? ''}`.startsWith(expected), `${date} ${name} ${place}`);
  });

test('a colon opens the dates and places of several sessions', () => {
  const text = `REPORT

7 January 2022

The Ocean Committee held two sessions: the first from 2 to 6 May 2017 in Vienna and the second on 3 May 2018 in Oslo.
`;
  assert.deepEqual(
    meetingsIn(text).map(({ date, place }) => `${date} ${place}`),
    ['2017-05-02/2017-05-06 Vienna', '2018-05-03 Oslo'],
  );
});

test('a council to be held is to come; a plenary that somebody convened is the plenary', () => {
  const text = `A NOTE

9 November 2023

They prepare the European Council to be held on 14 and 15 December. On 3 May, the Chair convened an informal plenary on fees.
`;
  assert.deepEqual(
    meetingsIn(text).map(({ date, name }) => `${date} ${name}`),
    ['2023-12-14/2023-12-15 European Council', '2023-05-03 Informal plenary on fees'],
  );
});

test('to meet a target, or to discuss, is no meeting', () => {
  const text = `A NOTE

7 January 2022

Norway met the Paris targets on 3 May 2022. A discussion of prices follows. They met the new criteria.
`;
  assert.deepEqual(meetingsIn(text).map(shown), []);
});

for (const piece of [
  'meeting ',
  'the Summit ',
  'NATO and Russia ',
  'Summit of the Group of ',
  'The Council met on 10 January 2022. ',
  '(NRC) ',
  'COP 27 of 3 May ',
  'held its first and second meeting ',
]) {
  test(`cost grows with the length: ${piece.trim()}`, () => {
    const make = (size: number): string => piece.repeat(Math.ceil(size / piece.length));
    const inText = (text: string) => ({
      brief: { text, head: {}, sections: [], blocks: [] },
      found: { dates: findDates(text, '2022-01-07', 'en'), actors: [] },
    });
    assertLinearMatching(piece, make, 1_500, (text) => {
      const { brief, found } = inText(text);
      findMeetings(brief, found);
    });
  });
}

test('a summit and a meeting of ministers of the same partners are two', () => {
  const text =
    'Note, 3 May 2022\n\nThe EU-Japan Summit was held in Tokyo on 12 April 2022. The EU-Japan Trade Ministers Meeting took place on 20 April 2022.\n';
  assert.deepEqual(meetingsIn(text).map(shown), [
    '2022-04-12 | EU-Japan Summit | Tokyo',
    '2022-04-20 | EU-Japan Trade Ministers Meeting',
  ]);
});

test('what stands in brackets dates the words before them', () => {
  const found = meetingsIn(
    'Note, 3 May 2022\n\nIt took part in the Almaty Forum (12 April 2022), the Annual Conference on Ports and other events.\n',
  );
  assert.deepEqual(
    found.map(({ name, date }) => [name, date]),
    [
      ['Almaty Forum', '2022-04-12'],
      ['Annual Conference on Ports', undefined],
    ],
  );
});

test('a date after two meetings joined by "and" is that of both; parties that meet name none', () => {
  const text =
    'Note, 3 May 2022\n\nCOP-6 and the resumed sessions of the Subsidiary Bodies were held from 13 to 25 November 2021.\n\nParties met for COP-7 in 2022.\n';
  assert.deepEqual(
    meetingsIn(text).map(({ name, date }) => [name, date]),
    [
      ['COP-6', '2021-11-13/2021-11-25'],
      ['Resumed session of the Subsidiary Bodies', '2021-11-13/2021-11-25'],
      ['COP-7', '2022'],
    ],
  );
});

for (const [what, sentence, expected] of [
  [
    'two who hold talks name them',
    'President Halonen and President Putin held talks in Turku on 3 May 2022.',
    ['2022-05-03 Talks of President Halonen and President Putin Turku'],
  ],
  [
    'a telephone call is told by a verb',
    'I spoke by telephone with Minister Haavisto yesterday. They had last spoken by phone on 4 January.',
    ['2022-06-14 Call with Minister Haavisto', '2022-01-04 Call'],
  ],
  [
    'what stands before "by the" is who met, not the committee’s founder',
    'An Advisory Committee established by the Nile Forum met in Geneva on 3 May 2022.',
    ['2022-05-03 Advisory Committee Geneva'],
  ],
  [
    'the noun for which they met is the meeting',
    'Nordic foreign ministers met in Bergen on 3 May 2022 for the first-ever Nordic Climate Dialogue.',
    ['2022-05-03 Nordic Climate Dialogue'],
  ],
  [
    'a verb may have several dates and places',
    'The Danube Commission met in Budapest from 2 to 4 May, and in Vienna from 10 to 13 May.',
    ['2022-05-02/2022-05-04 Danube Commission Budapest', '2022-05-10/2022-05-13 Danube Commission Vienna'],
  ],
  [
    'a date before two that "and" joins is that of both',
    'In May 2022, she attended the Baltic Ministers’ Meeting and an Informal Nordic-Baltic Retreat.',
    ['2022-05 Baltic Ministers’ Meeting', '2022-05 Informal Nordic-Baltic Retreat'],
  ],
  [
    'rounds are told by their number',
    'The second round, in Mexico City, began on 3 May 2022. The Arctic Commission, at its fourth round of talks in Geneva, signed a truce on 6 May 2022.',
    ['2022-05-03 Second round Mexico City', '2022-05-06 Arctic Commission fourth round of talks Geneva'],
  ],
  [
    'the body convened is the meeting',
    'On 3 May 2022, President Yoon convened the National Security Council.',
    ['2022-05-03 National Security Council'],
  ],
  [
    'summits of one year in two cities are two',
    'The 2021 Nordic-Baltic Summit in Riga was followed by the 2021 Nordic-Baltic Summit in Oslo.',
    ['2021 Nordic-Baltic Summit Riga', '2021 Nordic-Baltic Summit Oslo'],
  ],
  [
    'the day of a decision is not that of the meeting',
    'On 3 May 2022, members decided to convene a Conference of Baltic Ports.',
    ['Conference of Baltic Ports'],
  ],
  ['an office is no occasion', 'The COP-7 President resigned on 3 May 2022.', ['COP-7']],
  [
    'a clause that follows has dates of its own',
    'Talks resumed after the act was signed in 2015. They called on all sides to return to dialogue in May.',
    [],
  ],
  [
    'a strategy of a forum is none',
    'They praised the Pacific Islands Forum’s 2050 Strategy and meet it.',
    [],
  ],
  [
    'an entry of a list gives its dates at its end',
    '3rd Meeting of the Ocean Board: The Board will review its work. dates: 26-30 June 2023 location: Oslo',
    ['2023-06-26/2023-06-30 3rd Meeting of the Ocean Board'],
  ],
  [
    'a body is met on the margins of another',
    'Health ministers will meet on the margins of the World Health Assembly in May 2023.',
    ['2023-05 Meeting of Health ministers', '2023-05 World Health Assembly'],
  ],
] as const)
  test(what, () => {
    const found = meetingsIn(`A NOTE\n\n15 June 2022\n\n${sentence}\n`);
    const lines = found.map(({ date = '', name, place = '' }) => `${date} ${name} ${place}`.trim());
    assert.deepEqual(
      lines.map((line, at) => (line.startsWith(expected[at] ?? '-') ? expected[at] : line)),
      expected,
    );
  });

test('a press call on a meeting is none; the meeting has the date that the text gives', () => {
  const text = `Background Press Call on the Vice President’s Meeting with the President of Chile

24 March 2022

Thank you for joining today’s call. Tomorrow the Vice President will hold a bilateral meeting with President Boric. The meeting will be about lithium.
`;
  assert.deepEqual(
    meetingsIn(text).map(({ date }) => date),
    ['2022-03-25'],
  );
});

test('the minutes of a committee are of its meeting on their day', () => {
  const text = `HOUSE OF KEYS

FISHERIES COMMITTEE

FORMAL MINUTES

Tuesday 28 June 2022

The Committee considered its programme.
`;
  assert.deepEqual(
    meetingsIn(text).map(({ date, name }) => `${date} ${name}`),
    ['2022-06-28 Fisheries Committee'],
  );
});
