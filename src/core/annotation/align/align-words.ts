import { alignBeside } from './align-beside.ts';
import { alignByShingles, trimBorders } from './align-by-shingles.ts';
import { alignLines } from './align-lines.ts';
import { alignSmallGap } from './align-small-gap.ts';
import { type Alignment, type Gap, gapsWithin, newAlignment } from './alignment.ts';
import { findMovedBlocks } from './find-moved-blocks.ts';
import { growMovedBlocks } from './grow-moved-blocks.ts';
import { keepIslands } from './keep-islands.ts';
import { slideGaps } from './slide-gaps.ts';
import type { WordDictionary } from './word-dictionary.ts';
import { weighWords } from './word-weights.ts';
import type { Words } from './words.ts';

/** Words in a shingle, from the surest to the weakest evidence. */
const LONG_SHINGLES = [12, 6];
const SHORT_SHINGLES = [3, 2, 1];
const LONG_MOVES = [12, 8];
const SHORT_MOVES = [8, 4, 2];
/** Gaps of at most so many pairs of words are aligned in full. */
const SMALL = 400;
const PASSES = 2;
/** Larger ones at most so many pairs per word, so that the whole stays linear. */
const PAIRS_PER_WORD = 150;

/**
 * Aligns the words of a whole old text with those of the new one: unique lines, then unique shingles of fewer and
 * fewer words within what is left between, then a full alignment of the small rests, then what stands right beside
 * matched words, then moved blocks.
 * Linear in both texts (n log n in the number of unique shingles).
 */
export function alignWords(oldWords: Words, newWords: Words, dictionary: WordDictionary): Alignment {
  const weights = weighWords(oldWords.ids, newWords.ids, dictionary);
  const alignment = newAlignment(oldWords, newWords, weights, dictionary);
  const whole: Gap = { a0: 0, a1: oldWords.count, b0: 0, b1: newWords.count };
  alignLines(alignment, oldWords, newWords, whole);
  let gaps: readonly Gap[] = gapsWithin(alignment, whole, 0);
  for (const size of LONG_SHINGLES) gaps = alignGaps(alignment, gaps, size);
  // What clearly moved away must not be caught by the weaker steps below.
  const blocks = findMovedBlocks(alignment, oldWords, newWords, LONG_MOVES, 0);
  const rest = blocks === 0 ? alignment : withoutMoved(alignment);
  for (const size of SHORT_SHINGLES) gaps = alignGaps(rest, gaps, size);
  for (const gap of gaps) alignRest(rest, gap, PASSES);
  alignBeside(rest, whole);
  findMovedBlocks(alignment, oldWords, newWords, SHORT_MOVES, blocks);
  growMovedBlocks(alignment);
  slideGaps(alignment, oldWords, newWords);
  return alignment;
}

/** Aligns what is left between matched words, and says what is left then. */
function alignGaps(alignment: Alignment, gaps: readonly Gap[], size: number): readonly Gap[] {
  return gaps.flatMap((gap) => {
    if (isSmall(gap)) return gap;
    alignByShingles(alignment, gap, size, 0);
    return gapsWithin(alignment, gap, 0);
  });
}

/** The same alignment, in which the words of moved blocks match nothing any more. */
function withoutMoved(alignment: Alignment): Alignment {
  const { toNew, block } = alignment;
  const a = alignment.a.slice();
  const b = alignment.b.slice();
  for (let i = 0; i < a.length; i++) {
    if (block[i] === 0) continue;
    a[i] = -1;
    b[toNew[i] ?? -1] = -1;
  }
  return { ...alignment, a, b };
}

function isSmall(gap: Gap): boolean {
  return (gap.a1 - gap.a0) * (gap.b1 - gap.b0) <= SMALL;
}

/** Aligns a small gap in full, and once more what lies between its matches. */
function alignRest(alignment: Alignment, gap: Gap, passes: number): void {
  const inner = trimBorders(alignment, gap, 0);
  const n = inner.a1 - inner.a0;
  const m = inner.b1 - inner.b0;
  if (n <= 0 || m <= 0 || n * m > SMALL + PAIRS_PER_WORD * (n + m)) return;
  if (!alignSmallGap(alignment, inner, 0)) return;
  keepIslands(alignment, inner, 0);
  if (passes > 1) for (const rest of gapsWithin(alignment, inner, 0)) alignRest(alignment, rest, passes - 1);
}
