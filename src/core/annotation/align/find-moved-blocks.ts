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
  let left: { readonly old: LeftOver; readonly now: LeftOver } | undefined;
  for (const size of sizes) {
    left ??= leftOverOf(alignment);
    const { old, now } = left;
    if (old.count < size || now.count < size) continue;
    const needed = Math.log2(old.count) + Math.log2(now.count) + MARGIN;
    const chains = chainRuns(findRuns(alignment, old, now, size));
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

/** The words of a text that are not matched yet, in order; a negative number stands where others were between them. */
interface LeftOver {
  readonly ids: Int32Array;
  /** Which word of the text each of them is. */
  readonly places: Int32Array;
  /** The new word of the last match in order before each of them: equal for both sides of one gap. */
  readonly gaps: Int32Array;
  /** Without those that stand between. */
  readonly count: number;
}

const BETWEEN = -1;

/**
 * @param ids word numbers of the text
 * @param links the matched word of the other text, by word
 * @param matchInOrder the new word of the match in order that word `at` is part of, or -1
 */
function leftOver(ids: Int32Array, links: Int32Array, matchInOrder: (at: number) => number): LeftOver {
  const free = new Int32Array(ids.length);
  const places = new Int32Array(ids.length);
  const gaps = new Int32Array(ids.length);
  let length = 0;
  let count = 0;
  let gap = -1;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? -1;
    if ((links[at] ?? -1) < 0 && id >= 0) {
      free[length] = id;
      places[length] = at;
      gaps[length++] = gap;
      count++;
      continue;
    }
    const match = matchInOrder(at);
    if (match >= 0) gap = match;
    if (length > 0 && free[length - 1] !== BETWEEN) free[length++] = BETWEEN;
  }
  return {
    ids: free.subarray(0, length),
    places: places.subarray(0, length),
    gaps: gaps.subarray(0, length),
    count,
  };
}

function leftOverOf({ a, b, toNew, toOld, block }: Alignment): { old: LeftOver; now: LeftOver } {
  return {
    old: leftOver(a, toNew, (i) => (block[i] === 0 ? (toNew[i] ?? -1) : -1)),
    now: leftOver(b, toOld, (j) => (block[toOld[j] ?? -1] === 0 ? j : -1)),
  };
}

/** Unique shingles grown as far as the words agree. */
function findRuns({ rareBits }: Alignment, old: LeftOver, now: LeftOver, size: number): Run[] {
  const runs: Run[] = [];
  const [a, b] = [old.ids, now.ids];
  const pairs = findUniqueShingles(a, b, { a0: 0, a1: a.length, b0: 0, b1: b.length }, size);
  let end = 0;
  let diagonal = Number.NaN;
  for (let k = 0; k < pairs.count; k++) {
    let i = pairs.a[k] ?? 0;
    let j = pairs.b[k] ?? 0;
    if ((i + size <= end && j - i === diagonal) || old.gaps[i] === now.gaps[j]) continue;
    while (i > 0 && j > 0 && a[i - 1] === b[j - 1] && a[i - 1] !== BETWEEN) {
      i--;
      j--;
    }
    const first = i;
    let weight = 0;
    for (; i < a.length && j < b.length && a[i] === b[j] && a[i] !== BETWEEN; i++, j++)
      weight += rareBits[old.places[i] ?? 0] ?? 0;
    const length = i - first;
    runs.push({ a: old.places[first] ?? 0, b: now.places[j - length] ?? 0, length, weight });
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
