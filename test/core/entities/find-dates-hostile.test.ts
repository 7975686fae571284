import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDates } from '../../../src/core/entities/find-dates.ts';
import { assertLinear } from './growth.ts';

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
    assertLinear(name, make, 1_500, (text) => void findDates(text, '2022-01-07', 'en'));
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
