import { alignSmallGap } from './align-small-gap.ts';
import { type Alignment, type Gap, gapsWithin, link, unlink } from './alignment.ts';
import { jumpCost, keepIslands, type Run } from './keep-islands.ts';
import { findUniqueShingles } from './unique-shingles.ts';
import { boundary, type Words } from './words.ts';

/** Runs of words, close together in both texts, that make up one moved block. */
interface Chain {
  readonly runs: Run[];
  score: number;
}

/** Words between two runs of one block, at most. */
const REACH = 60;
/** Chains that are still open while runs are gathered: bounds the work. */
const OPEN_CHAINS = 8;
/** Bits beyond chance that a moved block must show. */
const MARGIN = 25;
const SMALL = 4000;

/**
 * Finds passages that left their place: what the alignment in order left over on both sides is matched by unique
 * shingles, run by run, much stricter, because any place could match any other. Heaviest first; each word moves once.
 *
 * @param sizes words in a shingle, one pass for each
 * @param known how many blocks there are already
 * @returns how many there are now; their words carry the numbers 1, 2, … in `alignment.block`
 */
export function findMovedBlocks(
  alignment: Alignment,
  oldWords: Words,
  newWords: Words,
  sizes: readonly number[],
  known: number,
): number {
  let blocks = known;
  let left: LeftOver | undefined;
  for (const size of sizes) {
    left ??= leftOver(alignment);
    if (left.oldCount < size || left.newCount < size) continue;
    const needed = Math.log2(left.oldCount) + Math.log2(left.newCount) + MARGIN;
    const chains = chainRuns(findRuns(alignment, left, size));
    for (const chain of chains) chain.score += wholeness(chain, oldWords, newWords);
    chains.sort((x, y) => y.score - x.score);
    for (const chain of chains) {
      if (chain.score < needed) break;
      if (!linkChain(alignment, chain, blocks + 1, needed)) continue;
      blocks++;
      left = undefined;
    }
  }
  return blocks;
}

/** Bits for a border that is the start or end of a line or sentence in both texts: few of all places are. */
const AT_BOUNDARY = 12;

function wholeness({ runs }: Chain, oldWords: Words, newWords: Words): number {
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) return 0;
  const starts = Math.min(boundary(oldWords, first.a), boundary(newWords, first.b)) >= 2;
  const ends =
    Math.min(boundary(oldWords, last.a + last.length), boundary(newWords, last.b + last.length)) >= 2;
  return AT_BOUNDARY * (Number(starts) + Number(ends));
}

/** The words of both texts with those that are matched masked out. */
function leftOver({ a, b, toNew, toOld, block }: Alignment): LeftOver {
  const freeOld = new Int32Array(a.length).fill(-1);
  const freeNew = new Int32Array(b.length).fill(-1);
  const gapOfOld = new Int32Array(a.length);
  const gapOfNew = new Int32Array(b.length);
  let oldCount = 0;
  let newCount = 0;
  let before = -1;
  for (let i = 0; i < a.length; i++) {
    const j = toNew[i] ?? -1;
    const id = a[i] ?? -1;
    if (j >= 0 && block[i] === 0) before = j;
    else if (j < 0 && id >= 0) {
      freeOld[i] = id;
      oldCount++;
    }
    gapOfOld[i] = before;
  }
  before = -1;
  for (let j = 0; j < b.length; j++) {
    const i = toOld[j] ?? -1;
    const id = b[j] ?? -1;
    if (i >= 0 && block[i] === 0) before = j;
    else if (i < 0 && id >= 0) {
      freeNew[j] = id;
      newCount++;
    }
    gapOfNew[j] = before;
  }
  return { a: freeOld, b: freeNew, gapOfOld, gapOfNew, oldCount, newCount };
}

interface LeftOver {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly oldCount: number;
  readonly newCount: number;
  /** By word, the new word of the last match in order before it: equal for both sides of one gap. */
  readonly gapOfOld: Int32Array;
  readonly gapOfNew: Int32Array;
}

/** Unique shingles grown as far as the words agree. */
function findRuns({ rareBits }: Alignment, { a, b, gapOfOld, gapOfNew }: LeftOver, size: number): Run[] {
  const runs: Run[] = [];
  const pairs = findUniqueShingles(a, b, { a0: 0, a1: a.length, b0: 0, b1: b.length }, size);
  let end = 0;
  let diagonal = Number.NaN;
  for (let k = 0; k < pairs.count; k++) {
    let i = pairs.a[k] ?? 0;
    let j = pairs.b[k] ?? 0;
    if ((i + size <= end && j - i === diagonal) || gapOfOld[i] === gapOfNew[j]) continue;
    while (i > 0 && j > 0 && a[i - 1] === b[j - 1] && (a[i - 1] ?? -1) >= 0) {
      i--;
      j--;
    }
    const first = i;
    let weight = 0;
    for (; i < a.length && j < b.length && a[i] === b[j] && (a[i] ?? -1) >= 0; i++, j++)
      weight += rareBits[i] ?? 0;
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
        bits -= alignment.rareBits[i] ?? 0;
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
