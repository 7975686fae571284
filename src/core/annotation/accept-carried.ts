import type { Carried } from './carry-range.ts';

/**
 * Whether what an alignment says about a passage is good enough to colour it. How much of it must have survived
 * depends on its surroundings: between neighbours that are still there a fifth of it will do, alone in a strange place
 * half of it must be there and be too much for chance.
 */
export function acceptCarried({ score, bits, block, before, after }: Carried): boolean {
  if (block === 0 && bits >= SURE && score >= 0.2) return true;
  const sides = Number(before > SIDE) + Number(after > SIDE);
  if (sides === 2) return score >= 0.2;
  if (sides === 1) return score >= (bits >= STRONG ? 0.25 : 0.4);
  return score >= 0.5 && bits >= STRONG / 2;
}

/** Bits of context that make a side count. */
const SIDE = 8;
/** Bits that are never chance where the order of the text is kept. */
const SURE = 75;
/** Bits that say a lot. */
const STRONG = 50;
