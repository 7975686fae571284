import type { WordDictionary } from './words.ts';

/**
 * What each word says, in bits: the logarithm of one over its share of both texts. A rare word says a lot, "the"
 * little. The measure of information retrieval (inverse document frequency), here over words instead of documents.
 *
 * @returns bits by word number, at least `LEAST`
 */
export function weighWords({ symbols }: WordDictionary, texts: readonly Int32Array[]): Float64Array {
  const size = symbols.length;
  const counts = new Float64Array(size);
  let total = 0;
  for (const ids of texts) {
    total += ids.length;
    for (const id of ids) if (id >= 0) counts[id] = (counts[id] ?? 0) + 1;
  }
  // A short text has few words to tell apart; a word that is rare in it need not be rare in the language.
  const floor = Math.max(total, 200);
  for (let id = 0; id < size; id++) {
    counts[id] = Math.min(
      symbols[id] ? MOST_OF_SYMBOL : MOST,
      Math.max(LEAST, Math.log2(floor / Math.max(1, counts[id] ?? 1))),
    );
  }
  return counts;
}

const LEAST = 0.5;
const MOST = 14;
const MOST_OF_SYMBOL = 1;
