import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignWords } from '../../../../src/core/annotation/align/align-words.ts';
import { pairEvidence, pairWeight } from '../../../../src/core/annotation/align/alignment.ts';
import { newDictionary } from '../../../../src/core/annotation/align/word-dictionary.ts';
import { splitWords } from '../../../../src/core/annotation/align/words.ts';

test('the same word says more where it begins a line in both texts, and more yet a paragraph', () => {
  const dictionary = newDictionary();
  const [before, after] = ['They met.\nThey left.\n\nThey wrote.', 'So they met.\nThey left.\n\nThey wrote.'];
  const newWords = splitWords(after, dictionary);
  const alignment = alignWords(splitWords(before, dictionary), newWords, dictionary);
  // By old word: "They" of the first, second and third line.
  const gains = [0, 3, 6].map((i) => {
    const j = alignment.toNew[i] ?? -1;
    return pairEvidence(alignment, i, j) - pairWeight(alignment, i, j);
  });
  const [inside = 0, line = 0, paragraph = 0] = gains;
  assert.equal(inside, 0);
  assert.ok(line > 0 && paragraph > line, `${gains}`);
  assert.equal(pairEvidence(alignment, 3, 0), 0, 'other words gain nothing');
});

test('words of a phrase that comes back again and again weigh less when one order is chosen over another', () => {
  const dictionary = newDictionary();
  const text = `${'The Ministry of Finance spoke. '.repeat(5)}Bread is dear.`;
  const words = splitWords(text, dictionary);
  const { bits, rareBits, orderBits } = alignWords(words, words, dictionary);
  const finance = 3;
  const bread = words.count - 4;
  assert.ok((orderBits[finance] ?? 0) < (bits[finance] ?? 0));
  assert.equal((orderBits[finance] ?? 0) * 2, (bits[finance] ?? 0) + (rareBits[finance] ?? 0));
  assert.equal(orderBits[bread], bits[bread]);
});
