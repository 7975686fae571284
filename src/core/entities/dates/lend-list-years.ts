import type { Expression, Point } from './expression.ts';

/** What may stand between two items of a list: a remark in brackets, then a comma or "and". */
const BETWEEN_ITEMS = /^\s*(?:\([^()]{1,60}\)\s*)?(?:,\s*(?:and\s|et\s)?|and\s|et\s|&)\s*$/;
const FARTHEST = 80;

/**
 * Gives the days of a list the year that stands at its end: "on 1 May (S/23870), 12 June and 15 November 1992". A month
 * that is later than the next one's belongs to the year before.
 */
export function lendListYears(text: string, expressions: readonly Expression[]): Expression[] {
  const lent = [...expressions];
  for (let at = lent.length - 2; at >= 0; at -= 1) {
    const each = lent[at];
    const next = lent[at + 1];
    if (each?.kind !== 'point' || next?.kind !== 'point' || next.start - each.end > FARTHEST) continue;
    if (!isDayWithoutYear(each.point) || next.point.year === undefined || next.point.day === undefined)
      continue;
    if (!BETWEEN_ITEMS.test(text.slice(each.end, next.start))) continue;
    const wraps = (each.point.month ?? 0) > (next.point.month ?? 0) ? 1 : 0;
    lent[at] = { ...each, point: { ...each.point, year: next.point.year - wraps } };
  }
  return lent;
}

const isDayWithoutYear = (point: Point): boolean =>
  point.day !== undefined &&
  point.month !== undefined &&
  point.year === undefined &&
  point.yearShift === undefined;
