import type { Carried } from './carry-range.ts';

/**
 * Whether what an alignment says about a passage is good enough to colour it. How much of it must have survived
 * depends on its surroundings: between neighbours that are still there a fifth of it will do (less of a long one, whose
 * words are never there by chance), alone in a strange place half of it must be there and be too much for chance.
 */
export function acceptCarried({ score, bits, block, before, after }: Carried): boolean {
  if (block === 0 && bits >= SURE && score >= 0.15) return true;
  const sides = Number(before > SIDE) + Number(after > SIDE);
  if (sides === 2) return score >= 0.2;
  if (sides === 1) return score >= (bits >= STRONG ? 0.25 : 0.4);
  return score >= 0.5 && bits >= ENOUGH;
}

/** Bits of context that make a side count. */
const SIDE = 6;
/** Bits that are never chance where the order of the text is kept. */
const SURE = 75;
/** Bits that say a lot. */
const STRONG = 50;
/** Bits that say enough where nothing is left around. */
const ENOUGH = 20;
