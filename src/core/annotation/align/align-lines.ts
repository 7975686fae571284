import { type Alignment, type Gap, link } from './alignment.ts';
import { heaviestChain } from './heaviest-chain.ts';
import { keepIslands } from './keep-islands.ts';
import { findUniqueShingles } from './unique-shingles.ts';
import type { Words } from './words.ts';

/** Matches whole lines that stand once in both texts, in order: the cheap first step when most of a text stayed. */
export function alignLines(alignment: Alignment, oldWords: Words, newWords: Words, whole: Gap): void {
  const { a, b } = alignment;
  const oldLines = cutLines(a, oldWords);
  const newLines = cutLines(b, newWords);
  const all = { a0: 0, a1: oldLines.ids.length, b0: 0, b1: newLines.ids.length };
  const pairs = findUniqueShingles(oldLines.ids, newLines.ids, all, 1);
  const bits = new Float64Array(pairs.count);
  for (let k = 0; k < pairs.count; k++) {
    const line = pairs.a[k] ?? 0;
    const end = oldLines.firsts[line + 1] ?? 0;
    for (let i = oldLines.firsts[line] ?? 0; i < end; i++)
      bits[k] = (bits[k] ?? 0) + (alignment.bits[i] ?? 0);
  }
  for (const k of heaviestChain(pairs.b, bits)) {
    const from = oldLines.firsts[pairs.a[k] ?? 0] ?? 0;
    const to = newLines.firsts[pairs.b[k] ?? 0] ?? 0;
    const length = (oldLines.firsts[(pairs.a[k] ?? 0) + 1] ?? 0) - from;
    // Lines are paired by their hash: as far as the words agree they are the same.
    for (let i = 0; i < length && a[from + i] === b[to + i]; i++) link(alignment, from + i, to + i, 0);
  }
  keepIslands(alignment, whole, 0);
}

/** Hashes each line by its words, and says which word it starts with; one more entry at the end. */
function cutLines(ids: Int32Array, words: Words): { ids: Int32Array; firsts: number[] } {
  const firsts: number[] = [];
  const lines: number[] = [];
  let hash = 0;
  for (let i = 0; i < words.count; i++) {
    if ((words.breaks[i] ?? 0) > 0 && i > 0) {
      lines.push(hash >>> 1);
      hash = 0;
    }
    if (hash === 0) firsts.push(i);
    hash = (Math.imul(hash, 0x01000193) + (ids[i] ?? 0) + 1) | 0 || 1;
  }
  if (words.count > 0) lines.push(hash >>> 1);
  firsts.push(words.count);
  return { ids: new Int32Array(lines), firsts };
}
