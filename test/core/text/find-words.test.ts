import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findWords, MOST_FOUND } from '../../../src/core/text/find-words.ts';

const found = (text: string, words: string): string[] =>
  findWords(text, words).map(({ start, end }) => text.slice(start, end));

test('words are found whole, whatever their case and the line ends between them', () => {
  const text = 'Grain deal. The GRAIN\ndeal held; grain deals did not. (grain deal)';
  assert.deepEqual(found(text, 'grain  deal'), ['Grain deal', 'GRAIN\ndeal', 'grain deal']);
});

test('signs of patterns are taken as they stand', () => {
  assert.deepEqual(found('a+b (a+)+$ aab', '(a+)+$'), ['(a+)+$']);
  assert.deepEqual(found('x', '   '), []);
});

test('no more are found than can be looked through', () => {
  assert.equal(findWords('war '.repeat(MOST_FOUND + 10), 'war').length, MOST_FOUND);
});
