import type { TextRange } from '../../text/text-range.ts';
import { asciiWordEnd, isAsciiWord, mayBeAddress } from '../each-word.ts';
import type { DateWords } from './date-words.ts';

export type DateTokenKind = 'number' | 'month' | 'weekday' | 'word' | 'mark' | 'iso' | 'numeric' | 'gap';

/** A piece of text that can be part of a calendar expression. Everything else is one `gap`. */
export interface DateToken extends TextRange {
  readonly kind: DateTokenKind;
  /** Lower case; of an ordinal ("24th") the digits. */
  readonly text: string;
  /** The number, the month (1 to 12) or the weekday (1 = Monday). */
  readonly value: number;
  /** No white space or markup between the token before and this one. */
  readonly glued: boolean;
  /** A short form ("Jan"): counts only next to a number. */
  readonly short: boolean;
  readonly ordinal: boolean;
}

// In order: addresses, ISO days, days in figures, words, numbers with what is glued to them, single marks.
const PIECE =
  /(?:https?:\/\/|www\.)\S+|\]\([^\s)]*|(?<![\d\-/])\d{4}-\d{2}-\d{2}(?!\d|-\d)|(?<![\d./-])\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/]|[.-]\d)|\p{L}[\p{L}\p{M}\p{N}]*|\d\d?(?=\p{Lu}\p{Ll}{2,8} \d{4})|\d+(?:\p{L}[\p{L}\p{N}]*|:\d\d)?|[^\s\p{L}\d]/uy;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const NUMERIC_DAY = /^\d{1,2}([./-])\d{1,2}\1\d{4}$|^\d\d\/\d\d\/\d\d$/;
const BLANK_LINE = /\n[^\S\n]*\n/;
const LONGEST_WORD = 16;

/**
 * Cuts a text into the tokens that calendar expressions are made of, in linear time.
 * Emphasis marks and backslashes of Markdown count as white space; a blank line is a gap.
 */
export function scanTokens(text: string, words: DateWords): DateToken[] {
  const vocabulary = vocabularyOf(words);
  const tokens: DateToken[] = [];
  // Most pieces of a text come again: each is looked up once.
  const seen = new Map<string, Meaning | undefined>();
  let end = 0;
  let afterGap = false;
  eachPiece(text, shapesOf(vocabulary.keys()), (piece, start, next) => {
    const blank = start - end > 1 && BLANK_LINE.test(text.slice(end, start));
    if (blank && !afterGap) tokens.push(gapAt(end, start));
    afterGap ||= blank;
    const glued = start === end;
    end = next;
    if (piece === '*' || piece === '_' || piece === '\\') {
      end = start; // so that the next token is not glued
      return;
    }
    let found = piece === undefined ? undefined : seen.get(piece);
    if (!found && piece !== undefined && !seen.has(piece)) {
      found = classify(piece, words, vocabulary);
      seen.set(piece, found);
    }
    if (found) {
      const { kind, text: word, value = 0, short = false, ordinal = false } = found;
      tokens.push({ kind, text: word, value, start, end, glued, short, ordinal });
    } else if (!afterGap) tokens.push(gapAt(start, end));
    afterGap = found === undefined;
  });
  return tokens;
}

/**
 * Calls with each piece, and where it starts and ends. Words and marks of ASCII, most of a text, are read by their
 * character codes; a word of a length that no known word with its first two letters has is told without its letters.
 */
function eachPiece(
  text: string,
  shapes: Uint32Array,
  call: (piece: string | undefined, start: number, end: number) => void,
): void {
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 32 || (code >= 9 && code <= 13)) {
      at += 1;
      continue;
    }
    let end = at;
    if (isAsciiWord(code) && code > 57) {
      end = asciiWordEnd(text, at);
      if (text.charCodeAt(end) >= 0x80 || mayBeAddress(text, at)) end = at;
      else {
        const second = end > at + 1 ? text.charCodeAt(at + 1) : 0;
        if (((shapes[shapeAt(code, second)] ?? 0) & bitOf(end - at)) === 0) {
          call(undefined, at, end);
          at = end;
          continue;
        }
      }
    } else if (code < 0x80 && code !== 93 /* ] */ && !isAsciiWord(code)) end = at + 1;
    if (end > at) call(text.slice(at, end), at, end);
    else {
      PIECE.lastIndex = at;
      const piece = PIECE.exec(text)?.[0];
      if (piece !== undefined) call(piece, at, at + piece.length);
      end = at + (piece?.length ?? ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1));
    }
    at = end;
  }
}

/** For each two letters or figures that words begin with the lengths of those words, as bits. */
function shapesOf(words: Iterable<string>): Uint32Array {
  const shapes = new Uint32Array(1 << 10);
  for (const word of words) {
    const at = shapeAt(word.charCodeAt(0), word.charCodeAt(1));
    shapes[at] = (shapes[at] ?? 0) | bitOf(word.length);
  }
  return shapes;
}

/** Where the lengths of two letters stand, small or not; others may share the place: a word is looked up in vain. */
const shapeAt = (first: number, second: number): number => ((first & 31) << 5) | (second & 31);
const bitOf = (length: number): number => 1 << Math.min(length, 31);

const gapAt = (start: number, end: number): DateToken => ({
  kind: 'gap',
  text: '',
  value: 0,
  start,
  end,
  glued: false,
  short: false,
  ordinal: false,
});

/** Marks that can stand within a calendar expression; any other is a gap. */
const MARKS = new Set(["'", '’', '-', '–', '—', '/', ',', '.', '(', '&']);

type Meaning = Partial<DateToken> & Pick<DateToken, 'kind' | 'text'>;

function classify(
  piece: string,
  words: DateWords,
  vocabulary: ReadonlyMap<string, Meaning>,
): Meaning | undefined {
  const first = piece.charCodeAt(0);
  if (first >= 48 && first <= 57) return classifyNumber(piece, words);
  if (piece.length > LONGEST_WORD) return undefined;
  if (MARKS.has(piece)) return { kind: 'mark', text: piece === '’' ? "'" : piece };
  const meaning = vocabulary.get(piece.toLowerCase());
  const named = meaning?.kind === 'month' || meaning?.kind === 'weekday';
  if (named && words.capitals && !/^\p{Lu}/u.test(piece)) return undefined;
  return meaning;
}

function classifyNumber(piece: string, words: DateWords): Meaning | undefined {
  if (ISO_DAY.test(piece)) return { kind: 'iso', text: piece };
  if (NUMERIC_DAY.test(piece)) return { kind: 'numeric', text: piece };
  if (piece.length > 8) return undefined;
  const digits = /^\d+/.exec(piece)?.[0] ?? '';
  const suffix = piece.slice(digits.length).toLowerCase();
  if (suffix !== '' && !words.ordinals.includes(suffix)) return undefined;
  return { kind: 'number', text: digits, value: Number(digits), ordinal: suffix !== '' };
}

/** Every word that the reader knows, with its meaning. */
function vocabularyOf(words: DateWords): ReadonlyMap<string, Meaning> {
  const map = new Map<string, Meaning>();
  const plain = [
    ...words.links,
    ...words.articles,
    ...words.rangeWords,
    ...words.listWords,
    ...words.betweenWords,
    ...words.fromWords,
    ...words.dayParts,
    ...Object.keys(words.shiftsBefore),
    ...Object.keys(words.shiftsAfter),
    ...Object.keys(words.seasons),
    ...words.phrases.flatMap((phrase) => phrase.words),
    ...words.yearParts.flatMap((part) => part.words),
    ...words.weekOf.flat(),
  ];
  for (const word of plain) map.set(word, { kind: 'word', text: word });
  const add = (table: Readonly<Record<string, number>>, kind: 'month' | 'weekday', short: boolean): void => {
    for (const [text, value] of Object.entries(table)) map.set(text, { kind, text, value, short });
  };
  add(words.shortMonths, 'month', true);
  add(words.shortWeekdays, 'weekday', true);
  add(words.months, 'month', false);
  add(words.weekdays, 'weekday', false);
  return map;
}
