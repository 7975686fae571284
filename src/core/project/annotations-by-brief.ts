import type { Annotation } from '../annotation/annotation.ts';
import { briefPath } from '../annotation/brief-path.ts';
import { groupBy } from '../text/group-by.ts';
import type { Project } from './project.ts';

/** Paths of the briefs that have annotations or memos, sorted, as {@link briefPath} gives them. */
export function annotatedBriefs({ annotations, memos }: Pick<Project, 'annotations' | 'memos'>): string[] {
  const written = new Set<string>();
  for (const { brief } of annotations) written.add(brief);
  for (const { brief } of memos) written.add(brief);
  return [...new Set([...written].map(briefPath))].sort();
}

/** Annotations by the path of their brief, as {@link briefPath} gives it, each list in the file's order. */
export function annotationsByBrief(annotations: readonly Annotation[]): Map<string, readonly Annotation[]> {
  const paths = new Map<string, string>();
  return groupBy(annotations, ({ brief }) => {
    const path = paths.get(brief) ?? briefPath(brief);
    paths.set(brief, path);
    return path;
  });
}
