import type { TextRange } from '../text/text-range.ts';
import type { AlignedTexts } from './align/aligned-texts.ts';
import { type Alignment, pairWeight } from './align/alignment.ts';
import { firstWordAfter } from './align/words.ts';
import { endBorder, startBorder } from './carry-borders.ts';
import { livingPart } from './living-part.ts';

/** What an alignment says about one passage of the old text. */
export interface Carried extends TextRange {
  /** Share of the passage's bits that survived in this range, 0..1. */
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

/**
 * Carries a passage of the old text to the new one: from the first to the last of its words that survived. A passage
 * torn apart goes where most of it went.
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
  const { from, to } = livingPart(texts, first, last, block);
  let bits = 0;
  let allBits = 0;
  for (let i = first; i <= last; i++) {
    const own = alignment.bits[i] ?? 0;
    allBits += own;
    if (i >= from && i <= to && inBlock(i)) bits += pairWeight(alignment, i, alignment.toNew[i] ?? -1);
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
