import type { TextRange } from '../text/text-range.ts';
import { type Alignment, pairWeight } from './align/alignment.ts';
import { firstWordAfter, type Words } from './align/words.ts';

/** What an alignment says about one passage of the old text. */
export interface Carried extends TextRange {
  /** Share of the passage's bits that survived, 0..1. */
  readonly score: number;
  /** Bits that survived, and bits the passage had. */
  readonly bits: number;
  readonly allBits: number;
  /** 0: in the order of the old text; otherwise the number of the moved block. */
  readonly block: number;
  /** Bits of the words that survived around the passage, nearest on each side, at most a few each. */
  readonly before: number;
  readonly after: number;
}

/** Both texts cut into words, and which word continues which. */
export interface AlignedTexts {
  readonly oldWords: Words;
  readonly newWords: Words;
  readonly alignment: Alignment;
}

/**
 * Carries a passage of the old text to the new one: from the first to the last of its words that survived, with borders
 * grown over what replaced its cut-off ends. A passage torn apart goes where most of it went.
 *
 * @returns undefined when no word of it survived or it has no words
 */
export function carryRange(texts: AlignedTexts, range: TextRange): Carried | undefined {
  const { oldWords, alignment } = texts;
  const first = firstWordAfter(oldWords, range.start);
  let last = first;
  while (last < oldWords.count && (oldWords.starts[last] ?? 0) < range.end) last++;
  last--;
  if (last < first) return undefined;
  const block = heaviestBlock(alignment, first, last);
  if (block === undefined) return undefined;
  const inBlock = (i: number): boolean => (alignment.toNew[i] ?? -1) >= 0 && alignment.block[i] === block;
  let from = first;
  while (!inBlock(from)) from++;
  let to = last;
  while (!inBlock(to)) to--;
  let bits = 0;
  let allBits = 0;
  for (let i = first; i <= last; i++) {
    const own = alignment.weights[alignment.a[i] ?? 0] ?? 0;
    allBits += own;
    if (inBlock(i))
      bits += pairWeight(alignment, alignment.a[i] ?? -1, alignment.b[alignment.toNew[i] ?? 0] ?? -1);
  }
  return {
    start: startBorder(texts, range.start, first, from, inBlock),
    end: endBorder(texts, range.end, last, to, inBlock),
    score: bits / allBits,
    bits,
    allBits,
    block,
    before: contextBits(alignment, first - 1, -1, inBlock),
    after: contextBits(alignment, last + 1, 1, inBlock),
  };
}

/** Words on either side that are looked at as context. */
const CONTEXT = 10;

function contextBits(
  alignment: Alignment,
  from: number,
  step: number,
  inBlock: (i: number) => boolean,
): number {
  let bits = 0;
  for (let k = 0, i = from; k < CONTEXT && i >= 0 && i < alignment.a.length; k++, i += step)
    if (inBlock(i)) bits += alignment.weights[alignment.a[i] ?? 0] ?? 0;
  return bits;
}

/** The block that most bits of the words first..last went to. */
function heaviestBlock(alignment: Alignment, first: number, last: number): number | undefined {
  const bits = new Map<number, number>();
  for (let i = first; i <= last; i++) {
    if ((alignment.toNew[i] ?? -1) < 0) continue;
    const block = alignment.block[i] ?? 0;
    bits.set(block, (bits.get(block) ?? 0) + (alignment.weights[alignment.a[i] ?? 0] ?? 0));
  }
  return [...bits].sort((x, y) => y[1] - x[1])[0]?.[0];
}

/** Words that a border may grow over at most. */
const GROWTH = 30;

function startBorder(
  { oldWords, newWords, alignment }: AlignedTexts,
  start: number,
  first: number,
  from: number,
  inBlock: (i: number) => boolean,
): number {
  const j = alignment.toNew[from] ?? 0;
  const newStart = newWords.starts[j] ?? 0;
  if (from === first) {
    const offset = start - (oldWords.starts[first] ?? 0);
    if (offset >= 0) return Math.min(newStart + offset, (newWords.ends[j] ?? 0) - 1);
    return newStart - sameBefore(oldWords.text, start, oldWords.starts[first] ?? 0, newWords.text, newStart);
  }
  let outer = first - 1;
  while (outer >= 0 && from - outer < 4 * GROWTH && !inBlock(outer)) outer--;
  if (outer < 0 || !inBlock(outer)) return newStart;
  const grown = growth(from - first, first - 1 - outer, j - 1 - (alignment.toNew[outer] ?? 0));
  let at = j;
  for (let k = 0; k < grown; k++) {
    if ((newWords.breaks[at] ?? 0) === 2) break;
    at--;
  }
  return newWords.starts[at] ?? 0;
}

function endBorder(
  { oldWords, newWords, alignment }: AlignedTexts,
  end: number,
  last: number,
  to: number,
  inBlock: (i: number) => boolean,
): number {
  const j = alignment.toNew[to] ?? 0;
  const newEnd = newWords.ends[j] ?? 0;
  if (to === last) {
    const offset = (oldWords.ends[last] ?? 0) - end;
    if (offset >= 0) return Math.max(newEnd - offset, (newWords.starts[j] ?? 0) + 1);
    return newEnd + sameAfter(oldWords.text, oldWords.ends[last] ?? 0, end, newWords.text, newEnd);
  }
  let outer = last + 1;
  while (outer < oldWords.count && outer - to < 4 * GROWTH && !inBlock(outer)) outer++;
  if (outer >= oldWords.count || !inBlock(outer)) return newEnd;
  const grown = growth(last - to, outer - last - 1, (alignment.toNew[outer] ?? 0) - 1 - j);
  let at = j;
  for (let k = 0; k < grown; k++) {
    if ((newWords.breaks[at + 1] ?? 0) === 2) break;
    at++;
  }
  return newWords.ends[at] ?? 0;
}

/**
 * How many of the new words between two agreed ones belong to the passage: all when only its own words were replaced
 * there, else in proportion.
 */
function growth(inside: number, outside: number, newWords: number): number {
  if (newWords <= 0) return 0;
  const share = outside === 0 ? newWords : Math.round((newWords * inside) / (inside + outside));
  return Math.min(share, inside * 2 + 2, GROWTH);
}

/** How many characters before `newAt` are those that stand before `oldTo`, down to `oldFrom`. */
function sameBefore(oldText: string, oldFrom: number, oldTo: number, newText: string, newAt: number): number {
  let count = 0;
  while (
    oldTo - count > oldFrom &&
    newAt - count > 0 &&
    oldText.charCodeAt(oldTo - count - 1) === newText.charCodeAt(newAt - count - 1)
  )
    count++;
  return count;
}

function sameAfter(oldText: string, oldFrom: number, oldTo: number, newText: string, newAt: number): number {
  let count = 0;
  while (
    oldFrom + count < oldTo &&
    newAt + count < newText.length &&
    oldText.charCodeAt(oldFrom + count) === newText.charCodeAt(newAt + count)
  )
    count++;
  return count;
}
