import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDates } from '../../../src/core/entities/find-dates.ts';
import { assertLinearMatching } from '../growth.ts';

/** Checks what is found in a text, as "words = iso"; `briefDate` is Friday 7 January 2022 unless given. */
function check(text: string, expected: readonly string[], briefDate = '2022-01-07', language = 'en'): void {
  const found = findDates(text, briefDate, language);
  assert.deepEqual(
    found.map((each) => `${each.text} = ${each.iso}`),
    expected,
    text,
  );
  for (const { start, end, text: words } of found) assert.equal(text.slice(start, end), words);
}

test('reads days in British, American, ISO and figure order', () => {
  check('Adopted on 7 January 2022.', ['7 January 2022 = 2022-01-07']);
  check('Adopted on January 7th, 2022.', ['January 7th, 2022 = 2022-01-07']);
  check('Adopted on the 20th of May 1973.', ['20th of May 1973 = 1973-05-20']);
  check('Signed 2022-01-07T10:00 and 2022-02-03.', ['2022-01-07 = 2022-01-07', '2022-02-03 = 2022-02-03']);
  check('Vom 7.1.2022 an', ['7.1.2022 = 2022-01-07']);
  check('On Jan. 7, 2022 and 3 Sept. 2021', ['Jan. 7, 2022 = 2022-01-07', '3 Sept. 2021 = 2021-09-03']);
  check('Monday, 10 January, and Tuesday (11 January)', [
    'Monday, 10 January = 2022-01-10',
    'Tuesday (11 January = 2022-01-11',
  ]);
});

test('figures with slashes follow the order that the text itself shows', () => {
  check('Date: 04/10/2026. Updated April 10, 2026.', [
    '04/10/2026 = 2026-04-10',
    'April 10, 2026 = 2026-04-10',
  ]);
  check('Date: 04/10/2026. The talks of 5 October 2026.', [
    '04/10/2026 = 2026-10-04',
    '5 October 2026 = 2026-10-05',
  ]);
  check('Between 25/12/2021 and 04/01/2022', ['25/12/2021 and 04/01/2022 = 2021-12-25/2022-01-04']);
});

test('reads ranges of days, months and years', () => {
  check('on 9-10 June 2022', ['9-10 June 2022 = 2022-06-09/2022-06-10']);
  check('on 9 and 10 June 2021', ['9 and 10 June 2021 = 2021-06-09/2021-06-10']);
  check('from 3 to 5 May', ['3 to 5 May = 2022-05-03/2022-05-05']);
  check('June 8–10, 2022', ['June 8–10, 2022 = 2022-06-08/2022-06-10']);
  check('June 30-July 2, 2021', ['June 30-July 2, 2021 = 2021-06-30/2021-07-02']);
  check('from 28 December to 3 January 2021', ['28 December to 3 January 2021 = 2020-12-28/2021-01-03']);
  check('between 3 and 7 May 2021', ['3 and 7 May 2021 = 2021-05-03/2021-05-07']);
  check('Monday 10 to Thursday 13 January', ['Monday 10 to Thursday 13 January = 2022-01-10/2022-01-13']);
  check('from March 2020 to June 2021', ['March 2020 to June 2021 = 2020-03/2021-06']);
  check('in July and August 2021', ['July and August 2021 = 2021-07/2021-08']);
  check('the 2021-2027 budget, the 2014–16 crisis, from 2014 to 2020', [
    '2021-2027 = 2021/2027',
    '2014–16 = 2014/2016',
    '2014 to 2020 = 2014/2020',
  ]);
  check('during the week of 10 January', ['week of 10 January = 2022-01-10/2022-01-16']);
});

test('days of one list that are no neighbours stay apart', () => {
  check('on 15 and 17 July 2020', ['15 = 2020-07-15', '17 July 2020 = 2020-07-17']);
  check('on 3, 8 and 12 May 2021', ['3 = 2021-05-03', '8 = 2021-05-08', '12 May 2021 = 2021-05-12']);
  check('on 10 January and 13 February', ['10 January = 2022-01-10', '13 February = 2022-02-13']);
});

test('reads months, years, halves, quarters and seasons with a year', () => {
  check('In March, Ministers may march on. By May 2023 they may not.', [
    'March = 2022-03',
    'May 2023 = 2023-05',
  ]);
  check('the first half of 2021', ['first half of 2021 = 2021-01/2021-06']);
  check('by Q3 2023', ['Q3 2023 = 2023-07/2023-09']);
  check('in the winter of 2022/23', ['winter of 2022/23 = 2022-12/2023-02']);
  check('mid-2021, late 2019 and since 2014', ['2021 = 2021', '2019 = 2019', '2014 = 2014']);
});

test('a missing year comes from the brief, its tense and its weekday', () => {
  check('The Council met on 20 December.', ['20 December = 2021-12-20']);
  check('The Council will meet on 20 December.', ['20 December = 2022-12-20'], '2022-11-30');
  check('The Council will meet on 10 January.', ['10 January = 2023-01-10'], '2022-12-15');
  check('The text of 25 March was recalled.', ['25 March = 2022-03-25'], '2022-11-07');
  check('talks on Monday 10 January', ['Monday 10 January = 2022-01-10'], '2021-06-01');
});

test('a missing year comes from the same sentence, or a paragraph about another time', () => {
  check('On 30 August 1999 people voted and on 4 September the result came.', [
    '30 August 1999 = 1999-08-30',
    '4 September = 1999-09-04',
  ]);
  check('It met on 12 December 2020 and on 14 January.', [
    '12 December 2020 = 2020-12-12',
    '14 January = 2021-01-14',
  ]);
  check('They signed on 5 May 1999. The vote followed on 30 August.', [
    '5 May 1999 = 1999-05-05',
    '30 August = 1999-08-30',
  ]);
  check('Resolution 1272 (1999) of 25 October was recalled.', ['25 October = 1999-10-25'], '2000-07-26');
});

test('weekdays and relative words count from the brief', () => {
  check('The Ministers met on Friday and will speak again on Monday.', [
    'Friday = 2022-01-07',
    'Monday = 2022-01-10',
  ]);
  check('They spoke ahead of the summit in Bern on Saturday and told him of their plans for Sunday.', [
    'Saturday = 2022-01-08',
    'Sunday = 2022-01-09',
  ]);
  check('next Tuesday, last Thursday, last May', [
    'next Tuesday = 2022-01-11',
    'last Thursday = 2022-01-06',
    'last May = 2021-05',
  ]);
  check('He announced today what he said yesterday; more tomorrow and next week.', [
    'today = 2022-01-07',
    'yesterday = 2022-01-06',
    'tomorrow = 2022-01-08',
    'next week = 2022-01-10/2022-01-16',
  ]);
  check('earlier this month, 3 May last year and the first half of this year', [
    'this month = 2022-01',
    '3 May last year = 2021-05-03',
    'first half of this year = 2022-01/2022-06',
  ]);
});

test('says which weekday it really is when the words disagree', () => {
  const [found] = findDates('The Council meets on Tuesday 12 January 2022.', '2022-01-07');
  assert.equal(found?.iso, '2022-01-12');
  assert.equal(found?.weekdayIs, 'Wednesday');
  assert.equal(findDates('on Wednesday 12 January 2022')[0]?.weekdayIs, undefined);
});

test('leaves out what is no date', () => {
  for (const text of [
    'resolution 1866 (2009), document S/2009/69 and A/RES/70/1',
    'resolutions 1373, 1540 and 1887 and paragraph 2022',
    'the 2030 Agenda, Agenda 2063, the NATO 2030 agenda and Vision 2030',
    'see https://example.org/2022/01/07/report-2021.html and [this](/archive/2021/05)',
    'about 2000 people, the destruction of 2000 mines, 1500 troops and 2,015 files',
    'the 1990s, in the spring, over two decades, for three years, over the last year',
    "today's world, even today, the leaders of tomorrow",
    'Ministers may march. The SUN and a sat phone. Regulation (EU) 2016/679. COVID-19.',
    'every Monday, Good Friday, the Sunday Times and 30 February',
    'F-2022, 10.2022.3, 3.2021, v2021, +49 2022, 2022.pdf, room 2014, at 1800 hours',
  ]) {
    check(text, []);
  }
});

test('dates run over line ends and markup but not over blank lines', () => {
  check('on **February\n25, 2022** and 11 October\\_2022', [
    'February\n25, 2022 = 2022-02-25',
    '11 October\\_2022 = 2022-10-11',
  ]);
  check('Annex 10\n\nJanuary', []);
});

test('without a date of its own a text keeps what stands by itself', () => {
  check('The Council met on Monday 10 January and in 2021.', ['2021 = 2021'], '', 'en');
});

test('takes the date from the top of the text when none is given', () => {
  assert.deepEqual(
    findDates('Press release\n\nBrussels, 7 January 2022\n\nThe Council meets on 12 January.').map(
      (each) => each.iso,
    ),
    ['2022-01-07', '2022-01-12'],
  );
});

test('reads French by a table alone', () => {
  const day = '2022-01-07';
  check('le vendredi 7 janvier 2022', ['vendredi 7 janvier 2022 = 2022-01-07'], day, 'fr');
  check('du 9 au 10 juin 2022', ['9 au 10 juin 2022 = 2022-06-09/2022-06-10'], day, 'French');
  check('les 9 et 10 juin', ['9 et 10 juin = 2022-06-09/2022-06-10'], day, 'fr');
  check('le 1er mai', ['1er mai = 2022-05-01'], day, 'fr');
  check('en mars 2021 et depuis 2014', ['mars 2021 = 2021-03', '2014 = 2014'], day, 'fr');
  check(
    "hier, aujourd'hui et demain",
    ['hier = 2022-01-06', "aujourd'hui = 2022-01-07", 'demain = 2022-01-08'],
    day,
    'fr',
  );
  check(
    'la semaine du 10 janvier, la semaine prochaine',
    ['semaine du 10 janvier = 2022-01-10/2022-01-16', 'semaine prochaine = 2022-01-10/2022-01-16'],
    day,
    'fr',
  );
  check(
    'lundi prochain, au premier semestre de 2022',
    ['lundi prochain = 2022-01-10', 'premier semestre de 2022 = 2022-01/2022-06'],
    day,
    'fr',
  );
});

test('tells French from English by itself', () => {
  const text = 'Le Conseil se réunira le 12 janvier 2022 à Bruxelles, et les ministres le 3 mars 2022.';
  assert.deepEqual(
    findDates(text).map((each) => each.iso),
    ['2022-01-12', '2022-03-03'],
  );
});

test('found dates are sorted and do not overlap', () => {
  const found = findDates('9 and 10 June 2022 - 3 May, 2021-22, June 8, 9 and 10, 2020, Monday, May 1 or 2');
  for (const [i, each] of found.entries()) assert.ok(each.start >= (found[i - 1]?.end ?? 0));
  assert.ok(found.length >= 4);
});

/** One endless line each: nothing in it may make the reader look back or ahead without bound. */
const HOSTILE: Readonly<Record<string, string>> = {
  digits: '7',
  'figures with marks': '1.1.',
  'month names': 'January ',
  weekdays: 'Monday ',
  'days and commas': '3, ',
  'days and joins': '3 and 4 to ',
  'years in a row': '2021-',
  'open brackets': '](',
  'shifted names': 'next last this ',
  'partial dates far from a year': 'on 5 May the body met, ',
  'resolutions in a list': 'resolution 1373, 1540, (2004) and ',
  'blanks and dots': '. \n ',
  quotes: '.”””',
  'emphasis marks': '*_\\',
  'ordinary prose': 'The Council will meet on Monday 10 January 2022, said the note of 3 May. ',
};

for (const [name, piece] of Object.entries(HOSTILE)) {
  test(`cost grows with the length: ${name}`, () => {
    const make = (size: number): string => piece.repeat(Math.ceil(size / piece.length));
    assertLinearMatching(name, make, 1_500, (text) => void findDates(text, '2022-01-07', 'en'));
  });
}

test('a megabyte of digits holds no date', () => {
  assert.deepEqual(findDates('2'.repeat(1_000_000), '2022-01-07'), []);
});

test('odd characters do no harm', () => {
  const odd = '\u0000 \ud800 \u202e 10 January\u00a02022 \udfff 🇺🇳 9–10 June';
  assert.deepEqual(
    findDates(odd, '2022-01-07').map((each) => each.iso),
    ['2022-01-10', '2022-06-09/2022-06-10'],
  );
});

test('a weekday to come is never the day of the brief itself', () => {
  const [found] = findDates('On Wednesday there will be a first session.', '2023-07-05', 'en');
  assert.equal(found?.iso, '2023-07-12');
});

test('two weekdays before two days are one interval; a part of the day stands between weekday and date', () => {
  check('It met on Thursday and Friday, 13-14 January, in private.', [
    'Thursday and Friday, 13-14 January = 2022-01-13/2022-01-14',
  ]);
  check('It opened on Thursday evening, 13 January.', ['Thursday evening, 13 January = 2022-01-13']);
  check('It meets on Thursday and Friday, 14 January.', [
    'Thursday = 2022-01-13',
    'Friday, 14 January = 2022-01-14',
  ]);
});

test('the year at the end of a list is that of its days', () => {
  check('I reported on 1 May (S/1 and Corr. 1 and 2), 12 June (S/2), and 15 November 2019 (S/3).', [
    '1 May = 2019-05-01',
    '12 June = 2019-06-12',
    '15 November 2019 = 2019-11-15',
  ]);
  check('I reported on 3 December and 13 February 2020.', [
    '3 December = 2019-12-03',
    '13 February 2020 = 2020-02-13',
  ]);
});

test('a year said in the sentence or a month named before decides', () => {
  check(
    'Two summits were held, with three more possible this year, including a visit in September.',
    ['this year = 2022', 'September = 2022-09'],
    '2022-10-22',
  );
  check(
    'The polls open in March next year. The end of March is far away. The last polls were in March.\n\nOf March little is known.',
    ['March next year = 2023-03', 'March = 2023-03', 'March = 2022-03', 'March = 2022-03'],
    '2022-08-10',
  );
  check(
    'On September 22, 2021, she refused to go. On September 23, she was seen at the port.',
    ['September 22, 2021 = 2021-09-22', 'September 23 = 2021-09-23'],
    '2022-09-18',
  );
});

test('a numbered paragraph does not lean on the year of the one above', () => {
  check(
    '3. The accords reached in March 2003 (see annex) were\nmeant to hold.\n4. During 6 and 7 December, she met both sides.',
    ['March 2003 = 2003-03', '6 and 7 December = 2005-12-06/2005-12-07'],
    '2006-01-13',
  );
});

test('what is looked forward to, needed or falls on a day lies ahead', () => {
  check('They looked forward to a round of talks in April.', ['April = 2022-04']);
  check('He will need allies in the November elections.', ['November = 2022-11'], '2022-10-07');
  check('The talks succeeded in April.', ['April = 2021-04']);
  check('The boats exceeded what they needed on 20 December.', ['20 December = 2021-12-20']);
  check('The anniversary falls on Saturday.', ['Saturday = 2022-01-08']);
});

test('a year to come behind a capital is part of a name; "at least" before a year is none after "until"', () => {
  check('The Harbour Plan 2040 (HP 2040) runs until at least 2035. By 2050 all is built.', [
    '2035 = 2035',
    '2050 = 2050',
  ]);
  check('OPEN BY 2050! The 2040 fair, built around 2035. Its 2036 rival. Around 2037 all is well.', [
    '2050 = 2050',
    '2040 = 2040',
    '2035 = 2035',
    '2036 = 2036',
    '2037 = 2037',
  ]);
  check('It starts in late 2022/early 2023.', ['2022 = 2022', '2023 = 2023']);
});

test('a later sentence leans on an earlier year forwards alone, and none after one that did not', () => {
  const text =
    'The plans made in May 2018 went on. She was sworn in on 22 January. On 29 May the guild approved them.';
  check(text, ['May 2018 = 2018-05', '22 January = 2019-01-22', '29 May = 2019-05-29'], '2019-10-02');
});

test('what is to be held lies ahead of the year that the sentence gives', () => {
  check(
    'By its letter of 26 February 2019 it prepared the polls, to be held on 9 October.',
    ['26 February 2019 = 2019-02-26', '9 October = 2019-10-09'],
    '2019-10-02',
  );
});

test('a weekday tells the brief’s own year from one that stands near', () => {
  check(
    'The calendar for 2000-2003 was adopted on Monday, 10 January.',
    ['2000-2003 = 2000/2003', 'Monday, 10 January = 2022-01-10'],
    '2022-01-12',
  );
});

test('a text without a date of its own leans on its last date, in the next paragraph too, but not backwards', () => {
  check(
    'It met from 17 to 21 January 2016.\n\nThe clerks met on 17 January. The polls were on 3 December.',
    ['17 to 21 January 2016 = 2016-01-17/2016-01-21', '17 January = 2016-01-17'],
    '',
  );
  check('3. It met on 3 March 2003\n4. It met again on 6 December.', ['3 March 2003 = 2003-03-03'], '');
});

test('days that a page lost a blank of, or has one too many', () => {
  check('held in Bern on 10July 2014, and on 7 th July 2021', [
    '10July 2014 = 2014-07-10',
    '7 th July 2021 = 2021-07-07',
  ]);
  check('Jul 17, 2021, 9:55 AM', ['Jul 17, 2021 = 2021-07-17']);
});

test('what would be, as people ask and tell, lies ahead; "the course of today" is a day', () => {
  check('Would it end in October, would we have a vote?', ['October = 2022-10'], '2022-06-08');
  check('They said that they would not be ready before Wednesday.', ['Wednesday = 2022-01-12']);
  check('There were talks in the course of today, but the leaders of today are old.', ['today = 2022-01-07']);
});
