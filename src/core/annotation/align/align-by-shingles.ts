import { type Alignment, type Gap, link } from './alignment.ts';
import { heaviestChain } from './heaviest-chain.ts';
import { keepIslands } from './keep-islands.ts';
import { findUniqueShingles, type ShinglePairs } from './unique-shingles.ts';

/**
 * Matches within a gap, in order: equal words at its borders, then runs of `size` words that are unique on both
 * sides, the heaviest chain of them, grown as far as the words agree. What chance would give is taken back.
 */
export function alignByShingles(alignment: Alignment, gap: Gap, size: number, block: number): void {
  const inner = trimBorders(alignment, gap, block);
  if (inner.a0 >= inner.a1 || inner.b0 >= inner.b1) return;
  const pairs = findUniqueShingles(alignment.a, alignment.b, inner, size);
  if (pairs.count === 0) return;
  linkChain(alignment, inner, pairs, size, block);
  keepIslands(alignment, inner, block);
}

/** Links the equal words at both ends of a gap and returns what is left between. */
export function trimBorders(alignment: Alignment, gap: Gap, block: number): Gap {
  let { a0, a1, b0, b1 } = gap;
  const { a, b } = alignment;
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0] && (a[a0] ?? -1) >= 0) link(alignment, a0++, b0++, block);
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1] && (a[a1 - 1] ?? -1) >= 0)
    link(alignment, --a1, --b1, block);
  return { a0, a1, b0, b1 };
}

function linkChain(alignment: Alignment, gap: Gap, pairs: ShinglePairs, size: number, block: number): void {
  const { a, b, orderBits } = alignment;
  const weights = Float64Array.from(pairs.a, (at) => {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += orderBits[at + k] ?? 0;
    return sum;
  });
  let nextA = gap.a0;
  let nextB = gap.b0;
  for (const k of heaviestChain(pairs.b, weights)) {
    let i = pairs.a[k] ?? 0;
    let j = pairs.b[k] ?? 0;
    const overlap = Math.max(nextA - i, nextB - j, 0);
    if (overlap >= size) continue;
    i += overlap;
    j += overlap;
    // Grow backwards to the previous run, then forwards as far as the words agree.
    while (i > nextA && j > nextB && a[i - 1] === b[j - 1] && (a[i - 1] ?? -1) >= 0) {
      i--;
      j--;
    }
    while (i < gap.a1 && j < gap.b1 && a[i] === b[j] && (a[i] ?? -1) >= 0) link(alignment, i++, j++, block);
    nextA = i;
    nextB = j;
  }
}
