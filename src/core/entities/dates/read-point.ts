import { textAfter, textBefore } from './context.ts';
import type { Point, Source } from './expression.ts';
import { isYear } from './is-year.ts';
import type { DateToken } from './scan-tokens.ts';

/**
 * Reads one calendar point at a token: "Monday, 10 January 2022", "January 7th, 2022", "January 2022", "2021",
 * "next Monday", 2022-01-07, 7.1.2022. A day number alone is read too (`month` missing): the caller
 * decides whether its neighbour lends it a month. `afterMonthFirst`: the point before was "June 8",
 * so that ", 2022" after a day number is its year.
 */
export function readPoint(source: Source, index: number, afterMonthFirst = false): Point | undefined {
  const token = source.tokens[index];
  switch (token?.kind) {
    case 'iso':
      return readIso(token, index);
    case 'numeric':
      return readFigures(source, token, index);
    case 'weekday':
      return readWeekday(source, token, index);
    case 'month':
      return readMonthFirst(source, token, index);
    case 'number':
      return token.text.length === 4
        ? readYear(source, token, index)
        : readDay(source, token, index, afterMonthFirst);
    case 'word':
      return readShifted(source, token, index);
    default:
      return undefined;
  }
}

function readIso(token: DateToken, index: number): Point {
  const [year = 0, month = 0, day = 0] = token.text.split('-').map(Number);
  return { start: token.start, end: token.end, next: index + 1, year, month, day };
}

function readFigures(source: Source, token: DateToken, index: number): Point | undefined {
  if (/[\p{L}\d]$/u.test(source.text.slice(Math.max(0, token.start - 1), token.start))) return undefined;
  const [first = 0, second = 0, year = 0] = token.text.split(/[./-]/).map(Number);
  const monthFirst = first <= 12 && (second > 12 || (source.monthFirstFigures && token.text.includes('/')));
  const [month, day] = monthFirst ? [first, second] : [second, first];
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const full = year < 100 ? 2000 + year : year;
  return { start: token.start, end: token.end, next: index + 1, year: full, month, day };
}

function readYear(source: Source, token: DateToken, index: number): Point | undefined {
  if (token.ordinal || !isYear(source.text, token.start, token.end, source.words)) return undefined;
  return { start: token.start, end: token.end, next: index + 1, year: token.value };
}

function readWeekday(source: Source, token: DateToken, index: number): Point | undefined {
  const { words, tokens } = source;
  let at = index + 1;
  if (token.short && isMark(tokens[at], '.')) at++;
  const afterName = at;
  const paired = afterSecondWeekday(source, at);
  if (paired !== undefined) at = paired;
  if (isWord(tokens[at], words.dayParts)) at++;
  if (isMark(tokens[at], ',') || isMark(tokens[at], '(')) at++;
  if (isWord(tokens[at], words.articles)) at++;
  const dated = tokens[at]?.kind === 'weekday' ? undefined : readPoint(source, at); // never deeper than once
  if (paired !== undefined && !(dated && startsRange(source, dated.next)))
    return { start: token.start, end: token.end, next: index + 1, weekday: token.value };
  if (dated?.day !== undefined && dated.weekday === undefined) {
    return { ...dated, start: token.start, weekday: token.value };
  }
  if (token.short) return undefined;
  const before = textBefore(source.text, token.start);
  const after = textAfter(source.text, token.end);
  if (words.notBeforeWeekday.test(before) || words.notAfterWeekday.test(after)) return undefined;
  const shifted = tokens[afterName];
  if (shifted?.kind === 'word' && Object.hasOwn(words.shiftsAfter, shifted.text)) {
    const shift = words.shiftsAfter[shifted.text] ?? 0;
    return { start: token.start, end: shifted.end, next: afterName + 1, weekday: token.value, shift };
  }
  return { start: token.start, end: token.end, next: index + 1, weekday: token.value };
}

/** "Wednesday and Thursday, 30-31 October": the token after the second weekday. */
const afterSecondWeekday = (source: Source, at: number): number | undefined =>
  joins(source, at) && source.tokens[at + 1]?.kind === 'weekday' ? at + 2 : undefined;

/** Whether a second day follows: "-31", "and 31", "to 2 November". */
const startsRange = (source: Source, at: number): boolean =>
  joins(source, at) && (isDayNumber(source.tokens[at + 1]) || source.tokens[at + 1]?.kind === 'month');

/** Whether a token joins two days: "and", "to", a hyphen. */
const joins = ({ words, tokens }: Source, at: number): boolean =>
  isWord(tokens[at], words.listWords) ||
  isWord(tokens[at], words.rangeWords) ||
  isMark(tokens[at], '-') ||
  isMark(tokens[at], '–');

/** "January 7th, 2022", "January 2022", "January". */
function readMonthFirst(source: Source, token: DateToken, index: number): Point | undefined {
  const { words, tokens } = source;
  let at = index + 1;
  if (token.short && isMark(tokens[at], '.')) at++;
  const day = tokens[at];
  if (words.monthFirst && isDayNumber(day) && !isFraction(source, at)) {
    const base = { start: token.start, end: day.end, next: at + 1, month: token.value, day: day.value };
    return { ...withYear(source, base), monthFirst: true };
  }
  const base = { start: token.start, end: token.end, next: at, month: token.value };
  const dated = withYear(source, base);
  if (dated.year !== undefined || dated.yearShift !== undefined) return dated;
  if (token.short) return undefined;
  const shifted = tokens[at];
  if (shifted?.kind === 'word' && Object.hasOwn(words.shiftsAfter, shifted.text)) {
    return { ...base, end: shifted.end, next: at + 1, shift: words.shiftsAfter[shifted.text] ?? 0 };
  }
  return base;
}

/** "10 January 2022", "the 20th of May", or a day number alone. */
function readDay(
  source: Source,
  token: DateToken,
  index: number,
  afterMonthFirst: boolean,
): Point | undefined {
  const { words, tokens } = source;
  if (!isDayNumber(token)) return undefined;
  let at = index + 1;
  if (isWord(tokens[at], words.links)) at++;
  const month = tokens[at];
  const base = { start: token.start, end: token.end, next: index + 1, day: token.value };
  if (month?.kind === 'month') {
    const next = month.short && isMark(tokens[at + 1], '.') ? at + 2 : at + 1;
    return withYear(source, { ...base, end: month.end, next, month: month.value });
  }
  return afterMonthFirst ? withYear(source, base) : base;
}

/** "next Monday", "last May": the shift stands before the name. */
function readShifted(source: Source, token: DateToken, index: number): Point | undefined {
  const { words, tokens } = source;
  if (!Object.hasOwn(words.shiftsBefore, token.text)) return undefined;
  const named = tokens[index + 1];
  if (named?.kind !== 'month' && named?.kind !== 'weekday') return undefined;
  const point = readPoint(source, index + 1);
  if (!point) return undefined;
  if (point.day !== undefined || point.year !== undefined) return { ...point, start: token.start };
  return { ...point, start: token.start, shift: words.shiftsBefore[token.text] ?? 0 };
}

/** Adds ", 2022", "2022", "of last year" where they follow a day or month. */
function withYear<P extends Point>(source: Source, point: P): Point {
  const { words, tokens } = source;
  let at = point.next;
  if (isMark(tokens[at], ',') || isWord(tokens[at], words.links)) at++;
  const year = tokens[at];
  if (year?.kind === 'number' && isYearNumber(source, year)) {
    return { ...point, end: year.end, next: at + 1, year: year.value };
  }
  for (const phrase of words.phrases) {
    if (phrase.unit !== 'year' || !phrase.words.every((word, i) => tokens[at + i]?.text === word)) continue;
    const last = tokens[at + phrase.words.length - 1];
    if (last) return { ...point, end: last.end, next: at + phrase.words.length, yearShift: phrase.shift };
  }
  return point;
}

/** Four figures right after a day or month: only what is glued to them can tell against a year. */
function isYearNumber(source: Source, token: DateToken): boolean {
  if (token.text.length !== 4 || token.ordinal || token.value < 1000 || token.value > 2999) return false;
  if (/^(?:[.,]\d|[\p{L}\d%])/u.test(source.text.slice(token.end, token.end + 2))) return false;
  return token.value % 100 !== 0 || !source.words.countedAfter.test(textAfter(source.text, token.end));
}

function isDayNumber(token: DateToken | undefined): token is DateToken {
  return token?.kind === 'number' && token.text.length <= 2 && token.value >= 1 && token.value <= 31;
}

/** "June 8.5", "May 10:30", "May 5-nation": the number is no day. */
function isFraction(source: Source, index: number): boolean {
  const end = source.tokens[index]?.end ?? 0;
  return /^(?:[.:]\d|[%]|-\p{L})/u.test(source.text.slice(end, end + 2)) && !isRangeToMonth(source, index);
}

/** "June 30-July 2": the hyphen leads to a month. */
function isRangeToMonth(source: Source, index: number): boolean {
  return source.tokens[index + 2]?.kind === 'month';
}

export function isMark(token: DateToken | undefined, text: string): boolean {
  return token?.kind === 'mark' && token.text === text;
}

export function isWord(token: DateToken | undefined, list: readonly string[]): boolean {
  return (token?.kind === 'word' || token?.kind === 'mark') && list.includes(token.text);
}
