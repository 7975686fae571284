/** A day of the proleptic Gregorian calendar as a count from 1970-01-01. */
export type DayNumber = number;

export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;

/** The day number of a calendar day; undefined when there is no such day (31 June, month 13). */
export function dayNumber(year: number, month: number, day: number): DayNumber | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return Math.round(Date.UTC(year, month - 1, day) / MS_PER_DAY);
}

/** The calendar day of a day number. */
export function civilDay(number: DayNumber): CivilDay {
  const date = new Date(number * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 = Monday to 7 = Sunday, as ISO 8601 counts. */
export function weekdayOf(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** ISO year, month or day, as far as the parts are given. */
export function isoOf(year: number, month?: number, day?: number): string {
  const parts = [pad(year, 4)];
  if (month !== undefined) parts.push(pad(month, 2));
  if (month !== undefined && day !== undefined) parts.push(pad(day, 2));
  return parts.join('-');
}

export function isoOfDay(number: DayNumber): string {
  const { year, month, day } = civilDay(number);
  return isoOf(year, month, day);
}

/** "a/b", or "a" when both ends are the same. */
export function isoInterval(first: string, last: string): string {
  return first === last ? first : `${first}/${last}`;
}

/** Monday to Sunday of the week that holds a day. */
export function isoWeekOf(number: DayNumber): string {
  const monday = number - weekdayOf(number) + 1;
  return isoInterval(isoOfDay(monday), isoOfDay(monday + 6));
}

/** Month `month + shift` counted on across years. */
export function addMonths(year: number, month: number, shift: number): { year: number; month: number } {
  const count = year * 12 + (month - 1) + shift;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

export interface IsoBounds {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/**
 * First and last day of an ISO day, month, year or interval "a/b".
 * Undefined for anything else, and for days that do not exist.
 */
export function isoBounds(iso: string): IsoBounds | undefined {
  const slash = iso.indexOf('/');
  if (slash >= 0) {
    const from = isoBounds(iso.slice(0, slash));
    const to = isoBounds(iso.slice(slash + 1));
    return from && to && from.first <= to.last ? { first: from.first, last: to.last } : undefined;
  }
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(iso)) return undefined;
  const year = Number(iso.slice(0, 4));
  const month = iso.length > 4 ? Number(iso.slice(5, 7)) : undefined;
  const day = iso.length > 7 ? Number(iso.slice(8)) : undefined;
  const lastMonth = month ?? 12;
  if (lastMonth < 1 || lastMonth > 12) return undefined;
  const first = dayNumber(year, month ?? 1, day ?? 1);
  const last = dayNumber(year, lastMonth, day ?? daysInMonth(year, lastMonth));
  return first === undefined || last === undefined ? undefined : { first, last };
}
