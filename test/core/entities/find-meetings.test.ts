import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';
import type { FoundMeeting, Meeting } from '../../../src/core/entities/entity.ts';
import { findDates } from '../../../src/core/entities/find-dates.ts';
import { findMeetings } from '../../../src/core/entities/find-meetings.ts';
import { assertLinearMatching } from '../growth.ts';
import { READ_TEXTS } from './texts/briefs.ts';

function meetingsIn(text: string, known: readonly Meeting[] = []): FoundMeeting[] {
  const brief = parseBrief(text);
  const dates = findDates(text, brief.head.date, brief.head.language);
  return findMeetings(brief, { dates, actors: [] }, known);
}

const shown = ({ date, name, place }: FoundMeeting): string =>
  [date ?? '-', name, ...(place === undefined ? [] : [place])].join(' | ');

/** The week of diplomacy of January 2022, in our words. */
const WEEK = `ALLIANCE NEWSLETTER

SPECIAL ONLINE MEETING OF FOREIGN MINISTERS

7 January 2022

I. OUTLOOK

- The NATO-Russia Council (NRC) will meet on Wednesday 12 January for the first time since July 2019.
- A day earlier than planned, the NATO-Ukraine Commission meets on Monday 10 January.
- The NRC meeting follows the US-Russia Strategic Stability Dialogue in Geneva on 10 January and comes before the OSCE Permanent Council meeting on Thursday 13 January.

II. WHAT TO WATCH

The Secretary General will brief the press ahead of the NRC. Asked about the 12 January meeting, he promised patience. The NATO-Ukraine Council will discuss the build-up on 10 January. He recalled the Bucharest Summit.
`;

test('several names of one meeting are one meeting', () => {
  const found = meetingsIn(WEEK);
  assert.deepEqual(found.map(shown), [
    '2022-01-07 | Special Online Meeting of Foreign Ministers',
    '2022-01-12 | NATO-Russia Council',
    '2022-01-10 | NATO-Ukraine Commission',
    '2022-01-10 | US-Russia Strategic Stability Dialogue | Geneva',
    '2022-01-13 | OSCE Permanent Council meeting',
    '- | Bucharest Summit',
  ]);
  const council = found[1];
  assert.deepEqual(
    council?.mentions.map((mention) => mention.text),
    ['NATO-Russia Council (NRC) will meet', 'NRC meeting', 'NRC', '12 January meeting'],
  );
  for (const { mentions } of found)
    for (const { start, end, text } of mentions) assert.equal(WEEK.slice(start, end), text);
});

test('sessions of one body on other dates are other meetings', () => {
  const found = meetingsIn(
    'Note, 3 May 2022\n\nThe Arctic Council met on 5 April 2022. The Arctic Council will meet on 20 June 2022.\n',
  );
  assert.deepEqual(
    found.map((each) => each.date),
    ['2022-04-05', '2022-06-20'],
  );
  assert.equal(new Set(found.map((each) => each.id)).size, 2);
});

test('one plural with several dates is several meetings', () => {
  const found = meetingsIn(
    'Note, 3 May 2022\n\nLeaders recalled the EU-Japan Summits held on 27 May 2021 online and on 12 May 2022 in Tokyo.\n',
  );
  assert.deepEqual(found.map(shown), [
    '2021-05-27 | EU-Japan Summit | online',
    '2022-05-12 | EU-Japan Summit | Tokyo',
  ]);
});

test('leaves out what is no meeting', () => {
  for (const sentence of [
    'The minister gave a press conference on 4 May 2022.',
    'Allies are meeting the target set on 4 May 2022 and meet their obligations.',
    'They call on all sides to return to dialogue and to meet the needs of refugees.',
    'Elections were held on 4 May 2022; the law was signed on 6 May 2022.',
    'Regular meetings and talks take place between the two ministries.',
    'The meeting room at the conference centre was closed.',
    'Congress and the Council of Europe, founded in 1949, are bodies.',
  ]) {
    assert.deepEqual(meetingsIn(`Note, 3 May 2022\n\n${sentence}\n`).map(shown), [], sentence);
  }
});

const KNOWN: Meeting = {
  id: 'nrc-january',
  name: 'Council with Russia',
  aliases: ['NATO-Russia Council', 'NRC'],
  date: '2022-01-12',
  actors: ['nato', 'russia'],
};

test('a date that was not kept makes no second meeting', () => {
  const text = `WTO: results of the Twelfth Ministerial Conference

17 June 2022

The Twelfth Ministerial Conference (MC12) took place in Geneva from 12 to 17 June 2022. MC12 had been due in Nur-Sultan in June 2020. Members will report to the next Ministerial Conference. The Thirteenth Ministerial Conference (MC13) is to be held by the end of 2023.
`;
  assert.deepEqual(
    meetingsIn(text).map((each) => [each.date, each.name, each.aliases.includes('MC12')]),
    [
      ['2022-06-12/2022-06-17', 'Twelfth Ministerial Conference', true],
      [undefined, 'Thirteenth Ministerial Conference', false],
    ],
  );
});

test('a noun names a meeting better than those who met', () => {
  const text = `NATO SUMMIT IN MADRID: WHAT WAS DECIDED

30 June 2022

- Heads of State and Government of NATO met in Madrid from 28 to 30 June 2022.
- The summit invited two countries to join.
`;
  assert.deepEqual(meetingsIn(text).map(shown), ['2022-06-28/2022-06-30 | NATO Summit | Madrid']);
});

test('the meetings of the project file win', () => {
  const found = meetingsIn(WEEK, [KNOWN, { id: 'other', name: 'Paris Forum', aliases: [], actors: [] }]);
  const own = found.filter((each) => each.source === 'project-file');
  assert.deepEqual(
    own.map((each) => each.id),
    ['nrc-january'],
  );
  assert.equal(own[0]?.name, 'Council with Russia');
  assert.deepEqual(own[0]?.actors, ['nato', 'russia']);
  assert.ok(own[0].mentions.length >= 4);
  assert.equal(found.filter((each) => each.date === '2022-01-12').length, 1);
});

test('what the project file leaves open comes from the text', () => {
  const { date: _, ...undated } = KNOWN;
  assert.equal(meetingsIn(WEEK, [undated]).find((each) => each.id === 'nrc-january')?.date, '2022-01-12');
});

test('a known meeting of another date is not taken for this one', () => {
  const found = meetingsIn('Note, 3 May 2022\n\nThe Arctic Council met on 5 April 2022.\n', [
    { id: 'later', name: 'Arctic Council', aliases: [], date: '2023-05-11', actors: [] },
  ]);
  assert.equal(found.find((each) => each.date === '2022-04-05')?.source, 'text');
});

for (const { kind, text, dates } of READ_TEXTS) {
  test(`finds every date of a ${kind}`, () => {
    const brief = parseBrief(text);
    assert.deepEqual(
      findDates(text, brief.head.date, brief.head.language).map((each) => each.iso),
      dates,
    );
  });
}

const wordsOf = (name: string): Set<string> =>
  new Set(
    name
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );

function isLike(a: string, b: string): boolean {
  const left = wordsOf(a);
  const right = wordsOf(b);
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared >= 2 && shared >= 0.5 * Math.min(left.size, right.size);
}

/** The labelled meeting that a found one is: its date, and half the words of one of its names. */
function labelOf(meeting: FoundMeeting, labels: readonly string[]): string | undefined {
  return labels.find((label) => {
    const [date, name = ''] = label.split(' | ');
    return (
      date === (meeting.date ?? '-') && [meeting.name, ...meeting.aliases].some((each) => isLike(each, name))
    );
  });
}

test('finds the meetings of texts of many kinds with their dates', () => {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  const errors: string[] = [];
  for (const { kind, text, meetings: labels } of READ_TEXTS) {
    const left = new Set(labels);
    for (const meeting of meetingsIn(text)) {
      const label = labelOf(meeting, [...left]) ?? labelOf(meeting, labels);
      if (label === undefined) {
        wrong++;
        errors.push(`${kind}: + ${shown(meeting)}`);
      } else if (left.delete(label) && !label.endsWith('?')) right++;
    }
    for (const label of left) {
      if (label.endsWith('?')) continue;
      missed++;
      errors.push(`${kind}: - ${label}`);
    }
  }
  const f1 = (2 * right) / (2 * right + wrong + missed);
  assert.ok(f1 >= 0.85, `F1 ${f1.toFixed(3)}\n${errors.join('\n')}`);
});

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
