import { type Alignment, type Gap, link, pairEvidence } from './alignment.ts';
import { stemOf, type WordDictionary } from './word-dictionary.ts';

const STARTS_RUN = 1;
const MATCH = 2;
const SKIP_OLD = 4;

/** Bits that a new run of matches must pay. */
const RUN_COST = 3.5;

/**
 * Matches the words of a small gap so that the bits matched, less a cost for each run, are most
 * (global alignment with a gap-opening cost, after Gotoh 1982). Words of one stem match in part.
 * Words already linked elsewhere are passed over. Memory: the product of both
 * sides; time: less, as most words match few others.
 *
 * @returns whether any words were matched
 */
export function alignSmallGap(alignment: Alignment, gap: Gap, block: number): boolean {
  const stemsA = freeStems(alignment.a, alignment.toNew, alignment.dictionary, gap.a0, gap.a1);
  const stemsB = freeStems(alignment.b, alignment.toOld, alignment.dictionary, gap.b0, gap.b1);
  const { heads, nexts } = columnsByStem(stemsB);
  if (!stemsA.some((stem) => heads.has(stem))) return false;
  const n = stemsA.length;
  const m = stemsB.length;
  const width = m + 1;
  const trace = new Uint8Array((n + 1) * width).fill(SKIP_OLD);
  // best: any way to get here; run: ways that end with a match (a further match costs no new run).
  let best = new Float64Array(width);
  let run = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  let nextBest = new Float64Array(width);
  let nextRun = new Float64Array(width);
  run[0] = 0; // the border before the gap is matched
  for (let i = 1; i <= n; i++) {
    let j = heads.get(stemsA[i - 1] ?? NONE) ?? NONE;
    if (j === NONE) {
      // Most words match none: the row is the one above.
      run.fill(Number.NEGATIVE_INFINITY);
      continue;
    }
    nextBest.set(best);
    nextRun.fill(Number.NEGATIVE_INFINITY);
    while (j !== NONE) {
      const above = best[j] ?? 0;
      const left = nextBest[j - 1] ?? 0;
      let flags = above >= left ? SKIP_OLD : 0;
      let score = Math.max(above, left);
      const bits = pairEvidence(alignment, gap.a0 + i - 1, gap.b0 + j - 1, alignment.orderBits);
      const goesOn = run[j - 1] ?? 0;
      const starts = (best[j - 1] ?? 0) - RUN_COST;
      const matched = bits + Math.max(goesOn, starts);
      if (starts > goesOn) flags |= STARTS_RUN;
      if (matched > score || (i === n && j === m && matched > score - RUN_COST)) {
        score = matched;
        flags |= MATCH;
      }
      nextBest[j] = score;
      nextRun[j] = matched;
      trace[i * width + j] = flags;
      // Up to the next word that matches, what was reached is handed on while it beats the row above (which never falls).
      const next = nexts[j] ?? NONE;
      const until = next === NONE ? width : next;
      for (let k = j + 1; k < until && score > (best[k] ?? 0); k++) {
        nextBest[k] = score;
        trace[i * width + k] = 0;
      }
      j = next;
    }
    [best, nextBest] = [nextBest, best];
    [run, nextRun] = [nextRun, run];
  }
  return linkTrace(alignment, gap, trace, width, block);
}

const NONE = -1;

/** A plain list: most gaps are left as they are, and a typed array costs more to make than to fill. */
const listOfNone = (length: number): number[] => new Array<number>(length).fill(NONE);

/** Columns of each stem, counted from 1, in order: the first by stem, the next by column. */
function columnsByStem(stems: readonly number[]): {
  heads: ReadonlyMap<number, number>;
  nexts: readonly number[];
} {
  const heads = new Map<number, number>();
  const nexts = listOfNone(stems.length + 1);
  for (let column = stems.length; column > 0; column--) {
    const stem = stems[column - 1] ?? NONE;
    if (stem === NONE) continue;
    nexts[column] = heads.get(stem) ?? NONE;
    heads.set(stem, column);
  }
  return { heads, nexts };
}

/** Stems of the words from..to; none for those that are linked or match nothing. */
function freeStems(
  ids: Int32Array,
  links: Int32Array,
  dictionary: WordDictionary,
  from: number,
  to: number,
): number[] {
  const free = listOfNone(to - from);
  for (let k = from; k < to; k++)
    if ((links[k] ?? -1) < 0 && (ids[k] ?? -1) >= 0) free[k - from] = stemOf(dictionary, ids[k] ?? 0);
  return free;
}

function linkTrace(alignment: Alignment, gap: Gap, trace: Uint8Array, width: number, block: number): boolean {
  let i = gap.a1 - gap.a0;
  let j = gap.b1 - gap.b0;
  let inRun = false;
  let any = false;
  while (i > 0 && j > 0) {
    const flags = trace[i * width + j] ?? 0;
    if (inRun || flags & MATCH) {
      any = true;
      link(alignment, gap.a0 + i - 1, gap.b0 + j - 1, block);
      inRun = (flags & STARTS_RUN) === 0;
      i--;
      j--;
    } else if (flags & SKIP_OLD) i--;
    else j--;
  }
  return any;
}
