import { groupBy } from '../text/group-by.ts';
import type { AnnotationRow, BriefText } from './annotation-row.ts';

/** A row with a place that marks at least one character. */
export type PlacedRow = AnnotationRow & { readonly start: number; readonly end: number };

/** A brief with its placed rows, in text order. */
export interface Passages extends BriefText {
  readonly rows: readonly PlacedRow[];
}

/** The placed rows of each brief; briefs without one have an empty list. */
export function passagesOf(
  rows: readonly AnnotationRow[],
  briefs: readonly BriefText[],
): readonly Passages[] {
  const byBrief = groupBy(rows, (row) => row.brief);
  return briefs.map((brief) => ({ ...brief, rows: (byBrief.get(brief.path) ?? []).filter(isPlaced) }));
}

function isPlaced(row: AnnotationRow): row is PlacedRow {
  return row.start !== undefined && row.end !== undefined && row.start < row.end;
}
