import { type Alignment, link, unlink } from './alignment.ts';

/**
 * Lets moved blocks grow over words that stand next to them in both texts but were matched in order before the block was
 * found: set phrases, brackets, markup. Only runs of such words that the block takes over whole are taken: one that goes
 * on beyond it is where it was in order. Linear in the old text.
 */
export function growMovedBlocks(alignment: Alignment): void {
  const { toNew, block } = alignment;
  for (let i = 0; i < toNew.length; i++) {
    if ((block[i] ?? 0) === 0) continue;
    if (!isJoined(alignment, i, 1)) grow(alignment, i, 1);
    if (!isJoined(alignment, i, -1)) grow(alignment, i, -1);
  }
}

/** Whether the word after (or before) old word i goes on where i does. */
function isJoined({ toNew, block }: Alignment, i: number, step: 1 | -1): boolean {
  const j = toNew[i] ?? -1;
  return j >= 0 && toNew[i + step] === j + step && block[i + step] === block[i];
}

function grow(alignment: Alignment, from: number, step: 1 | -1): void {
  const { a, b, toNew, toOld, block } = alignment;
  const own = block[from] ?? 0;
  const start = toNew[from] ?? -1;
  let whole = 0;
  for (let size = 1; ; size++) {
    const i = from + step * size;
    const j = start + step * size;
    const id = a[i] ?? -1;
    const isFree = (toNew[i] ?? -1) < 0 || block[i] === 0;
    if (id < 0 || b[j] !== id || (toOld[j] ?? -1) >= 0 || !isFree) break;
    if ((toNew[i] ?? -1) < 0 || !isJoined(alignment, i, step)) whole = size;
  }
  for (let size = 1; size <= whole; size++) {
    unlink(alignment, from + step * size);
    link(alignment, from + step * size, start + step * size, own);
  }
}
