import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overlapLevels } from '../../../src/core/text/overlap-levels.ts';

const levels = (...ranges: readonly (readonly [number, number])[]): readonly number[] =>
  overlapLevels(ranges.map(([start, end]) => ({ start, end })));

test('nested and crossing passages have levels of their own; those beside each other share one', () => {
  assert.deepEqual(levels([0, 10], [2, 5], [5, 8], [9, 14], [12, 20], [20, 30]), [0, 1, 1, 1, 0, 0]);
  assert.deepEqual(levels([0, 9], [1, 8], [2, 7], [3, 6]), [0, 1, 2, 2]);
});
