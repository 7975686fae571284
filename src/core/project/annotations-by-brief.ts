import type { Annotation } from '../annotation/annotation.ts';
import { briefPath } from '../annotation/brief-path.ts';

/** Annotations by the path of their brief, as {@link briefPath} gives it, each list in the file's order. */
export function annotationsByBrief(annotations: readonly Annotation[]): Map<string, readonly Annotation[]> {
  const groups = new Map<string, Annotation[]>();
  for (const each of annotations) {
    const path = briefPath(each.brief);
    const group = groups.get(path);
    if (group) group.push(each);
    else groups.set(path, [each]);
  }
  return groups;
}
