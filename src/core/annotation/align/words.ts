import { numberOf, type WordDictionary } from './word-dictionary.ts';

/** A text cut into words: parallel arrays, one entry per word, in order. */
export interface Words {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The word's number in the dictionary; equal numbers mean equal words, case apart. */
  readonly ids: Int32Array;
  /** 0 inside a line, 1 for the first word of a line, 2 for the first after a blank line. */
  readonly breaks: Uint8Array;
}

/** Words longer than this are cut, so that one giant line of letters is still many words. */
const LONGEST_WORD = 48;
const GAP = 0;
const LETTER = 1;
/** Punctuation and symbols: each is a word of its own, that says little. */
const SYMBOL = 3;
/** Scripts without spaces between words (Han, kana, Thai …): each character is a word. */
const IDEOGRAPH = 2;
const WORD_CHARACTER = /^[\p{L}\p{N}\p{M}]$/u;

/**
 * Cuts a text into words: runs of letters, digits and marks, and each sign of punctuation alone. White space is
 * between words. Linear in the text.
 */
export function splitWords(text: string, dictionary: WordDictionary): Words {
  // Typed arrays that grow: lists of numbers cost more than in proportion in a large text.
  let starts = new Int32Array(Math.ceil(text.length / 3) + 16);
  let ends = new Int32Array(starts.length);
  let ids = new Int32Array(starts.length);
  let breaks = new Uint8Array(starts.length);
  let count = 0;
  const { kinds } = dictionary;
  let lineBreaks = 2;
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at, kinds);
    if (kind === GAP) {
      if (text.charCodeAt(at) === 10) lineBreaks++;
      at++;
      continue;
    }
    const start = at;
    at += unitsAt(text, at);
    if (kind === LETTER) {
      while (at < text.length && at - start < LONGEST_WORD && kindAt(text, at, kinds) === LETTER)
        at += unitsAt(text, at);
    }
    if (count === starts.length) {
      starts = grown(starts);
      ends = grown(ends);
      ids = grown(ids);
      breaks = grownBytes(breaks);
    }
    starts[count] = start;
    ends[count] = at;
    ids[count] = numberOf(dictionary, text.slice(start, at), kind === SYMBOL);
    breaks[count] = Math.min(lineBreaks, 2);
    count++;
    lineBreaks = 0;
  }
  return {
    text,
    count,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    ids: ids.subarray(0, count),
    breaks: breaks.subarray(0, count),
  };
}

function grown(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
}

function grownBytes(list: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(list.length * 2);
  larger.set(list);
  return larger;
}

/** Index of the first word that ends after the offset (the count when none does). Logarithmic. */
export function firstWordAfter(words: Words, offset: number): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.ends[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How well a stretch starts at a word: at a paragraph, a line, after a sentence, after a clause. */
export function boundary(words: Words, at: number): number {
  const breaks = words.breaks[at] ?? 0;
  if (breaks > 0) return 2 + breaks;
  if (at >= words.count) return 4;
  const end = words.ends[at - 1] ?? 0;
  const sign = words.text[end - 1] ?? '';
  if (sign === '。') return 2;
  // A dot inside of an address or a number ends nothing.
  if (words.starts[at] === end) return 0;
  if (/[.!?]/.test(sign)) return 2;
  return /[,;:)]/.test(sign) ? 1 : 0;
}

function unitsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length ? 2 : 1;
}

function kindAt(text: string, at: number, kinds: Uint8Array): number {
  const unit = text.charCodeAt(at);
  if (unit < 128) {
    const letter = (unit | 32) >= 97 && (unit | 32) <= 122;
    return letter || (unit >= 48 && unit <= 57) ? LETTER : unit <= 32 ? GAP : SYMBOL;
  }
  if (unit >= 0xd800 && unit < 0xdc00) {
    const point = text.codePointAt(at) ?? 0;
    if (point >= 0x20000 && point < 0x40000) return IDEOGRAPH;
    return WORD_CHARACTER.test(String.fromCodePoint(point)) ? LETTER : SYMBOL;
  }
  const cached = kinds[unit] ?? 0;
  if (cached > 0) return cached - 1;
  const kind = kindOf(unit);
  kinds[unit] = kind + 1;
  return kind;
}

function kindOf(unit: number): number {
  const character = String.fromCharCode(unit);
  if (character.trim() === '') return GAP;
  if (!WORD_CHARACTER.test(character)) return SYMBOL;
  return isIdeograph(unit) ? IDEOGRAPH : LETTER;
}

function isIdeograph(unit: number): boolean {
  return (
    (unit >= 0x3040 && unit <= 0x30ff) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0x0e00 && unit <= 0x0eff) ||
    (unit >= 0x1000 && unit <= 0x109f) ||
    (unit >= 0x1780 && unit <= 0x17ff)
  );
}
