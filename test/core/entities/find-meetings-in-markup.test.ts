import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meetingsIn } from './meetings-in.ts';

/** Each meeting of a text as "date name"; the brief is of 15 June 2022. */
const told = (text: string): string[] =>
  meetingsIn(`A NOTE\n\n15 June 2022\n\n${text}\n`).map(({ date = '', name }) => `${date} ${name}`);

test('the address of a link parts no sentence', () => {
  const text = 'They met at the [Summit of the\nLakes](https://example.org/2022/lakes-summit/)\nin May 2022.';
  assert.deepEqual(told(text), ['2022-05 Summit of the Lakes']);
});

test('the mark of a note stands in no sentence', () => {
  const text = 'The Harbour Committee[1] met on Friday, 3 June 2022.';
  assert.deepEqual(told(text), ['2022-06-03 Harbour Committee']);
});
