import { eachShingle } from './unique-shingles.ts';
import type { WordDictionary } from './word-dictionary.ts';

/**
 * What each word of the old text says, in bits: the logarithm of one over its share of both texts. A rare word says a
 * lot, "the" little (inverse document frequency, over words instead of documents). Words of a phrase that comes back
 * again and again (the head of a link, the name of an office) say no more than the phrase does as a whole.
 */
export function weighWords(
  oldIds: Int32Array,
  newIds: Int32Array,
  { symbols }: WordDictionary,
): { bits: Float64Array; rareBits: Float64Array } {
  const counts = new Float64Array(symbols.length);
  for (const ids of [oldIds, newIds])
    for (let i = 0; i < ids.length; i++) counts[ids[i] ?? 0] = (counts[ids[i] ?? 0] ?? 0) + 1;
  // A short text has few words to tell apart; a word that is rare in it need not be rare in the language.
  const total = Math.max(oldIds.length + newIds.length, 200);
  for (let id = 0; id < symbols.length; id++)
    counts[id] = Math.min(
      symbols[id] ? MOST_OF_SYMBOL : MOST,
      Math.max(LEAST, Math.log2(total / Math.max(1, counts[id] ?? 1))),
    );
  const bits = new Float64Array(oldIds.length);
  for (let i = 0; i < oldIds.length; i++) bits[i] = counts[oldIds[i] ?? 0] ?? 0;
  return { bits, rareBits: discountPhrases(bits, oldIds, newIds, total) };
}

const LEAST = 0.5;
const MOST = 14;
const MOST_OF_SYMBOL = 1;
/** Words in a phrase, and how often one must stand in a text to be a set phrase. */
const PHRASE = 3;
const OFTEN = 4;

function discountPhrases(
  bits: Float64Array,
  oldIds: Int32Array,
  newIds: Int32Array,
  total: number,
): Float64Array {
  const rareBits = bits.slice();
  let size = 64;
  while (size < oldIds.length + newIds.length) size *= 2;
  // Counts by hash alone: a clash makes two phrases of one and costs a few bits, no more.
  const oldCounts = new Uint16Array(size);
  const newCounts = new Uint16Array(size);
  const slot = (hash: number): number => (Math.imul(hash, 0x9e3779b1) >>> 5) & (size - 1);
  const count = (counts: Uint16Array) => (hash: number) => {
    const at = slot(hash);
    counts[at] = Math.min(0xffff, (counts[at] ?? 0) + 1);
  };
  eachShingle(oldIds, 0, oldIds.length, PHRASE, count(oldCounts));
  eachShingle(newIds, 0, newIds.length, PHRASE, count(newCounts));
  eachShingle(oldIds, 0, oldIds.length, PHRASE, (hash, at) => {
    const often = Math.max(oldCounts[slot(hash)] ?? 0, newCounts[slot(hash)] ?? 0);
    if (often < OFTEN) return;
    const most = Math.max(LEAST, Math.log2(total / often) / PHRASE);
    for (let k = 0; k < PHRASE; k++) rareBits[at + k] = Math.min(rareBits[at + k] ?? 0, most);
  });
  return rareBits;
}
