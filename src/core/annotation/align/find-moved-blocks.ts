import { alignSmallGap } from './align-small-gap.ts';
import { type Alignment, type Gap, gapsWithin, link, unlink } from './alignment.ts';
import { jumpCost, keepIslands, type Run } from './keep-islands.ts';
import { findUniqueShingles } from './unique-shingles.ts';

/** Runs of words, close together in both texts, that make up one moved block. */
interface Chain {
  readonly runs: Run[];
  score: number;
}

const SHINGLE_SIZES = [8, 4, 2];
/** Words between two runs of one block, at most. */
const REACH = 60;
/** Chains that are still open while runs are gathered: bounds the work. */
const OPEN_CHAINS = 8;
/** Bits beyond chance that a moved block must show. */
const MARGIN = 12;
const SMALL = 4000;

/**
 * Finds passages that left their place: what the alignment in order left over on both sides is matched by unique
 * shingles, run by run, much stricter, because any place could match any other. Heaviest first; each word moves once.
 *
 * @returns how many blocks there are; their words carry the numbers 1, 2, … in `alignment.block`
 */
export function findMovedBlocks(alignment: Alignment): number {
  let blocks = 0;
  for (const size of SHINGLE_SIZES) {
    const left = leftOver(alignment);
    if (left.oldCount === 0 || left.newCount === 0) break;
    const needed = Math.log2(left.oldCount) + Math.log2(left.newCount) + MARGIN;
    const chains = chainRuns(findRuns(alignment, left.a, left.b, size));
    chains.sort((x, y) => y.score - x.score);
    for (const chain of chains) {
      if (chain.score < needed) break;
      if (linkChain(alignment, chain, blocks + 1, needed)) blocks++;
    }
  }
  return blocks;
}

/** The words of both texts with those that are matched masked out. */
function leftOver({ a, b, toNew, toOld }: Alignment): {
  a: Int32Array;
  b: Int32Array;
  oldCount: number;
  newCount: number;
} {
  const mask = (ids: Int32Array, to: Int32Array): Int32Array =>
    ids.map((id, i) => ((to[i] ?? -1) < 0 ? id : -1));
  const count = (ids: Int32Array): number => ids.reduce((sum, id) => (id >= 0 ? sum + 1 : sum), 0);
  const left = { a: mask(a, toNew), b: mask(b, toOld) };
  return { ...left, oldCount: count(left.a), newCount: count(left.b) };
}

/** Unique shingles grown as far as the words agree. */
function findRuns({ weights }: Alignment, a: Int32Array, b: Int32Array, size: number): Run[] {
  const runs: Run[] = [];
  const pairs = findUniqueShingles(a, b, { a0: 0, a1: a.length, b0: 0, b1: b.length }, size);
  let end = 0;
  let diagonal = Number.NaN;
  for (let k = 0; k < pairs.count; k++) {
    let i = pairs.a[k] ?? 0;
    let j = pairs.b[k] ?? 0;
    if (i + size <= end && j - i === diagonal) continue;
    while (i > 0 && j > 0 && a[i - 1] === b[j - 1] && (a[i - 1] ?? -1) >= 0) {
      i--;
      j--;
    }
    const first = i;
    let weight = 0;
    for (; i < a.length && j < b.length && a[i] === b[j] && (a[i] ?? -1) >= 0; i++, j++)
      weight += weights[a[i] ?? 0] ?? 0;
    runs.push({ a: first, b: j - (i - first), length: i - first, weight });
    end = i;
    diagonal = j - i;
  }
  return runs;
}

function chainRuns(runs: readonly Run[]): Chain[] {
  const done: Chain[] = [];
  let open: Chain[] = [];
  for (const run of runs) {
    let best: Chain | undefined;
    let gain = 0;
    for (const chain of open) {
      const last = chain.runs.at(-1);
      if (!last) continue;
      const da = run.a - last.a - last.length;
      const db = run.b - last.b - last.length;
      if (da < 0 || db < 0 || da > REACH || db > REACH) continue;
      const more = run.weight - jumpCost(da, db);
      if (more > gain) {
        gain = more;
        best = chain;
      }
    }
    if (best) {
      best.runs.push(run);
      best.score += gain;
    } else {
      open.push({ runs: [run], score: run.weight });
      if (open.length > OPEN_CHAINS) done.push(...open.splice(0, 1));
    }
    const still = open.filter(
      (chain) => run.a - (chain.runs.at(-1)?.a ?? 0) <= 4 * REACH + (chain.runs.at(-1)?.length ?? 0),
    );
    if (still.length < open.length) {
      done.push(...open.filter((chain) => !still.includes(chain)));
      open = still;
    }
  }
  return [...done, ...open];
}

/** Links the words of a chain that are still free; takes it all back when too little is left of it. */
function linkChain(alignment: Alignment, chain: Chain, block: number, needed: number): boolean {
  const linked: number[] = [];
  let bits = chain.score;
  for (const run of chain.runs) {
    for (let k = 0; k < run.length; k++) {
      const i = run.a + k;
      const j = run.b + k;
      if ((alignment.toNew[i] ?? -1) >= 0 || (alignment.toOld[j] ?? -1) >= 0) {
        bits -= alignment.weights[alignment.a[i] ?? 0] ?? 0;
      } else {
        link(alignment, i, j, block);
        linked.push(i);
      }
    }
  }
  if (bits < needed) {
    for (const i of linked) unlink(alignment, i);
    return false;
  }
  const first = chain.runs[0];
  const last = chain.runs.at(-1);
  if (first && last) fillBlock(alignment, blockArea(first, last), block);
  return true;
}

function blockArea(first: Run, last: Run): Gap {
  return { a0: first.a, a1: last.a + last.length, b0: first.b, b1: last.b + last.length };
}

/** Matches what was edited within a moved block. */
function fillBlock(alignment: Alignment, area: Gap, block: number): void {
  for (const gap of gapsWithin(alignment, area, block)) {
    if ((gap.a1 - gap.a0) * (gap.b1 - gap.b0) > SMALL) continue;
    alignSmallGap(alignment, gap, block);
    keepIslands(alignment, gap, block);
  }
}
