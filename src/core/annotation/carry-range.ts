import type { TextRange } from '../text/text-range.ts';
import type { AlignedTexts } from './align/aligned-texts.ts';
import type { Alignment } from './align/alignment.ts';
import { firstWordAfter } from './align/words.ts';
import { endBorder, startBorder } from './carry-borders.ts';
import { livingPart, mainBlock } from './living-part.ts';

/** What an alignment says about one passage of the old text. */
export interface Carried extends TextRange {
  /** Share of the passage's bits that survived in this range, 0..1. */
  readonly score: number;
  /** The same, less what was put in between: twice what both share over what both have (Dice), 0..1. */
  readonly likeness: number;
  /** Share that stands elsewhere in the new text: it was torn apart. */
  readonly elsewhere: number;
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
  const { runs: part, bits, elsewhere } = livingPart(texts, first, last);
  const [start] = part;
  const end = part.at(-1);
  if (!start || !end) return undefined;
  const block = mainBlock(alignment, part);
  let allBits = 0;
  for (let i = first; i <= last; i++) allBits += alignment.bits[i] ?? 0;
  const kept = part.reduce((sum, run) => sum + run.length, 0);
  const words = end.b + end.length - start.b;
  return {
    start: startBorder(texts, range.start, { first, last, survivor: start.a }),
    end: endBorder(texts, range.end, { first, last, survivor: end.a + end.length - 1 }),
    score: bits / allBits,
    likeness: (2 * bits) / (allBits + bits * (words / kept)),
    elsewhere: elsewhere / allBits,
    bits,
    allBits,
    block,
    before: contextBits(alignment, first - 1, -1, block),
    after: contextBits(alignment, last + 1, 1, block),
  };
}

/** Words on either side that are looked at as context. */
const CONTEXT = 10;

function contextBits(alignment: Alignment, from: number, step: number, block: number): number {
  let bits = 0;
  for (let k = 0, i = from; k < CONTEXT && i >= 0 && i < alignment.a.length; k++, i += step)
    if ((alignment.toNew[i] ?? -1) >= 0 && alignment.block[i] === block) bits += alignment.rareBits[i] ?? 0;
  return bits;
}
