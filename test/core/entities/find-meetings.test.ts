import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';
import type { FoundMeeting, Meeting } from '../../../src/core/entities/entity.ts';
import { findDates } from '../../../src/core/entities/find-dates.ts';
import { meetingsIn, shown } from './meetings-in.ts';
import { READ_TEXTS } from './texts/briefs.ts';

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
