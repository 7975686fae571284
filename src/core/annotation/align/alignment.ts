/**
 * Which word of the new text continues which word of the old one.
 * Filled step by step by the functions of this folder; -1 means none.
 */
export interface Alignment {
  /** Word numbers of the old and the new text; negative numbers match nothing. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Bits by word number. */
  readonly weights: Float64Array;
  /** Stem number by word number. */
  readonly stems: readonly number[];
  /** Old word → new word, and back. */
  readonly toNew: Int32Array;
  readonly toOld: Int32Array;
  /** 0: in the order of the old text; n: part of the n-th moved block. By old word. */
  readonly block: Int32Array;
}

/** A rectangle of words that are still to be matched: old [a0, a1) and new [b0, b1). */
export interface Gap {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

export function newAlignment(
  a: Int32Array,
  b: Int32Array,
  weights: Float64Array,
  stems: readonly number[],
): Alignment {
  return {
    a,
    b,
    weights,
    stems,
    toNew: new Int32Array(a.length).fill(-1),
    toOld: new Int32Array(b.length).fill(-1),
    block: new Int32Array(a.length),
  };
}

/** Records that new word j continues old word i, as part of a block (0: in order). */
export function link(alignment: Alignment, i: number, j: number, block: number): void {
  alignment.toNew[i] = j;
  alignment.toOld[j] = i;
  alignment.block[i] = block;
}

/** Takes back what {@link link} recorded for old word i. */
export function unlink(alignment: Alignment, i: number): void {
  const j = alignment.toNew[i] ?? -1;
  if (j >= 0) alignment.toOld[j] = -1;
  alignment.toNew[i] = -1;
  alignment.block[i] = 0;
}

/** Bits that a pair of words says when matched; words of one stem count in part. 0: they do not match. */
export function pairWeight({ weights, stems }: Alignment, a: number, b: number): number {
  if (a < 0 || b < 0) return 0;
  if (a === b) return weights[a] ?? 0;
  return stems[a] === stems[b] ? SAME_STEM * Math.min(weights[a] ?? 0, weights[b] ?? 0) : 0;
}

const SAME_STEM = 0.5;

/**
 * The gaps of one block within a rectangle: what lies between its matched words, in order.
 * Gaps with nothing on one side are left out.
 */
export function gapsWithin(alignment: Alignment, within: Gap, block: number): Gap[] {
  const gaps: Gap[] = [];
  let a0 = within.a0;
  let b0 = within.b0;
  for (let i = within.a0; i <= within.a1; i++) {
    const j = i === within.a1 ? within.b1 : (alignment.toNew[i] ?? -1);
    if (j < 0 || (i < within.a1 && alignment.block[i] !== block)) continue;
    if (i > a0 && j > b0) gaps.push({ a0, a1: i, b0, b1: j });
    a0 = i + 1;
    b0 = j + 1;
  }
  return gaps;
}
