import { stemOf, type WordDictionary } from './word-dictionary.ts';
import type { Words } from './words.ts';

/**
 * Which word of the new text continues which word of the old one.
 * Filled step by step by the functions of this folder; -1 means none.
 */
export interface Alignment {
  /** Word numbers of the old and the new text; negative numbers match nothing. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** What each old word says, in bits. */
  readonly bits: Float64Array;
  /** The same, less what it says only because it belongs to a phrase that comes back again and again. */
  readonly rareBits: Float64Array;
  /** Half way between both: what it says when one order of the words is chosen over another. */
  readonly orderBits: Float64Array;
  /** How each old and each new word begins: 0 inside a line, 1 a line, 2 a paragraph. */
  readonly breaksOfOld: Uint8Array;
  readonly breaksOfNew: Uint8Array;
  readonly dictionary: WordDictionary;
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
  oldWords: Words,
  newWords: Words,
  { bits, rareBits }: { readonly bits: Float64Array; readonly rareBits: Float64Array },
  dictionary: WordDictionary,
): Alignment {
  const [a, b] = [oldWords.ids, newWords.ids];
  const orderBits = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) orderBits[i] = ((bits[i] ?? 0) + (rareBits[i] ?? 0)) / 2;
  return {
    a,
    b,
    bits,
    rareBits,
    orderBits,
    breaksOfOld: oldWords.breaks,
    breaksOfNew: newWords.breaks,
    dictionary,
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

/** Bits that old word i and new word j say when matched; words of one stem count in part. 0: they do not match. */
export function pairWeight(alignment: Alignment, i: number, j: number): number {
  return likeness(alignment, i, j) * (alignment.bits[i] ?? 0);
}

/** As {@link pairWeight}, with what it says in `bits` and that both begin a line or a paragraph: few places do. */
export function pairEvidence(alignment: Alignment, i: number, j: number, bits = alignment.bits): number {
  const weight = likeness(alignment, i, j) * (bits[i] ?? 0);
  const level = Math.min(alignment.breaksOfOld[i] ?? 0, alignment.breaksOfNew[j] ?? 0);
  if (weight === 0 || level === 0) return weight;
  return weight + (level === 2 ? BOTH_BEGIN_PARAGRAPHS : BOTH_BEGIN_LINES);
}

const BOTH_BEGIN_LINES = 3;
const BOTH_BEGIN_PARAGRAPHS = 5;
const SAME_STEM = 0.5;

/** 1 for the same word, less for words of one stem, 0 for others. */
function likeness({ a, b, dictionary }: Alignment, i: number, j: number): number {
  const old = a[i] ?? -1;
  const now = b[j] ?? -1;
  if (old < 0 || now < 0) return 0;
  if (old === now) return 1;
  return stemOf(dictionary, old) === stemOf(dictionary, now) ? SAME_STEM : 0;
}

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
