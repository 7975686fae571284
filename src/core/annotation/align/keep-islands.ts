import { type Alignment, type Gap, pairEvidence, pairWeight, unlink } from './alignment.ts';

/** A stretch of words matched one after the other. */
export interface Run {
  /** First word in the old and in the new text. */
  readonly a: number;
  readonly b: number;
  readonly length: number;
  /** Bits of its words. */
  readonly weight: number;
}

/** Runs of so many bits are never chance in any text. */
const SOLID = 80;
/** How many runs back a jump may start: bounds the work; jumps over more than that always meet a solid run. */
const REACH = 40;
/** Bits for saying that there is a jump at all. */
const JUMP = 3.5;

/**
 * Bits it takes to say "leave out `da` old words and `db` new ones here": what an agreement beyond the jump must
 * be worth to be more than chance (minimum description length).
 */
export function jumpCost(da: number, db: number): number {
  if (da === 0 && db === 0) return 0;
  // As many words for as many: one number says it.
  if (da === db) return JUMP + Math.log2(1 + da);
  return JUMP + Math.log2(1 + da) + Math.log2(1 + db);
}

/**
 * Takes back the matches within a gap that chance would have given as well: an island of agreement stays only if its
 * bits pay for the jumps to it. The borders of the gap count as agreed.
 */
export function keepIslands(alignment: Alignment, gap: Gap, block: number): void {
  const runs = runsWithin(alignment, gap, block, pairEvidence);
  if (runs.length === 0) return;
  const kept = new Set(worthwhileRuns(runs, gap));
  for (const run of runs) {
    if (kept.has(run)) continue;
    for (let k = 0; k < run.length; k++) unlink(alignment, run.a + k);
  }
}

/**
 * The matched runs of a block (without one: of all) within a stretch of old words, in order.
 *
 * @param weigh bits of a pair
 */
export function runsWithin(
  alignment: Alignment,
  { a0, a1 }: Pick<Gap, 'a0' | 'a1'>,
  block?: number,
  weigh = pairWeight,
): Run[] {
  const runs: Run[] = [];
  let start = -1;
  let weight = 0;
  for (let i = a0; i <= a1; i++) {
    const inBlock = i < a1 && (block === undefined || alignment.block[i] === block);
    const j = inBlock ? (alignment.toNew[i] ?? -1) : -1;
    const goesOn = start >= 0 && j >= 0 && j === (alignment.toNew[i - 1] ?? -1) + 1;
    if (start >= 0 && !goesOn) {
      runs.push({ a: start, b: alignment.toNew[start] ?? 0, length: i - start, weight });
      start = -1;
    }
    if (j < 0) continue;
    if (start < 0) {
      start = i;
      weight = 0;
    }
    weight += weigh(alignment, i, j);
  }
  return runs;
}

/** Chooses the runs with the most bits after paying for every jump; dynamic programming from solid run to solid run. */
function worthwhileRuns(runs: readonly Run[], gap: Gap): Run[] {
  // Plain lists: most gaps have a few runs, and a typed array costs more to make than to fill.
  const scores: number[] = [];
  const before: number[] = [];
  let solid = -1; // the last run that every chain goes through
  for (const [k, run] of runs.entries()) {
    before.push(-1);
    let best = solid < 0 ? -jumpCost(run.a - gap.a0, run.b - gap.b0) : Number.NEGATIVE_INFINITY;
    for (let p = k - 1; p >= Math.max(0, solid, k - REACH); p--) {
      const score = (scores[p] ?? 0) - jumpBetween(runs[p], run);
      if (score <= best) continue;
      best = score;
      before[k] = p;
    }
    scores.push(best + run.weight);
    if (run.weight >= SOLID) solid = k;
  }
  let end = -1;
  let most = solid < 0 ? -jumpCost(gap.a1 - gap.a0, gap.b1 - gap.b0) : Number.NEGATIVE_INFINITY;
  for (let k = Math.max(0, solid, runs.length - REACH); k < runs.length; k++) {
    const run = runs[k];
    if (!run) continue;
    const score = (scores[k] ?? 0) - jumpCost(gap.a1 - run.a - run.length, gap.b1 - run.b - run.length);
    if (score <= most) continue;
    most = score;
    end = k;
  }
  const kept: Run[] = [];
  for (let k = end; k >= 0; k = before[k] ?? -1) {
    const run = runs[k];
    if (run) kept.push(run);
  }
  return kept;
}

function jumpBetween(from: Run | undefined, to: Run): number {
  return from ? jumpCost(to.a - from.a - from.length, to.b - from.b - from.length) : 0;
}
