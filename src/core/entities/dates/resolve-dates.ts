import { withCapital } from '../../text/capitals.ts';
import type { FoundDate } from '../entity.ts';
import {
  addMonths,
  civilDay,
  type DayNumber,
  dayNumber,
  isoBounds,
  isoInterval,
  isoOf,
  isoOfDay,
  isoWeekOf,
  weekdayOf,
} from './calendar.ts';
import { chooseDay, chooseWeekday, type Tense } from './choose-day.ts';
import { clauseAround, isParagraphBreak, isSentenceBreak, yearBefore } from './clause.ts';
import { textBefore } from './context.ts';
import type { DateWords } from './date-words.ts';
import type { Expression, Point } from './expression.ts';

/** The last date with a year of its own, which later ones in the same sentence or paragraph lean on. */
interface Anchor {
  readonly end: number;
  /** A day in the middle of it, to find the nearest "14 January". */
  readonly middle: DayNumber;
  /** A bare year speaks only for its sentence. */
  readonly bareYear: boolean;
}

/** How far a date can lean on an earlier one, in code units: keeps one endless line linear. */
const LEAN_REACH = 2000;

/** The month that was last named with "next year" or "last year". */
interface Named {
  readonly month: number | undefined;
  readonly iso: string;
  readonly end: number;
  /** The tense of a sentence that speaks of another year. */
  readonly against: Tense;
}

interface Scope {
  readonly text: string;
  readonly words: DateWords;
  /** The brief's own day; of a month or year its middle. */
  readonly base: DayNumber | undefined;
  /** Whether the brief's date is a day, so that weekdays and "tomorrow" can be counted. */
  readonly exact: boolean;
}

/**
 * Turns expressions into dates. A missing year comes from the words around (the same sentence, then the same
 * paragraph where it speaks of another time), else from the brief's date; what cannot be resolved is left out.
 */
export function resolveDates(
  text: string,
  expressions: readonly Expression[],
  words: DateWords,
  briefDate: string | undefined,
): FoundDate[] {
  const bounds = briefDate === undefined ? undefined : isoBounds(briefDate);
  const base = bounds && Math.floor((bounds.first + bounds.last) / 2);
  const scope: Scope = { text, words, base, exact: bounds?.first === bounds?.last };
  const found: FoundDate[] = [];
  let anchor: Anchor | undefined;
  let named: Named | undefined;
  for (const expression of expressions) {
    const { start, end } = expression;
    // A text without a date of its own has nothing else to lean on: there it speaks for the next paragraph too.
    const far = anchor && start - anchor.end > LEAN_REACH;
    if (far || (anchor && base !== undefined && isParagraphBreak(text, anchor.end, start)))
      anchor = undefined;
    const again =
      named && isRepeated(expression, named, scope) ? { iso: named.iso, relative: false } : undefined;
    const resolved = again ?? resolve(expression, scope, anchor);
    if (!resolved || isNameYear(expression, scope)) continue;
    if (expression.kind === 'point' && expression.point.yearShift !== undefined && resolved.iso.length === 7)
      named = {
        month: expression.point.month,
        iso: resolved.iso,
        end,
        against: expression.point.yearShift > 0 ? 'past' : 'future',
      };
    found.push({ start, end, text: text.slice(start, end), ...resolved });
    if (expression.kind !== 'relative' || !anchor || anchor.bareYear)
      anchor = anchorOf(expression, resolved.iso, anchor);
  }
  return found;
}

/** "PACC 2030", "Climate Plan 2040": a year to come right behind a capital is part of a name. */
function isNameYear(expression: Expression, { text, base }: Scope): boolean {
  if (expression.kind !== 'point' || base === undefined) return false;
  const { year = 0, month, start } = expression.point;
  return (
    month === undefined &&
    year > civilDay(base).year + 2 &&
    /\p{Lu}[\p{L}’']* $/u.test(textBefore(text, start, 24)) &&
    !/(?:^|[^\p{L}])(?:by|in|until|till|to|from|since|after|before|through|throughout|for|towards?|beyond|during|within|around|between|year|the|an?|its|our|their) $/iu.test(
      textBefore(text, start, 24),
    )
  );
}

type Resolved = Pick<FoundDate, 'iso' | 'relative'> & { readonly weekdayIs?: string };

function resolve(expression: Expression, scope: Scope, anchor: Anchor | undefined): Resolved | undefined {
  switch (expression.kind) {
    case 'relative':
      return resolveRelative(expression.unit, expression.shift, scope);
    case 'part':
      return resolvePart(expression, scope);
    case 'week': {
      const point = resolvePoint(expression.point, scope, anchor);
      const day = point && isoBounds(point.iso);
      return day && { iso: isoWeekOf(day.first), relative: false };
    }
    case 'point':
      return resolvePoint(expression.point, scope, anchor);
    case 'range':
      return resolveRange(expression.from, expression.to, scope, anchor);
  }
}

function resolveRange(
  from: Point,
  to: Point,
  scope: Scope,
  anchor: Anchor | undefined,
): Resolved | undefined {
  const first = resolvePoint(from, scope, anchor);
  if (!first) return undefined;
  const start = isoBounds(first.iso);
  const year = start && civilDay(start.first).year;
  const needsYear = to.year === undefined && to.month !== undefined && year !== undefined;
  const wraps = (to.month ?? 0) < (from.month ?? 0) ? 1 : 0;
  let last = resolvePoint(needsYear ? { ...to, year: year + wraps } : to, scope, anchor);
  const end = last && isoBounds(last.iso);
  if (last && start && end && end.first < start.first) {
    if (to.weekday === undefined || to.day !== undefined) return undefined;
    last = { ...last, iso: isoOfDay(end.first + 7) }; // "Friday to Monday"
  }
  return last && { iso: isoInterval(first.iso, last.iso), relative: first.relative };
}

function resolvePoint(point: Point, scope: Scope, anchor: Anchor | undefined): Resolved | undefined {
  const { base } = scope;
  const baseYear = base === undefined ? undefined : civilDay(base).year;
  const year =
    point.year ??
    (point.yearShift === undefined || baseYear === undefined ? undefined : baseYear + point.yearShift);
  const relative = point.yearShift !== undefined || point.shift !== undefined;
  if (point.month === undefined) {
    if (year !== undefined) return { iso: isoOf(year), relative };
    return resolveWeekday(point, scope);
  }
  if (point.day === undefined) {
    const known = year ?? chooseMonthYear(point, scope, anchor);
    return known === undefined ? undefined : { iso: isoOf(known, point.month), relative };
  }
  const known = year ?? chooseYear(point, point.month, point.day, scope, anchor);
  const day = known === undefined ? undefined : dayNumber(known, point.month, point.day);
  if (day === undefined) return undefined;
  const disagrees = point.weekday !== undefined && weekdayOf(day) !== point.weekday;
  return { iso: isoOfDay(day), relative, ...(disagrees ? { weekdayIs: weekdayName(day, scope.words) } : {}) };
}

/** The weekday's name in the brief's language, as it is written there. */
function weekdayName(day: DayNumber, words: DateWords): string {
  const name = Object.keys(words.weekdays)[weekdayOf(day) - 1] ?? '';
  return words.capitals ? withCapital(name) : name;
}

function resolveWeekday(point: Point, scope: Scope): Resolved | undefined {
  if (point.weekday === undefined || scope.base === undefined || !scope.exact) return undefined;
  const day = chooseWeekday(point.weekday, point.shift, scope.base, tenseAt(point, scope));
  return { iso: isoOfDay(day), relative: true };
}

/** The year of "10 January": the nearby words' year, else the one that the brief's date makes likely. */
function chooseYear(
  point: Point,
  month: number,
  day: number,
  scope: Scope,
  anchor: Anchor | undefined,
): number | undefined {
  const written = yearBefore(scope.text, point.start);
  if (written !== undefined) return written;
  const { base } = scope;
  const { weekday } = point;
  const wanted = { month, day, weekday };
  const tense = tenseAt(point, scope);
  const own = base === undefined ? undefined : chooseDay(wanted, base, tense);
  const near = anchor && chooseDay(wanted, anchor.middle, tense === 'future' ? tense : 'near');
  const leans = anchor && near !== undefined && leansOn(anchor, near, point, scope);
  // Where only one of the two is the weekday that the words say, it is that one.
  const chosen =
    leans && (own === undefined || weekdayOf(near) === weekday || weekdayOf(own) !== weekday) ? near : own;
  return chosen === undefined ? undefined : civilDay(chosen).year;
}

function chooseMonthYear(point: Point, scope: Scope, anchor: Anchor | undefined): number | undefined {
  const month = point.month ?? 1;
  const { base } = scope;
  if (point.shift !== undefined && base !== undefined) {
    const { year, month: now } = civilDay(base);
    if (point.shift > 0) return month > now ? year : year + 1;
    if (point.shift < 0) return month < now ? year : year - 1;
    return year;
  }
  return chooseYear(point, month, 15, scope, anchor);
}

/** How far back "by the end of March" may repeat the "March next year" named before, in code units. */
const REPEATED = 800;

/** A month alone that a date a little before it named with its year, in its paragraph and not against its own tense. */
function isRepeated(
  { kind, ...expression }: Expression,
  { month, end, against }: Named,
  scope: Scope,
): boolean {
  if (kind !== 'point' || !('point' in expression)) return false;
  const { point } = expression;
  return (
    point.month === month &&
    point.day === undefined &&
    point.year === undefined &&
    point.yearShift === undefined &&
    point.shift === undefined &&
    point.start - end < REPEATED &&
    !isParagraphBreak(scope.text, end, point.start) &&
    tenseAt(point, scope) !== against
  );
}

/** Whether the anchor speaks for a point, which would be the day `near` then. */
function leansOn(anchor: Anchor, near: DayNumber, point: Point, { text, base }: Scope): boolean {
  if (!isSentenceBreak(text, anchor.end, point.start)) return true;
  if (anchor.bareYear) return false;
  // "On 22 September 2025 he refused. On 23 September he went": the tale goes on, and not back.
  const ahead = near - anchor.middle;
  const other = base === undefined || Math.abs(anchor.middle - base) > 365;
  return other ? ahead > -31 : ahead >= 0 && ahead < 31;
}

/** The anchor after a date: its own, else the one `before` unless it lies so far off that the tale has left it behind. */
function anchorOf(expression: Expression, iso: string, before: Anchor | undefined): Anchor | undefined {
  const bounds = isoBounds(iso);
  if (!bounds) return before;
  const { end, kind } = expression;
  const middle = Math.floor((bounds.first + bounds.last) / 2);
  // "three summits this year, one of them in September"
  if (kind === 'relative' && expression.unit === 'year') return { end, middle, bareYear: true };
  const point = kind === 'point' ? expression.point : kind === 'range' ? expression.to : undefined;
  if (point?.year !== undefined) return { end, middle, bareYear: point.month === undefined };
  return before && Math.abs(middle - before.middle) > 183 ? undefined : before;
}

function resolvePart(expression: Expression & { kind: 'part' }, scope: Scope): Resolved | undefined {
  const { point, firstMonth, months } = expression;
  const { base } = scope;
  const shifted =
    point.yearShift === undefined || base === undefined ? undefined : civilDay(base).year + point.yearShift;
  const year = point.year ?? shifted;
  if (year === undefined) return undefined;
  const last = addMonths(year, firstMonth, months - 1);
  const relative = point.yearShift !== undefined;
  return { iso: isoInterval(isoOf(year, firstMonth), isoOf(last.year, last.month)), relative };
}

function resolveRelative(unit: string, shift: number, scope: Scope): Resolved | undefined {
  const { base, exact } = scope;
  if (base === undefined) return undefined;
  const { year, month } = civilDay(base);
  const iso = ((): string | undefined => {
    if (unit === 'year') return isoOf(year + shift);
    if (unit === 'month') {
      const to = addMonths(year, month, shift);
      return isoOf(to.year, to.month);
    }
    if (!exact) return undefined;
    if (unit === 'day') return isoOfDay(base + shift);
    if (unit === 'week') return isoWeekOf(base + 7 * shift);
    const saturday = base - weekdayOf(base) + 6 + 7 * shift;
    return isoInterval(isoOfDay(saturday), isoOfDay(saturday + 1));
  })();
  return iso === undefined ? undefined : { iso, relative: true };
}

/** The cue nearest before the date decides; only without one, those after it. */
function tenseAt(point: Point, { text, words }: Scope): Tense {
  const { before, after } = clauseAround(text, point.start, point.end);
  const future = lastMatch(words.future, before);
  const past = lastMatch(words.past, before);
  if (future !== past) return future > past ? 'future' : 'past';
  const later = words.future.test(after);
  return later === words.past.test(after) ? 'open' : later ? 'future' : 'past';
}

/** Where the last match starts, or -1. The text is a clause: short. */
function lastMatch(pattern: RegExp, clause: string): number {
  let from = 0;
  let last = -1;
  for (;;) {
    const at = clause.slice(from).search(pattern);
    if (at < 0) return last;
    last = from + at;
    from = last + 1;
  }
}
