import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meetingsIn } from './meetings-in.ts';

/** Each meeting of a text as "date name @place"; the brief is of 15 June 2022. */
const told = (text: string): string[] =>
  meetingsIn(`A NOTE\n\n15 June 2022\n\n${text}\n`).map(
    ({ date = '', name, place }) => `${date} ${name}${place === undefined ? '' : ` @${place}`}`,
  );

for (const [what, text, expected] of [
  [
    'the address of a link parts no sentence',
    'They met at the [Summit of the\nLakes](https://example.org/2022/lakes-summit/)\nin May 2022.',
    ['2022-05 Summit of the Lakes'],
  ],
  [
    'the finer of two dates around a meeting that agree',
    'She will travel to Bergen in November 2022 for the Lake Leaders’ Meeting, which Norway hosts this year.',
    ['2022-11 Lake Leaders’ Meeting'],
  ],
  [
    '“New” of a state belongs to the name',
    'I will attend the Australia New Zealand Ministers’ Meeting on 15-16 July.',
    ['2022-07-15/2022-07-16 Australia New Zealand Ministers’ Meeting'],
  ],
  [
    'who will be meeting whom, and an office with its owner',
    'I will be meeting Prime Minister Sall in Suva on 3 May. I will also meet the Leader of the Opposition on 4 May.',
    ['2022-05-03 Meeting with Prime Minister Sall @Suva', '2022-05-04 Meeting with Leader of the Opposition'],
  ],
  [
    'an office of a forum is no meeting of it',
    'On 3 May, she met the Secretary-General of the Lakes Forum, Noel Lund.',
    ['2022-05-03 Meeting with Secretary-General of the Lakes Forum'],
  ],
  [
    '“next week” in front, and a place with an article',
    'The talks go on next week as Norway hosts the fourth Lake Community summit in The Hague.',
    ['2022-06-20/2022-06-26 Lake Community summit @The Hague'],
  ],
  [
    'a group is not those who chair it',
    'A contact group co-chaired by Ada Lund (Norway) and Jan Holm (Peru) met on Thursday, 9 June.',
    ['2022-06-09 Contact group'],
  ],
  [
    'what a summit was for is not its name; “in” within a topic is no place',
    'The Visby Summit for the coastal offensive was in May 2022. The Conference on Trade in Lamps and Wicks in Bergen opens on 3 July.',
    ['2022-05 Visby Summit', '2022-07-03 Conference on Trade in Lamps and Wicks @Bergen'],
  ],
  [
    'who meets to open a dialogue is in it',
    'Today, officials of Norway and Peru met in Lima to open the Norway-Peru High-Level Fish Dialogue.',
    ['2022-06-15 Norway-Peru High-Level Fish Dialogue'],
  ],
  [
    'joint sessions and the number of each body in its series are one',
    'Delegates met at the twenty-first sessions of SBI and SBSTA in June 2021, in Bonn. SBSTA-21 was long. SBI-21 was short.',
    ['2021-06 Twenty-first session of SBI and SBSTA @Bonn'],
  ],
  [
    'the mark of a note stands in no sentence',
    'The Harbour Committee[1] met on Friday, 3 June 2022.',
    ['2022-06-03 Harbour Committee'],
  ],
  [
    'an inaugural body is its meeting',
    'They held the inaugural Joint Lamp Committee in May 2021 in Luanda. They like the second Joint Lamp Committee report.',
    ['2021-05 Inaugural Joint Lamp Committee @Luanda'],
  ],
  [
    'what somebody had with somebody',
    'The discussion I had yesterday with Mr Sall was good.',
    ['2022-06-14 Discussion with Mr Sall'],
  ],
  [
    'conferences of one place and several years',
    'It rests on the Visby Conferences of 1954 and 1962.',
    ['1954 Visby Conference', '1962 Visby Conference'],
  ],
  [
    'a capital opens a sentence, also behind an abbreviation',
    'On 3 May, Ms Lund and Mr Holm met in Washington, D.C. During the meeting they were brief.',
    ['2022-05-03 Meeting of Ms Lund and Mr Holm @Washington'],
  ],
  [
    'the head of minutes over their number is no meeting of its own',
    'The lamp office keeps these minutes for all who come to read them in the old custom house by the pier, and it sends them to nobody.\n\nLamp Committee Meeting\n\nMeeting No. 17\nTuesday, June 7, 2022\nThe Lamp Committee met in Room 308 and heard the lamp master on the state of the lamps along the pier.',
    ['2022-06-07 Meeting No. 17'],
  ],
  [
    'what was said on a day of what is elsewhere',
    'On 3 May, she told them that she would speak for Norway at the 80th session.',
    [],
  ],
] as const)
  test(what, () => assert.deepEqual(told(text), expected));

test('the meeting of the title is what its sides did today', () => {
  const text =
    'Joint Statement Following the Meeting Between President Lund and President Sall\n\n3 May 2022\n\nToday, President Ada Lund of Norway and President Macky da Sall of Senegal met in Oslo.\n';
  assert.deepEqual(
    meetingsIn(text).map(({ date, name }) => `${date} ${name}`),
    ['2022-05-03 Meeting Between President Lund and President Sall'],
  );
});
