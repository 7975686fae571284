import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonLines } from '../../../src/core/exchange/json-lines.ts';
import { row, written } from './rows-of.ts';

test('one line an annotation, and every value comes back', () => {
  const rows = [row({ quote: 'two\nlines \u2028 😀 \ud800' }), row({ memo: '"', tags: ['a', 'b'] })];
  const text = written(jsonLines, rows);
  const lines = text.split(/[\n\u2028]/);
  assert.equal(lines.pop(), '');
  assert.deepEqual(
    lines.map((line) => JSON.parse(line)),
    rows,
  );
});
