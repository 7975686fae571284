import type { Annotation } from '../annotation/annotation.ts';
import { briefPath } from '../annotation/brief-path.ts';
import { groupBy } from '../text/group-by.ts';

/** Annotations by the path of their brief, as {@link briefPath} gives it, each list in the file's order. */
export function annotationsByBrief(annotations: readonly Annotation[]): Map<string, readonly Annotation[]> {
  return groupBy(annotations, (each) => briefPath(each.brief));
}
