import { DIVISION_RANKS, NUMBER_WORDS } from './numbering-words.ts';
import { isAsciiLetter, isCapitals, startsUpper } from './text-shape.ts';

/** One way to read a label: the series it would belong to and its place there. */
export interface LabelReading {
  /** Kind and punctuation, e.g. "roman.", "alpha)", "decimal2", "word:article". */
  readonly series: string;
  readonly value: number;
}

/** The numbering at the start of a line. */
export interface Label {
  /** As it stands, without punctuation: "I", "1.2.3", "Article 5", "§ 3". */
  readonly text: string;
  /** Most likely first. "I" may be the Roman one or the ninth letter: the series around it decides. */
  readonly readings: readonly LabelReading[];
  /** Code units taken by the label and the blanks behind it. */
  readonly length: number;
  /** Nothing follows on the line. */
  readonly alone: boolean;
  /** No punctuation holds number and words apart ("1 Scope", "Article 5 of"): counts only with other evidence. */
  readonly loose: boolean;
  /** Components of a decimal label, 1 for all others. */
  readonly depth: number;
}

const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const CJK_DIGITS = '〇一二三四五六七八九';
const ALPHABETS = ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ', 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ'];

/** Reads the numbering at the start of a heading's or paragraph's words; undefined when there is none. */
export function readLabel(words: string): Label | undefined {
  const text = words.slice(0, 60);
  const first = text.charCodeAt(0);
  // Most lines start with a plain small letter: nothing to read there.
  if (
    Number.isNaN(first) ||
    (first >= 97 && first <= 122 && !/^[ivxl]/.test(text) && !/^[a-z][.)]/.test(text))
  )
    return undefined;
  // What stands first tells which kinds it can be.
  if (first >= 48 && first <= 57) return readDecimal(words, text) ?? readInteger(words, text);
  const inLetters = (): Label | undefined =>
    readOrdinal(words, text) ?? readLetters(words, text) ?? readDivision(words, text);
  if (isAsciiLetter(first)) return inLetters();
  return readInteger(words, text) ?? readSign(words, text) ?? inLetters() ?? readCjk(words, text);
}

function build(
  words: string,
  text: string,
  taken: number,
  readings: readonly LabelReading[],
  loose = false,
  depth = 1,
): Label {
  let length = taken;
  while (length < words.length && /\s/.test(words[length] ?? '')) length++;
  return { text, readings, length, alone: length >= words.length, loose, depth };
}

function readDecimal(words: string, text: string): Label | undefined {
  const match = /^(\d{1,3}(?:\.\d{1,3}){1,5})(\\?\.|\)|:)?(?=\s|$)/.exec(text);
  if (!match?.[1]) return undefined;
  const parts = match[1].split('.');
  // "1.5 million", "2.0": a measure, not a numbering. The words behind a heading's number start with a capital.
  const rest = text.slice(match[0].length).trimStart();
  const loose = match[2] === undefined && !startsUpper(rest) && rest !== '';
  const value = Number(parts[parts.length - 1]);
  return build(
    words,
    match[1],
    match[0].length,
    [{ series: `decimal${parts.length}`, value }],
    loose,
    parts.length,
  );
}

function readInteger(words: string, text: string): Label | undefined {
  const match = /^(\()?(\d{1,3})(\\?\.|\\?\)|:|\s?[-–—](?=\s)|(?=\s|$))(?=\s|$|\p{Lu})/u.exec(text);
  if (!match?.[2]) return undefined;
  const mark = (match[3] ?? '').trim().replace('\\', '');
  if (match[1] && mark !== ')') return undefined;
  const series = `int${match[1] ?? ''}${mark}`;
  return build(words, match[2], match[0].length, [{ series, value: Number(match[2]) }], mark === '');
}

function readSign(words: string, text: string): Label | undefined {
  const match = /^§{1,2}\s{0,2}(\d{1,4}[a-z]?)(?:[.:)]|\s[-–—])?(?=\s|$)/.exec(text);
  if (!match?.[1]) return undefined;
  return build(words, `§ ${match[1]}`, match[0].length, [
    { series: 'sign', value: Number.parseInt(match[1], 10) },
  ]);
}

/** "PRIMERO. …", "SECOND: …": the word is in capitals and a stop follows. */
function readOrdinal(words: string, text: string): Label | undefined {
  const match = /^(\p{Lu}{3,9})(?:[.:]|\s[-–—])(?=\s)/u.exec(text);
  const value = match?.[1] && NUMBER_WORDS.get(match[1].toLowerCase());
  if (!match?.[1] || !value) return readOrdinalDivision(words, text);
  return build(words, match[1], match[0].length, [{ series: 'ordinal', value }]);
}

/** "Première partie : …", "Second Part". */
function readOrdinalDivision(words: string, text: string): Label | undefined {
  const match = /^(\p{Lu}\p{L}{2,10})\s(\p{L}{3,10})(?:\s?[-–—:.](?=\s)|\s{0,2}$)/u.exec(text);
  const value = match?.[1] && NUMBER_WORDS.get(match[1].toLowerCase());
  const word = match?.[2]?.toLowerCase() ?? '';
  if (!match?.[1] || !value || !DIVISION_RANKS.has(word)) return undefined;
  return build(words, `${match[1]} ${match[2]}`, match[0].length, [{ series: `word:${word}`, value }]);
}

function readLetters(words: string, text: string): Label | undefined {
  const match =
    /^(\()?([IVXLCDM]{1,8}|[ivxlcdm]{1,8}|\p{L})(\\?\.|\\?\)|:|\s?[-–—](?=\s)|(?=\s|$))(?=\s|$)/u.exec(text);
  if (!match?.[2]) return undefined;
  const mark = (match[3] ?? '').trim().replace('\\', '');
  if (match[1] && mark !== ')') return undefined;
  const label = match[2];
  if (mark === ':' && label === 'Q') return undefined; // "Q: …" is asked, not numbered
  const upper = label.toUpperCase();
  const small = label !== upper;
  const rest = text.slice(match[0].length).trimStart();
  // "I am …", "A meeting …": without punctuation only before words in capitals, or alone on the line.
  if (mark === '' && rest !== '' && (small || !isCapitals(rest) || rest.length < 4)) return undefined;
  if (mark === '' && rest === '' && small) return undefined;
  const style = `${match[1] ?? ''}${mark}${small ? 'small' : ''}`;
  const readings: LabelReading[] = [];
  if (ROMAN.test(upper)) readings.push({ series: `roman${style}`, value: romanValue(upper) });
  if (label.length === 1) {
    const alphabet = ALPHABETS.findIndex((letters) => letters.includes(upper));
    if (alphabet >= 0) {
      const value = (ALPHABETS[alphabet]?.indexOf(upper) ?? 0) + 1;
      const reading = { series: `alpha${alphabet}${style}`, value };
      if (upper === 'I') readings.push(reading);
      else readings.unshift(reading);
    }
  }
  return readings.length === 0
    ? undefined
    : build(words, label, match[0].length, readings, mark === '' && rest !== '');
}

function readDivision(words: string, text: string): Label | undefined {
  const division = /^\p{L}{2,14}(?=\s)/u.exec(text)?.[0] ?? '';
  const word = division.toLowerCase();
  if (!DIVISION_RANKS.has(word) || !(startsUpper(division) || /^[\u0600-\u06ff]/.test(division)))
    return undefined;
  const match =
    /^\s{1,3}(?:no\.?|nº|n°|№)?\s{0,2}(\d{1,3}|[IVXLC]{1,7}|[A-Z]|\p{L}{3,8})(?![\p{L}\p{N}])(\s?[-–—:.)](?=\s|$)|\s{0,2}$)?/iu.exec(
      text.slice(division.length),
    );
  const value = match?.[1] === undefined ? undefined : numberValue(match[1]);
  if (!match || value === undefined) return undefined;
  const length = division.length + match[0].length;
  const series = `word:${word}`;
  // An optional group that matches nothing counts as not there.
  const loose = match[2] === undefined && length < text.length;
  return build(words, `${division} ${match[1]}`, length, [{ series, value }], loose);
}

function readCjk(words: string, text: string): Label | undefined {
  const division = /^第([〇一二三四五六七八九十百零\d]{1,6})([章节節条條部编編款回])[\s　:：、.]{0,3}/.exec(
    text,
  );
  if (division?.[1]) {
    const label = `第${division[1]}${division[2]}`;
    return build(words, label, division[0].length, [
      { series: `word:${division[2]}`, value: cjkValue(division[1]) },
    ]);
  }
  const plain = /^([（(])?([一二三四五六七八九十]{1,3})([、．.）)])[\s　]{0,3}/.exec(text);
  if (!plain?.[2]) return undefined;
  const series = plain[1] ? 'cjk()' : 'cjk';
  return build(words, plain[2], plain[0].length, [{ series, value: cjkValue(plain[2]) }]);
}

function numberValue(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  if (/^[IVXLC]+$/.test(text) && ROMAN.test(text)) return romanValue(text);
  if (/^[A-Z]$/.test(text)) return text.charCodeAt(0) - 64;
  return NUMBER_WORDS.get(text.toLowerCase());
}

function romanValue(roman: string): number {
  let sum = 0;
  for (let at = 0; at < roman.length; at++) {
    const value = ROMAN_VALUES[roman[at] ?? ''] ?? 0;
    sum += value < (ROMAN_VALUES[roman[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}

function cjkValue(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const ten = text.indexOf('十');
  const digit = (char: string | undefined): number => Math.max(0, CJK_DIGITS.indexOf(char ?? ''));
  if (ten < 0) return digit(text[text.length - 1]);
  return (ten === 0 ? 1 : digit(text[ten - 1])) * 10 + digit(text[ten + 1]);
}
