import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapRange, type TextChange } from '../../../src/core/text/map-range.ts';
import { mapRanges } from '../../../src/core/text/map-ranges.ts';
import type { TextRange } from '../../../src/core/text/text-range.ts';
import { randomEdit, randomText } from './edits.ts';
import { randomSource } from './random.ts';

test('several changes of one edit map as the same changes made one by one from the end', () => {
  for (let seed = 1; seed <= 3000; seed++) {
    const random = randomSource(seed);
    const text = randomText(random, 30);
    const changes = randomEdit(random, text, 4);
    const ranges = Array.from({ length: 8 }, () => {
      const start = random.below(text.length);
      return { start, end: Math.min(text.length, start + 1 + random.below(15)) };
    });
    const expected = ranges.map((range) => oneByOne(range, changes));
    const actual = mapRanges(ranges, changes).map((each) => each.range);
    assert.deepEqual(actual, expected, `seed ${seed}: ${JSON.stringify({ text, changes, ranges })}`);
  }
});

function oneByOne(range: TextRange, changes: readonly TextChange[]): TextRange | undefined {
  let now: TextRange | undefined = range;
  for (const change of changes) now = now && mapRange(now, change);
  return now && { start: now.start, end: now.end };
}

test('a range is touched when text within it changes, not when text beside it does', () => {
  const range = { start: 10, end: 20 };
  const touched = (start: number, end: number, text: string): boolean | undefined =>
    mapRanges([range], [{ start, end, text }])[0]?.touched;
  assert.equal(touched(0, 5, 'x'), false);
  assert.equal(touched(10, 10, 'x'), false);
  assert.equal(touched(20, 20, 'x'), false);
  assert.equal(touched(20, 25, ''), false);
  assert.equal(touched(15, 15, 'x'), true);
  assert.equal(touched(5, 11, ''), true);
  assert.equal(touched(19, 30, ''), true);
  assert.equal(touched(0, 30, ''), true);
});
