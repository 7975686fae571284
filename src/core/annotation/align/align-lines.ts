import { type Alignment, type Gap, link } from './alignment.ts';
import { heaviestChain } from './heaviest-chain.ts';
import { keepIslands } from './keep-islands.ts';
import { findUniqueShingles } from './unique-shingles.ts';
import type { Words } from './words.ts';

/** Matches whole lines that stand once in both texts, in order: the cheap first step when most of a text stayed. */
export function alignLines(alignment: Alignment, oldWords: Words, newWords: Words, whole: Gap): void {
  const numbers = new Map<string, number>();
  const oldLines = cutLines(alignment.a, oldWords, numbers);
  const newLines = cutLines(alignment.b, newWords, numbers);
  const all = { a0: 0, a1: oldLines.ids.length, b0: 0, b1: newLines.ids.length };
  const pairs = findUniqueShingles(oldLines.ids, newLines.ids, all, 1);
  const bits = Float64Array.from(pairs.a, (line) => {
    let sum = 0;
    for (let i = oldLines.firsts[line] ?? 0; i < (oldLines.firsts[line + 1] ?? 0); i++)
      sum += alignment.weights[alignment.a[i] ?? 0] ?? 0;
    return sum;
  });
  for (const k of heaviestChain(pairs.b, bits)) {
    const from = oldLines.firsts[pairs.a[k] ?? 0] ?? 0;
    const to = newLines.firsts[pairs.b[k] ?? 0] ?? 0;
    const length = (oldLines.firsts[(pairs.a[k] ?? 0) + 1] ?? 0) - from;
    for (let i = 0; i < length; i++) link(alignment, from + i, to + i, 0);
  }
  keepIslands(alignment, whole, 0);
}

/** Numbers each line by its words, and says which word it starts with; one more entry at the end. */
function cutLines(
  ids: Int32Array,
  words: Words,
  numbers: Map<string, number>,
): { ids: Int32Array; firsts: number[] } {
  const firsts: number[] = [];
  const lines: number[] = [];
  for (let i = 0; i < words.count; i++) if ((words.breaks[i] ?? 0) > 0 || i === 0) firsts.push(i);
  firsts.push(words.count);
  for (let line = 0; line + 1 < firsts.length; line++) {
    const key = ids.subarray(firsts[line], firsts[line + 1]).join(' ');
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    lines.push(number);
  }
  return { ids: Int32Array.from(lines), firsts };
}
