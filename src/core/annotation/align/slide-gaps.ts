import { type Alignment, link, unlink } from './alignment.ts';
import { boundary, type Words } from './words.ts';

/** How far a gap is slid at most: bounds the work in a text that repeats itself. */
const REACH = 64;

/**
 * Moves insertions and deletions to where a person would see them. "A. B." that became "A. New. B." can be read as
 * ". New" or "New." inserted: of all equal readings the one is kept that starts a line or a sentence (git's indent
 * heuristic has the same aim).
 */
export function slideGaps(alignment: Alignment, oldWords: Words, newWords: Words): void {
  const { a, toNew, block } = alignment;
  for (let i = 1; i < a.length; i++) {
    const j = toNew[i] ?? -1;
    const before = toNew[i - 1] ?? -1;
    if (j >= 0 && before >= 0 && j > before + 1 && block[i] === block[i - 1])
      slideInsertion(alignment, newWords, i, before, j);
  }
  let last = -1;
  for (let i = 0; i < a.length; i++) {
    const j = toNew[i] ?? -1;
    if (j < 0) continue;
    if (last >= 0 && i > last + 1 && j === (toNew[last] ?? -1) + 1 && block[i] === block[last])
      slideDeletion(alignment, oldWords, last, i, j);
    last = i;
  }
}

/** New words between `before` and `j` were inserted in front of old word i. */
function slideInsertion(alignment: Alignment, words: Words, i: number, before: number, j: number): void {
  const { a, b, toNew, block } = alignment;
  const own = block[i];
  let best = 0;
  let most = boundary(words, before + 1);
  for (let step = 0; step < REACH; step++) {
    // Give old word i + step to the first new word of the gap; the gap moves one to the right.
    const same = toNew[i + step] === j + step && block[i + step] === own;
    if (!same || b[before + 1 + step] !== a[i + step] || (a[i + step] ?? -1) < 0) break;
    const score = boundary(words, before + 2 + step);
    if (score > most) {
      most = score;
      best = step + 1;
    }
  }
  for (let step = 0; step > -REACH; step--) {
    // Or give the last old word before the gap to the last new word of the gap; it moves to the left.
    const old = i - 1 + step;
    const same = toNew[old] === before + step && block[old] === own;
    if (!same || b[j - 1 + step] !== a[old] || (a[old] ?? -1) < 0) break;
    const score = boundary(words, before + step);
    if (score > most) {
      most = score;
      best = step - 1;
    }
  }
  for (let step = 0; step < best; step++) relink(alignment, i + step, before + 1 + step);
  for (let step = 0; step > best; step--) relink(alignment, i - 1 + step, j - 1 + step);
}

/** Old words between `last` and `i` were deleted; new word j continues old word i. */
function slideDeletion(alignment: Alignment, words: Words, last: number, i: number, j: number): void {
  const { a, toNew, block } = alignment;
  const own = block[i] ?? 0;
  let best = 0;
  let most = boundary(words, last + 1);
  for (let step = 0; step < REACH; step++) {
    const same = toNew[i + step] === j + step && block[i + step] === own;
    if (!same || a[last + 1 + step] !== a[i + step]) break;
    const score = boundary(words, last + 2 + step);
    if (score > most) {
      most = score;
      best = step + 1;
    }
  }
  for (let step = 0; step > -REACH; step--) {
    const same = toNew[last + step] === j - 1 + step && block[last + step] === own;
    if (!same || a[i - 1 + step] !== a[last + step]) break;
    const score = boundary(words, last + step);
    if (score > most) {
      most = score;
      best = step - 1;
    }
  }
  for (let step = 0; step < best; step++) {
    unlink(alignment, i + step);
    link(alignment, last + 1 + step, j + step, own);
  }
  for (let step = 0; step > best; step--) {
    unlink(alignment, last + step);
    link(alignment, i - 1 + step, j - 1 + step, own);
  }
}

function relink(alignment: Alignment, i: number, j: number): void {
  const own = alignment.block[i] ?? 0;
  unlink(alignment, i);
  link(alignment, i, j, own);
}
