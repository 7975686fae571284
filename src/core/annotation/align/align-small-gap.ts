import { type Alignment, type Gap, link, pairWeight } from './alignment.ts';

const STARTS_RUN = 1;
const MATCH = 2;
const SKIP_OLD = 4;

/** Bits that a new run of matches must pay. */
const RUN_COST = 3.5;

/**
 * Matches the words of a small gap so that the bits matched, less a cost for each run, are most
 * (global alignment with a gap-opening cost, after Gotoh 1982). Words of one stem match in part.
 * Words already linked elsewhere are passed over. Time and memory: the product of both sides.
 */
export function alignSmallGap(alignment: Alignment, gap: Gap, block: number): void {
  const { a, b, toNew, toOld, stems } = alignment;
  const n = gap.a1 - gap.a0;
  const m = gap.b1 - gap.b0;
  const width = m + 1;
  const trace = new Uint8Array((n + 1) * width);
  // best: any way to get here; run: ways that end with a match (a further match costs no new run).
  let best = new Float64Array(width);
  let run = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  let nextBest = new Float64Array(width);
  let nextRun = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  run[0] = 0; // the border before the gap is matched
  for (let i = 1; i <= n; i++) {
    const wordA = (toNew[gap.a0 + i - 1] ?? -1) < 0 ? (a[gap.a0 + i - 1] ?? -1) : -1;
    const stem = stems[wordA];
    nextBest[0] = best[0] ?? 0;
    trace[i * width] = SKIP_OLD;
    for (let j = 1; j <= m; j++) {
      const above = best[j] ?? 0;
      const left = nextBest[j - 1] ?? 0;
      let flags = above >= left ? SKIP_OLD : 0;
      let score = Math.max(above, left);
      let matched = Number.NEGATIVE_INFINITY;
      const wordB = b[gap.b0 + j - 1] ?? -1;
      // Most pairs do not match: told by their stems at once.
      if (wordA >= 0 && wordB >= 0 && stem === stems[wordB] && (toOld[gap.b0 + j - 1] ?? -1) < 0) {
        const bits = pairWeight(alignment, gap.a0 + i - 1, gap.b0 + j - 1);
        const goesOn = run[j - 1] ?? 0;
        const starts = (best[j - 1] ?? 0) - RUN_COST;
        matched = bits + Math.max(goesOn, starts);
        if (starts > goesOn) flags |= STARTS_RUN;
        if (matched > score || (i === n && j === m && matched > score - RUN_COST)) {
          score = matched;
          flags |= MATCH;
        }
      }
      nextBest[j] = score;
      nextRun[j] = matched;
      trace[i * width + j] = flags;
    }
    [best, nextBest] = [nextBest, best];
    [run, nextRun] = [nextRun, run];
    nextRun[0] = Number.NEGATIVE_INFINITY;
  }
  linkTrace(alignment, gap, trace, width, block);
}

function linkTrace(alignment: Alignment, gap: Gap, trace: Uint8Array, width: number, block: number): void {
  let i = gap.a1 - gap.a0;
  let j = gap.b1 - gap.b0;
  let inRun = false;
  while (i > 0 && j > 0) {
    const flags = trace[i * width + j] ?? 0;
    if (inRun || flags & MATCH) {
      link(alignment, gap.a0 + i - 1, gap.b0 + j - 1, block);
      inRun = (flags & STARTS_RUN) === 0;
      i--;
      j--;
    } else if (flags & SKIP_OLD) i--;
    else j--;
  }
}
