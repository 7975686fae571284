import type { TextRange } from '../text/text-range.ts';
import { type Alignment, pairWeight } from './align/alignment.ts';
import { jumpCost, type Run, runsWithin } from './align/keep-islands.ts';
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
  const { from, to } = densestPart(alignment, first, last, block);
  let bits = 0;
  let allBits = 0;
  for (let i = first; i <= last; i++) {
    const own = alignment.bits[i] ?? 0;
    allBits += own;
    if (inBlock(i)) bits += pairWeight(alignment, i, alignment.toNew[i] ?? -1);
  }
  return {
    start: startBorder(texts, range.start, first, from),
    end: endBorder(texts, range.end, last, to),
    score: bits / allBits,
    bits,
    allBits,
    block,
    before: contextBits(alignment, first - 1, -1, inBlock),
    after: contextBits(alignment, last + 1, 1, inBlock),
  };
}

/** Bits that every inserted word between two parts of a passage costs, when it is decided whether both belong to it. */
const SPREAD = 0.25;
/** Bits by which the edge of a passage holds when its neighbour outside is its neighbour still. */
const ANCHORED = 25;

/**
 * The part of a passage whose words stayed together: a few words far from the rest are left out.
 * The stretch of runs with the most bits after paying for the jumps between them.
 */
function densestPart(
  alignment: Alignment,
  first: number,
  last: number,
  block: number,
): { from: number; to: number } {
  const gap = { a0: first, a1: last + 1, b0: 0, b1: 0 };
  const runs = runsWithin(alignment, gap, block);
  let best = Number.NEGATIVE_INFINITY;
  let from = first;
  let to = last;
  let score = Number.NEGATIVE_INFINITY;
  let start = first;
  let previous: Run | undefined;
  for (const run of runs) {
    if (previous) {
      const da = run.a - previous.a - previous.length;
      const db = run.b - previous.b - previous.length;
      score -= jumpCost(da, db) + SPREAD * db;
    }
    if (!(score > 0)) {
      score = 0;
      start = run.a;
    }
    score += run.weight;
    if (run.a === first && first > 0 && follows(alignment, first - 1, first)) score += ANCHORED;
    if (run.a + run.length - 1 === last && follows(alignment, last, last + 1)) score += ANCHORED;
    if (score > best) {
      best = score;
      from = start;
      to = run.a + run.length - 1;
    }
    previous = run;
  }
  return { from, to };
}

/** Whether two neighbouring old words are neighbours in the new text as well. */
function follows({ toNew, block }: Alignment, i: number, next: number): boolean {
  const j = toNew[i] ?? -1;
  return j >= 0 && toNew[next] === j + 1 && block[i] === block[next];
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
    if (inBlock(i)) bits += alignment.rareBits[i] ?? 0;
  return bits;
}

/** The block that most bits of the words first..last went to. */
function heaviestBlock(alignment: Alignment, first: number, last: number): number | undefined {
  const bits = new Map<number, number>();
  for (let i = first; i <= last; i++) {
    if ((alignment.toNew[i] ?? -1) < 0) continue;
    const block = alignment.block[i] ?? 0;
    bits.set(block, (bits.get(block) ?? 0) + (alignment.bits[i] ?? 0));
  }
  return [...bits].sort((x, y) => y[1] - x[1])[0]?.[0];
}

function startBorder(
  { oldWords, newWords, alignment }: AlignedTexts,
  start: number,
  first: number,
  from: number,
): number {
  const j = alignment.toNew[from] ?? 0;
  const newStart = newWords.starts[j] ?? 0;
  if (from === first) {
    const offset = start - (oldWords.starts[first] ?? 0);
    if (offset >= 0) return Math.min(newStart + offset, (newWords.ends[j] ?? 0) - 1);
    return newStart - sameBefore(oldWords.text, start, oldWords.starts[first] ?? 0, newWords.text, newStart);
  }
  return newStart;
}

function endBorder(
  { oldWords, newWords, alignment }: AlignedTexts,
  end: number,
  last: number,
  to: number,
): number {
  const j = alignment.toNew[to] ?? 0;
  const newEnd = newWords.ends[j] ?? 0;
  if (to === last) {
    const offset = (oldWords.ends[last] ?? 0) - end;
    if (offset >= 0) return Math.max(newEnd - offset, (newWords.starts[j] ?? 0) + 1);
    return newEnd + sameAfter(oldWords.text, oldWords.ends[last] ?? 0, end, newWords.text, newEnd);
  }
  return newEnd;
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
