import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tornByEdits } from '../../../src/core/annotation/torn-by-edits.ts';

const PASSAGE = 'The ministers agreed to share their data of each week.';
const put = (words: string, text = PASSAGE): string => text.replace('agreed ', `agreed ${words}`);

test('another paragraph in the middle tears a passage apart', () => {
  const paragraph = 'at last.\n\nNo one had expected a price for the water.\n\nThey want ';
  assert.equal(tornByEdits(PASSAGE, put(paragraph)), 1);
});

test('so does more than there is of it, without a paragraph', () => {
  assert.equal(tornByEdits(PASSAGE, put('and said again and again '.repeat(8))), 1);
});

test('what is left of it counts', () => {
  const now = `The ministers ${'said again and again '.repeat(8)}of each week.`;
  assert.ok((tornByEdits(PASSAGE, now) ?? 1) < 0.6);
});

test('a blank line, some words more, a new end and a passage of several paragraphs are not torn', () => {
  for (const words of ['\n\n', 'in Oslo and in Stockholm ', '\n\nso that they can '])
    assert.equal(tornByEdits(PASSAGE, put(words)), undefined, words);
  assert.equal(tornByEdits(PASSAGE, PASSAGE), undefined);
  assert.equal(tornByEdits(PASSAGE, 'x'.repeat(500)), undefined, 'nothing of it is left');
  const section = `${PASSAGE}\n\n${PASSAGE}\n\n${PASSAGE}`;
  const more = 'at last.\n\nNo one had expected a price for the water.\n\nThey want ';
  assert.equal(tornByEdits(section, put(more, section)), undefined, 'a paragraph more of a section');
});
