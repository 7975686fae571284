import type { Brief } from '../../brief/brief.ts';
import type { Problem } from '../../problem.ts';
import { oneLine } from '../../text/one-line.ts';
import type { Recognition } from '../entity.ts';
import { formatDate } from '../format-day.ts';

/** A weekday and a date that disagree: "Monday 11 January 2022" was a Tuesday. */
export function weekdayHints({ head }: Brief, { dates }: Recognition): Problem[] {
  return dates.flatMap(({ start, end, text, iso, weekdayIs }): Problem[] => {
    // A day without a year, in a brief that does not say its own: the year is a guess.
    const sure = head.date !== undefined || /\d{4}/.test(text);
    if (weekdayIs === undefined || !sure) return [];
    const message = `“${oneLine(text)}”: ${formatDate(iso)} is a ${weekdayIs}. Check weekday, day and year.`;
    return [{ code: 'hint-weekday', severity: 'hint', message, range: { start, end } }];
  });
}
