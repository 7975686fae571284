import assert from 'node:assert/strict';
import { test } from 'node:test';
import { link, newAlignment } from '../../../../src/core/annotation/align/alignment.ts';
import { growMovedBlocks } from '../../../../src/core/annotation/align/grow-moved-blocks.ts';
import { newDictionary } from '../../../../src/core/annotation/align/word-dictionary.ts';
import { weighWords } from '../../../../src/core/annotation/align/word-weights.ts';
import { splitWords } from '../../../../src/core/annotation/align/words.ts';

/**
 * Old words → new words once blocks have grown.
 *
 * @param links old word, new word and block of what is matched before
 */
function grown(
  before: string,
  after: string,
  links: readonly (readonly [number, number, number])[],
): number[] {
  const dictionary = newDictionary();
  const [oldWords, newWords] = [splitWords(before, dictionary), splitWords(after, dictionary)];
  const weights = weighWords(oldWords.ids, newWords.ids, dictionary);
  const alignment = newAlignment(oldWords, newWords, weights, dictionary);
  for (const [i, j, block] of links) link(alignment, i, j, block);
  growMovedBlocks(alignment);
  const { toNew, toOld } = alignment;
  for (const [i, j] of toNew.entries()) assert.ok(j < 0 || toOld[j] === i, 'back from each new word');
  for (const [j, i] of toOld.entries()) assert.ok(i < 0 || toNew[i] === j, 'and from no other');
  return [...alignment.toNew];
}

const AFTER = 'so it was . Grain of the harbour rose';

test('a moved block takes over plain words between its parts that were matched in order', () => {
  const parts = [
    [0, 4, 1],
    [1, 1, 0],
    [2, 2, 0],
    [3, 7, 1],
  ] as const;
  // "it was" is no part of the block: other words stand there in the new text.
  assert.deepEqual(grown('Grain it was harbour', AFTER, parts), [4, 1, 2, 7]);
  const after = 'so of the . Grain of the harbour rose';
  assert.deepEqual(grown('Grain of the harbour', after, parts), [4, 5, 6, 7]);
  const ends = parts.slice(1);
  assert.deepEqual(grown('Grain of the harbour', after, ends), [4, 5, 6, 7], 'and beyond them, backwards');
});

test('a moved block takes no words from a run in order that goes on beyond it', () => {
  const links = [
    [0, 4, 1],
    [1, 1, 0],
    [2, 2, 0],
    [3, 3, 0],
  ] as const;
  assert.deepEqual(grown('Grain of the fleet', 'so of the fleet Grain of the harbour', links), [4, 1, 2, 3]);
});

test('a moved block takes no new words that belong to others', () => {
  const links = [
    [0, 3, 1],
    [1, 1, 0],
    [2, 4, 2],
  ] as const;
  assert.deepEqual(grown('Grain of of', 'so of . Grain of', links), [3, 1, 4]);
});
