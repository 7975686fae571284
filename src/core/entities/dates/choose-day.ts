import { civilDay, type DayNumber, dayNumber, weekdayOf } from './calendar.ts';

/** What the words around say: in the future or past of the brief, unknown, or near another date of the text. */
export type Tense = 'future' | 'past' | 'open' | 'near';

/**
 * How many days before and after the brief a day without a year may lie. Policy texts look back further than
 * ahead: with nothing else known, a day of the brief's own year wins unless it is far off.
 */
const REACH: Readonly<Record<Tense, { readonly back: number; readonly ahead: number }>> = {
  open: { back: 300, ahead: 183 },
  past: { back: 360, ahead: 14 },
  future: { back: 60, ahead: 330 },
  near: { back: 270, ahead: 183 },
};

/**
 * The day that "10 January" means, seen from `base`. A weekday in the words decides where exactly one of the
 * neighbouring years fits it. Always gives a day: 29 February moves to a year that has one.
 */
export function chooseDay(
  wanted: { readonly month: number; readonly day: number; readonly weekday: number | undefined },
  base: DayNumber,
  tense: Tense,
): DayNumber {
  const { year } = civilDay(base);
  const { back, ahead } = REACH[tense];
  const days: DayNumber[] = [];
  let likely: DayNumber | undefined;
  for (const each of [year, year - 1, year + 1, year - 2, year + 2, year - 3, year + 3, year - 4]) {
    const day = dayNumber(each, wanted.month, wanted.day);
    if (day === undefined) continue;
    days.push(day);
    if (likely === undefined && day - base >= -back && day - base <= ahead) likely = day;
    // Of most days the weekday is not told, and nothing else to look for.
    if (likely !== undefined && wanted.weekday === undefined) return likely;
  }
  likely ??= nearest(days, base);
  if (wanted.weekday === undefined || weekdayOf(likely) === wanted.weekday) return likely;
  const close = days.filter((day) => Math.abs(day - base) <= 366);
  const fitting = close.filter((day) => weekdayOf(day) === wanted.weekday);
  return fitting.length === 1 ? (fitting[0] ?? likely) : likely;
}

function nearest(days: readonly DayNumber[], base: DayNumber): DayNumber {
  return days.reduce(
    (best, day) => (Math.abs(day - base) < Math.abs(best - base) ? day : best),
    days[0] ?? base,
  );
}

/**
 * The day that "Friday" means. Without a hint it is the last one, today included: briefs report.
 * `shift`: "next" 1 strictly ahead, "last" -1 strictly back, "this" 0 today or ahead.
 */
export function chooseWeekday(
  weekday: number,
  shift: number | undefined,
  base: DayNumber,
  tense: Tense,
): DayNumber {
  const ahead = (weekday - weekdayOf(base) + 7) % 7;
  // Who says "we will meet on Wednesday" on a Wednesday means the next one.
  if (shift === undefined && tense === 'future') return base + (ahead || 7);
  if (shift === undefined) return ahead === 0 ? base : base + ahead - 7;
  if (shift > 0) return base + (ahead || 7);
  if (shift < 0) return base + ahead - 7;
  return base + ahead;
}
