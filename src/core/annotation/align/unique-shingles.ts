import type { Gap } from './alignment.ts';

/** Places where the same run of words stands once in the old and once in the new stretch. */
export interface ShinglePairs {
  readonly count: number;
  /** First word of the shingle in the old and in the new text, in the order of the old one. */
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/**
 * Finds the runs of `size` words that stand exactly once on both sides of a gap (as patience diff does with lines).
 * Runs with a negative word number are skipped. A hash table over rolling hashes: linear in the gap.
 */
export function findUniqueShingles(a: Int32Array, b: Int32Array, gap: Gap, size: number): ShinglePairs {
  const lengthA = gap.a1 - gap.a0 - size + 1;
  const lengthB = gap.b1 - gap.b0 - size + 1;
  if (lengthA <= 0 || lengthB <= 0) return { count: 0, a: new Int32Array(0), b: new Int32Array(0) };
  const table = newTable(lengthA);
  const slots = new Int32Array(lengthA).fill(EMPTY);
  eachShingle(a, gap.a0, gap.a1, size, (hash, at) => {
    const slot = slotOf(table, hash);
    slots[at - gap.a0] = slot;
    table.a[slot] = table.a[slot] === EMPTY ? at : TWICE;
    table.keys[slot] = hash;
  });
  eachShingle(b, gap.b0, gap.b1, size, (hash, at) => {
    const slot = slotOf(table, hash);
    if (table.a[slot] !== EMPTY) table.b[slot] = table.b[slot] === EMPTY ? at : TWICE;
  });
  const pairsA: number[] = [];
  const pairsB: number[] = [];
  for (let k = 0; k < lengthA; k++) {
    const at = gap.a0 + k;
    const slot = slots[k] ?? EMPTY;
    const other = slot === EMPTY || table.a[slot] !== at ? EMPTY : (table.b[slot] ?? EMPTY);
    if (other < 0 || !sameRun(a, at, b, other, size)) continue;
    pairsA.push(at);
    pairsB.push(other);
  }
  return { count: pairsA.length, a: new Int32Array(pairsA), b: new Int32Array(pairsB) };
}

function sameRun(a: Int32Array, at: number, b: Int32Array, other: number, size: number): boolean {
  for (let k = 0; k < size; k++) if (a[at + k] !== b[other + k]) return false;
  return true;
}

interface Table {
  readonly mask: number;
  readonly keys: Int32Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
}

const EMPTY = -1;
const TWICE = -2;

function newTable(entries: number): Table {
  let size = 8;
  while (size < entries * 2) size *= 2;
  const empty = (): Int32Array => new Int32Array(size).fill(EMPTY);
  return { mask: size - 1, keys: new Int32Array(size), a: empty(), b: empty() };
}

/** The slot of a hash, or the free slot where it belongs. */
function slotOf({ mask, keys, a }: Table, hash: number): number {
  let slot = Math.imul(hash, 0x9e3779b1) >>> 7;
  slot &= mask;
  while (a[slot] !== EMPTY && keys[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

const BASE = 0x01000193;

/** Calls back with the rolling hash and first word of each run of `size` words in [from, to). */
export function eachShingle(
  ids: Int32Array,
  from: number,
  to: number,
  size: number,
  visit: (hash: number, at: number) => void,
): void {
  let power = 1;
  for (let k = 1; k < size; k++) power = Math.imul(power, BASE);
  let hash = 0;
  let length = 0;
  for (let at = from; at < to; at++) {
    const id = ids[at] ?? -1;
    if (id < 0) {
      hash = 0;
      length = 0;
      continue;
    }
    if (length === size) {
      hash = (hash - Math.imul((ids[at - size] ?? 0) + 1, power)) | 0;
      length--;
    }
    hash = (Math.imul(hash, BASE) + id + 1) | 0;
    length++;
    if (length === size) visit(hash, at - size + 1);
  }
}
