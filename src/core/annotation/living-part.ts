import type { AlignedTexts } from './align/aligned-texts.ts';
import type { Alignment } from './align/alignment.ts';
import { jumpCost, type Run, runsWithin } from './align/keep-islands.ts';
import { boundary } from './align/words.ts';

/** Shorter insertions never tear a passage apart: a date, a title, a link. In UTF-16 code units. */
export const SHORT_INSERTION = 150;
/** How many times as long as what is left of a passage an insertion must be to tear it apart. */
export const TORN = 1.5;
/** Bits by which the edge of a passage holds when its neighbour outside is its neighbour still. */
const ANCHORED = 25;
/** And when a sentence, line or paragraph begins or ends there in both texts. */
const AT_BOUNDARY = 8;
const SENTENCE = 2;
/** How many times as far from the main part as it is long another part may stand. */
const NEAR = 2;

/**
 * The part of a passage that is still one: neither the smaller part of one that
 * was torn apart, nor a few words far from the rest. Parts that changed places side by side are one.
 *
 * @param first the first word of the passage
 * @param last its last word
 */
export function livingPart(texts: AlignedTexts, first: number, last: number): LivingPart {
  const { alignment } = texts;
  const runs = runsWithin(alignment, { a0: first, a1: last + 1 }).sort((x, y) => x.b - y.b);
  const part = densestPart(texts, first, last, heaviestPart(texts, withNeighbours(alignment, runs)));
  const bits = weightOf(part);
  return { runs: part, bits, elsewhere: weightOf(runs) - bits };
}

/** What is left of a passage, in the order of the new text. */
export interface LivingPart {
  readonly runs: readonly Run[];
  /** Bits of its words, and of those of the passage that stand elsewhere. */
  readonly bits: number;
  readonly elsewhere: number;
}

const weightOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.weight, 0);

/** The runs of the main block, and those of others that stand near it for what they are long. */
function withNeighbours(alignment: Alignment, runs: readonly Run[]): readonly Run[] {
  const extents = new Map<number, { from: number; to: number }>();
  for (const run of runs) {
    const extent = extents.get(alignment.block[run.a] ?? 0);
    if (extent) extent.to = run.b + run.length;
    else extents.set(alignment.block[run.a] ?? 0, { from: run.b, to: run.b + run.length });
  }
  if (extents.size < 2) return runs;
  const main = extents.get(mainBlock(alignment, runs));
  return runs.filter((run) => {
    const own = extents.get(alignment.block[run.a] ?? 0);
    return !main || !own || Math.max(main.from - own.to, own.from - main.to) <= NEAR * (own.to - own.from);
  });
}

/** Where more was put between the words of a passage than is left of them, the part with the most bits. */
function heaviestPart({ newWords }: AlignedTexts, runs: readonly Run[]): readonly Run[] {
  const startOf = (run: Run): number => newWords.starts[run.b] ?? 0;
  const endOf = (run: Run): number => newWords.ends[run.b + run.length - 1] ?? 0;
  const left = runs.reduce((sum, run) => sum + endOf(run) - startOf(run), 0);
  const most = Math.max(SHORT_INSERTION, TORN * left);
  let best: readonly Run[] = [];
  let bestWeight = -1;
  let part: Run[] = [];
  let weight = 0;
  for (const run of runs) {
    const previous = part.at(-1);
    if (previous && startOf(run) - endOf(previous) > most) {
      part = [];
      weight = 0;
    }
    part.push(run);
    weight += run.weight;
    if (weight > bestWeight) {
      bestWeight = weight;
      best = part;
    }
  }
  return best;
}

/** The stretch of runs with the most bits after paying for the jumps between them. */
function densestPart(texts: AlignedTexts, first: number, last: number, runs: readonly Run[]): readonly Run[] {
  const { alignment } = texts;
  const block = mainBlock(alignment, runs);
  let best = Number.NEGATIVE_INFINITY;
  let from = 0;
  let to = 0;
  let score = Number.NEGATIVE_INFINITY;
  let start = 0;
  for (const [k, run] of runs.entries()) {
    const previous = runs[k - 1];
    if (previous) {
      const da = Math.abs(run.a - previous.a - previous.length);
      const db = run.b - previous.b - previous.length;
      score -= jumpCost(da, db);
    }
    if (!(score > 0)) {
      score = 0;
      start = k;
    }
    score += run.weight;
    if (alignment.block[run.a] === block) score += edgeBits(texts, first, last, run);
    if (score > best) {
      best = score;
      from = start;
      to = k;
    }
  }
  return runs.slice(from, to + 1);
}

/** What holds a run with the first or last word of a passage beside what speaks for its words. */
function edgeBits(
  { alignment, oldWords, newWords }: AlignedTexts,
  first: number,
  last: number,
  run: Run,
): number {
  const border = (old: number, now: number): number => {
    if (follows(alignment, old - 1, old)) return ANCHORED;
    return Math.min(boundary(oldWords, old), boundary(newWords, now)) >= SENTENCE ? AT_BOUNDARY : 0;
  };
  return (
    (run.a === first ? border(first, run.b) : 0) +
    (run.a + run.length - 1 === last ? border(last + 1, run.b + run.length) : 0)
  );
}

/** The block that the heaviest run belongs to. */
export function mainBlock({ block }: Alignment, runs: readonly Run[]): number {
  const heaviest = runs.reduce<Run | undefined>(
    (most, run) => (run.weight > (most?.weight ?? 0) ? run : most),
    undefined,
  );
  return block[heaviest?.a ?? 0] ?? 0;
}

/** Whether two neighbouring old words are neighbours in the new text as well. */
function follows({ toNew, block }: Alignment, i: number, next: number): boolean {
  const j = toNew[i] ?? -1;
  return j >= 0 && toNew[next] === j + 1 && block[i] === block[next];
}
