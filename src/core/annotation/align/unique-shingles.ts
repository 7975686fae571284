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
  const hashesA = hashShingles(a, gap.a0, gap.a1, size);
  const hashesB = hashShingles(b, gap.b0, gap.b1, size);
  if (hashesA.length === 0 || hashesB.length === 0)
    return { count: 0, a: new Int32Array(0), b: new Int32Array(0) };
  const table = newTable(hashesA.length);
  const slots = new Int32Array(hashesA.length);
  for (let k = 0; k < hashesA.length; k++) {
    const hash = hashesA[k] ?? NONE;
    if (hash === NONE) continue;
    const slot = slotOf(table, hash);
    slots[k] = slot;
    table[slot + HASH] = hash;
    table[slot + IN_A] = table[slot + IN_A] === NOWHERE ? k + 1 : TWICE;
  }
  for (let k = 0; k < hashesB.length; k++) {
    const hash = hashesB[k] ?? NONE;
    if (hash === NONE) continue;
    const slot = slotOf(table, hash);
    if (table[slot + IN_A] !== NOWHERE) table[slot + IN_B] = table[slot + IN_B] === NOWHERE ? k + 1 : TWICE;
  }
  const pairsA: number[] = [];
  const pairsB: number[] = [];
  for (let k = 0; k < hashesA.length; k++) {
    const slot = slots[k] ?? 0;
    const other = table[slot + IN_A] === k + 1 ? (table[slot + IN_B] ?? NOWHERE) : NOWHERE;
    if (other === NOWHERE || other === TWICE) continue;
    const [at, now] = [gap.a0 + k, gap.b0 + other - 1];
    if (!sameRun(a, at, b, now, size)) continue;
    pairsA.push(at);
    pairsB.push(now);
  }
  return { count: pairsA.length, a: new Int32Array(pairsA), b: new Int32Array(pairsB) };
}

function sameRun(a: Int32Array, at: number, b: Int32Array, other: number, size: number): boolean {
  for (let k = 0; k < size; k++) if (a[at + k] !== b[other + k]) return false;
  return true;
}

/** An open hash table in one list, four numbers to a slot: the hash, and its place in a and in b, counted from 1. */
type Table = Int32Array;

const SLOT = 4;
const HASH = 0;
const IN_A = 1;
const IN_B = 2;
const NOWHERE = 0;
const TWICE = -1;

function newTable(entries: number): Table {
  let slots = 8;
  while (slots < entries * 2) slots *= 2;
  return new Int32Array(slots * SLOT);
}

/** Where the slot of a hash begins, or the free slot where it belongs. */
function slotOf(table: Table, hash: number): number {
  const mask = table.length - SLOT;
  let slot = ((Math.imul(hash, 0x9e3779b1) >>> 7) * SLOT) & mask;
  while (table[slot + IN_A] !== NOWHERE && table[slot + HASH] !== hash) slot = (slot + SLOT) & mask;
  return slot;
}

const BASE = 0x01000193;

/** The hash of a run that is none, for a negative word number is in it. */
export const NONE = 0;

/** The rolling hash of each run of `size` words in [from, to), by its first word. */
export function hashShingles(ids: Int32Array, from: number, to: number, size: number): Int32Array {
  const hashes = new Int32Array(Math.max(0, to - from - size + 1));
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
    if (length === size) hashes[at - size + 1 - from] = hash === NONE ? 1 : hash;
  }
  return hashes;
}
