import type { AnnotationRow } from '../exchange/annotation-row.ts';

/** How often each value occurs, most frequent first, equal ones by name. */
export type Counts = readonly (readonly [value: string, count: number])[];

/** Annotations counted along each dimension. An annotation with three tags counts once under each of them. */
export interface AnnotationCounts {
  readonly annotations: number;
  /** Ambiguous, orphaned: those without a settled place. */
  readonly unsettled: number;
  readonly byBrief: Counts;
  readonly byTag: Counts;
  /** "brief: section path". */
  readonly bySection: Counts;
  readonly byAnnotator: Counts;
}

/** Counts rows of an export along brief, tag, section and annotator. */
export function countAnnotations(rows: readonly AnnotationRow[]): AnnotationCounts {
  return {
    annotations: rows.length,
    unsettled: rows.filter((row) => row.start === undefined).length,
    byBrief: countValues(rows.map((row) => row.brief)),
    byTag: countValues(rows.flatMap((row) => row.tags)),
    bySection: countValues(rows.map((row) => `${row.brief}: ${row.section || '(before the first section)'}`)),
    byAnnotator: countValues(rows.map((row) => row.by || '(not named)')),
  };
}

function countValues(values: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
