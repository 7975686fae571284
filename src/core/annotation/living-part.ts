import type { AlignedTexts } from './align/aligned-texts.ts';
import type { Alignment } from './align/alignment.ts';
import { jumpCost, type Run, runsWithin } from './align/keep-islands.ts';

/** Shorter insertions never tear a passage apart: a date, a title, a link. In UTF-16 code units. */
const SHORT_INSERTION = 150;
/** How many times as long as what is left of a passage an insertion must be to tear it apart. */
const TORN = 1.5;
/** Bits by which the edge of a passage holds when its neighbour outside is its neighbour still. */
const ANCHORED = 25;

/**
 * The first and the last old word of the part of a passage that is still one: neither the smaller part of one that was
 * torn apart, nor a few words far from the rest.
 *
 * @param first the first word of the passage
 * @param last its last word
 * @param block the block of the alignment that it went to
 */
export function livingPart(
  texts: AlignedTexts,
  first: number,
  last: number,
  block: number,
): { from: number; to: number } {
  const runs = runsWithin(texts.alignment, { a0: first, a1: last + 1, b0: 0, b1: 0 }, block);
  return densestPart(texts.alignment, first, last, heaviestPart(texts, runs));
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
function densestPart(
  alignment: Alignment,
  first: number,
  last: number,
  runs: readonly Run[],
): { from: number; to: number } {
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
      score -= jumpCost(da, db);
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
