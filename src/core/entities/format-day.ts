import { civilDay, type DayNumber, isoBounds, weekdayOf } from './dates/calendar.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/**
 * A date as people read it: "Wednesday 12 January 2022". Months, years and intervals as {@link formatDate};
 * what is no ISO date comes back as it is.
 */
export function formatDay(iso: string): string {
  const bounds = isoBounds(iso);
  if (!bounds || bounds.first !== bounds.last) return formatDate(iso);
  return `${WEEKDAYS[weekdayOf(bounds.first) - 1]} ${dayMonth(bounds.first)} ${civilDay(bounds.first).year}`;
}

/** The same without the weekday: "12 January 2022", "10 to 13 January 2022", "January 2022", "2021 to 2027". */
export function formatDate(iso: string): string {
  const bounds = isoBounds(iso);
  if (!bounds) return iso;
  const [from = '', to] = iso.split('/');
  if (to === undefined) return formatOne(from);
  const first = civilDay(bounds.first);
  const last = civilDay(bounds.last);
  if (first.year !== last.year || from.length !== to.length || from.length === 4) {
    return `${formatOne(from)} to ${formatOne(to)}`;
  }
  if (from.length === 7) return `${monthName(first.month)} to ${formatOne(to)}`;
  const start = first.month === last.month ? String(first.day) : dayMonth(bounds.first);
  return `${start} to ${formatOne(to)}`;
}

function formatOne(iso: string): string {
  const bounds = isoBounds(iso);
  if (!bounds) return iso;
  const { year, month } = civilDay(bounds.first);
  if (iso.length === 4) return String(year);
  return iso.length === 7 ? `${monthName(month)} ${year}` : `${dayMonth(bounds.first)} ${year}`;
}

const dayMonth = (day: DayNumber): string => `${civilDay(day).day} ${monthName(civilDay(day).month)}`;

/**
 * How far a date lies from the brief's: "5 days after this brief", "the day before this brief", "3 weeks before
 * this brief", "on the day of this brief". Undefined when either is unknown or they overlap without being one day.
 */
export function distanceFromBrief(
  iso: string | undefined,
  briefDate: string | undefined,
): string | undefined {
  const date = isoBounds(iso ?? '');
  const brief = isoBounds(briefDate ?? '');
  if (!date || !brief || brief.first !== brief.last) return undefined;
  if (date.first === brief.first && date.last === brief.last) return 'on the day of this brief';
  if (date.first <= brief.first && brief.first <= date.last) {
    return date.last - date.first <= 31 ? 'under way on the day of this brief' : undefined;
  }
  const after = date.first > brief.first;
  const days = after ? date.first - brief.first : brief.first - date.last;
  const side = after ? 'after' : 'before';
  if (days === 1) return `the day ${side} this brief`;
  return `${span(days)} ${side} this brief`;
}

/**
 * The same in few words, for a list: "in 5 days", "3 years ago", "the day after", "the same day", "under way",
 * seen from the brief's date.
 */
export function timeFromBrief(iso: string | undefined, briefDate: string | undefined): string | undefined {
  const distance = distanceFromBrief(iso, briefDate);
  if (distance === undefined || distance.startsWith('the day ')) {
    return distance && (distance.startsWith('the day after') ? 'the day after' : 'the day before');
  }
  if (distance.startsWith('on ')) return 'the same day';
  if (distance.startsWith('under way')) return 'under way';
  const words = distance.replace(/ (?:after|before) this brief$/, '');
  return distance.includes(' after ') ? `in ${words}` : `${words} ago`;
}

function span(days: number): string {
  if (days <= 28) return `${days} days`;
  if (days <= 70) return `${Math.round(days / 7)} weeks`;
  if (days <= 700) return `${Math.round(days / 30.44)} months`;
  return `${Math.round(days / 365.25)} years`;
}
