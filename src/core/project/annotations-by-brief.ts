import type { Annotation } from '../annotation/annotation.ts';
import { briefPath } from '../annotation/brief-path.ts';
import { groupBy } from '../text/group-by.ts';
import type { Project } from './project.ts';

/** Paths of the briefs that have annotations or memos, sorted, as {@link briefPath} gives them. */
export function annotatedBriefs({ annotations, memos }: Pick<Project, 'annotations' | 'memos'>): string[] {
  return [...new Set([...annotations, ...memos].map((each) => briefPath(each.brief)))].sort();
}

/** Annotations by the path of their brief, as {@link briefPath} gives it, each list in the file's order. */
export function annotationsByBrief(annotations: readonly Annotation[]): Map<string, readonly Annotation[]> {
  return groupBy(annotations, (each) => briefPath(each.brief));
}
