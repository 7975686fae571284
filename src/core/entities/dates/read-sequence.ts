import { textBefore } from './context.ts';
import type { Expression, Point, Reading, Source } from './expression.ts';
import { isYear } from './is-year.ts';
import { isMark, isWord, readPoint } from './read-point.ts';

/** Points joined by "to", "-", "and", ",": longer lists are read in pieces. */
const LONGEST_SEQUENCE = 8;

type Join = 'range' | 'list' | 'comma';

interface Sequence {
  readonly points: Point[];
  /** joins[i] stands between points[i] and points[i + 1]. */
  readonly joins: Join[];
}

/**
 * Reads points and what joins them: "9-10 June 2022", "9 and 10 June", "from 27 January to 26 July 2000",
 * "June 8-10, 2022", "2021-2027", "Monday to Wednesday". Days lend each other month and year.
 */
export function readSequence(source: Source, index: number): Reading | undefined {
  const years = readYears(source, index);
  if (years) return years;
  const sequence = collect(source, index);
  if (!sequence) return undefined;
  const { points, joins } = lendMonths(source, sequence);
  if (points.length === 0) return undefined;
  lendYears(points, joins);
  const between = isWord(source.tokens[index - 1], source.words.betweenWords);
  const expressions = joinPoints(points, joins, between).filter((each) =>
    stands(source, each, points.length),
  );
  const next = points.at(-1)?.next ?? index + 1;
  return { expressions, next };
}

/** The points from here on, as far as connectors lead. */
function collect(source: Source, index: number): Sequence | undefined {
  const first = readPoint(source, index);
  if (!first) return undefined;
  if (isBare(first) && !canBeBareDay(source, first)) return undefined;
  const points = [first];
  const joins: Join[] = [];
  for (let last = first; points.length < LONGEST_SEQUENCE; ) {
    const connector = readConnector(source, last.next);
    if (!connector) break;
    const monthFirst = points.some((point) => point.monthFirst === true);
    const next = readPoint(source, connector.next, monthFirst);
    if (!next || granularity(next) !== granularity(last)) break;
    if (connector.join === 'comma' && !isBare(last) && !isBare(next)) break;
    points.push(next);
    joins.push(connector.join);
    last = next;
  }
  return { points, joins };
}

const isBare = (point: Point): boolean => point.day !== undefined && point.month === undefined;

/** Points of a sequence are alike: days with days, months with months. Years are read apart. */
function granularity(point: Point): string {
  if (point.day !== undefined) return 'day';
  if (point.month !== undefined) return 'month';
  return point.weekday === undefined ? 'year' : 'weekday';
}

function canBeBareDay(source: Source, point: Point): boolean {
  if (/[\p{L}\d.,/$€£:#-]/u.test(source.text.slice(Math.max(0, point.start - 1), point.start))) return false;
  return !source.words.notBeforeDay.test(textBefore(source.text, point.start));
}

function readConnector(source: Source, index: number): { join: Join; next: number } | undefined {
  const { tokens, words } = source;
  const token = tokens[index];
  let join: Join | undefined;
  if (isMark(token, '-') || isMark(token, '–') || isMark(token, '—')) join = 'range';
  else if (isMark(token, '/')) join = token?.glued && tokens[index + 1]?.glued ? 'range' : undefined;
  else if (isMark(token, ',')) join = 'comma';
  else if (isWord(token, words.rangeWords)) join = 'range';
  else if (isWord(token, words.listWords)) join = 'list';
  if (!join) return undefined;
  let next = index + 1;
  if (join === 'comma' && isWord(tokens[next], words.listWords)) {
    join = 'list'; // "3, 4, and 5 May"
    next++;
  }
  if (isWord(tokens[next], words.articles)) next++;
  return { join, next };
}

/** Gives day numbers the month of a neighbour; cuts the sequence where none has one. */
function lendMonths(source: Source, { points, joins }: Sequence): Sequence {
  let from = 0;
  for (let i = 0; i < points.length; i++) {
    const point = points[i];
    if (!point || !isBare(point)) continue;
    const before = points[i - 1];
    if (i > from && before?.monthFirst && before.month !== undefined) {
      points[i] = { ...point, month: before.month, monthFirst: true };
      continue;
    }
    const lender = points.findIndex((each, j) => j > i && !isBare(each));
    const month = lender < 0 || points[lender]?.monthFirst ? undefined : points[lender]?.month;
    if (month === undefined) {
      // Nobody lends: what stands before is complete, unless it is nothing.
      return { points: points.slice(from, i), joins: joins.slice(from, Math.max(from, i - 1)) };
    }
    const commasOnly = joins.slice(i, lender).every((join) => join === 'comma');
    if (commasOnly || !canBeBareDay(source, point)) from = i + 1;
    else points[i] = { ...point, month };
  }
  return { points: points.slice(from), joins: joins.slice(from) };
}

/** Gives points without a year that of the point they are joined to. Works in place. */
function lendYears(points: Point[], joins: readonly Join[]): void {
  for (let i = points.length - 2; i >= 0; i--) {
    const point = points[i];
    const right = points[i + 1];
    if (!point || !right || point.month === undefined || hasYear(point) || !hasYear(right)) continue;
    const wraps = joins[i] !== 'comma' && (right.month ?? point.month) < point.month;
    const year = right.year === undefined ? {} : { year: right.year - (wraps ? 1 : 0) };
    const shift = right.yearShift === undefined ? {} : { yearShift: right.yearShift - (wraps ? 1 : 0) };
    points[i] = { ...point, ...year, ...shift };
  }
  for (let i = 1; i < points.length; i++) {
    const point = points[i];
    const left = points[i - 1];
    if (joins[i - 1] !== 'range' || !point || left?.year === undefined || hasYear(point)) continue;
    if (point.month === undefined) continue;
    points[i] = { ...point, year: left.year + (point.month < (left.month ?? 0) ? 1 : 0) };
  }
}

const hasYear = (point: Point): boolean => point.year !== undefined || point.yearShift !== undefined;

/** Pairs become intervals; neighbouring days or months of a list too; the rest stay points. */
function joinPoints(points: readonly Point[], joins: readonly Join[], between: boolean): Expression[] {
  const found: Expression[] = [];
  for (let i = 0; i < points.length; i++) {
    const from = points[i];
    if (!from) continue;
    let last = i;
    if (joins[i] === 'range' || (between && i === 0 && joins[0] === 'list')) last = i + 1;
    else while (joins[last] && follows(points[last], points[last + 1])) last++;
    const to = points[last];
    if (!to || last === i) found.push({ kind: 'point', start: from.start, end: from.end, point: from });
    else found.push({ kind: 'range', start: from.start, end: to.end, from, to });
    i = last;
  }
  return found;
}

/** "9 and 10 June", "July and August": the next day or month, under one month's or year's name. */
function follows(left: Point | undefined, right: Point | undefined): boolean {
  if (!left || !right) return false;
  if (left.day === undefined || right.day === undefined) {
    return left.weekday === undefined && left.month !== undefined && right.month === left.month + 1
      ? left.next + 2 >= right.next - (right.year === undefined ? 0 : 2)
      : false;
  }
  const shared = left.end - left.start <= 4 || right.end - right.start <= 4;
  return shared && left.month === right.month && right.day === left.day + 1;
}

/** Whether an expression may stand: a lone month needs the right words before it. */
function stands(source: Source, expression: Expression, count: number): boolean {
  if (expression.kind !== 'point') return true;
  const { point } = expression;
  if (point.day !== undefined || hasYear(point) || point.shift !== undefined) return true;
  if (point.month === undefined) return true;
  if (count > 1 && expression.start !== point.start) return true;
  return source.words.beforeMonth.test(textBefore(source.text, point.start));
}

/** "2014-2016", "from 2014 to 2020", "2021-22", "2000/01", "2022-01". */
function readYears(source: Source, index: number): Reading | undefined {
  const { tokens, text, words } = source;
  const from = tokens[index];
  if (from?.kind !== 'number' || from.text.length !== 4) return undefined;
  const connector = readConnector(source, from === undefined ? index : index + 1);
  const to = connector && tokens[connector.next];
  if (!connector || to?.kind !== 'number' || to.ordinal) return undefined;
  const between = connector.join === 'list' && isWord(tokens[index - 1], words.betweenWords);
  if (connector.join !== 'range' && !between) return undefined;
  if (!isYear(text, from.start, from.end, words, to.end)) return undefined;
  const first: Point = { start: from.start, end: from.end, next: index + 1, year: from.value };
  const next = connector.next + 1;
  const range = (year: number): Reading => ({
    expressions: [
      {
        kind: 'range',
        start: from.start,
        end: to.end,
        from: first,
        to: { ...first, end: to.end, next, year },
      },
    ],
    next,
  });
  if (to.text.length === 4 && to.value > from.value && to.value <= 2200) return range(to.value);
  if (to.text.length !== 2 || !to.glued) return undefined;
  const full = Math.floor(from.value / 100) * 100 + to.value;
  if (full > from.value) return range(full);
  if (to.value === 0 || to.value > 12 || tokens[index + 1]?.text !== '-') return undefined;
  const point: Point = { start: from.start, end: to.end, next, year: from.value, month: to.value };
  return { expressions: [{ kind: 'point', start: from.start, end: to.end, point }], next };
}
