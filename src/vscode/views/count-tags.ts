import { type Annotation, isProposed } from '../../core/annotation/annotation.ts';
import type { TagFamily } from '../../core/codebook/tag-family.ts';

/** How many passages carry a tag: that very one, and with those below it. A passage counts once for each. */
export interface TagCount {
  readonly own: number;
  readonly withBelow: number;
}

/** Counts the tags of annotations, proposals left out, and all that they stand below; a tag that is not there has none. Linear. */
export function countTags(
  annotations: readonly Annotation[],
  family: TagFamily,
): ReadonlyMap<string, TagCount> {
  const counts = new Map<string, { own: number; withBelow: number }>();
  for (const annotation of annotations) {
    if (isProposed(annotation)) continue;
    const { tags } = annotation;
    const seen = new Set<string>();
    for (const tag of new Set(tags)) {
      for (const name of family.above(tag)) {
        const count = counts.get(name) ?? { own: 0, withBelow: 0 };
        counts.set(name, count);
        if (name === tag) count.own += 1;
        if (!seen.has(name)) count.withBelow += 1;
        seen.add(name);
      }
    }
  }
  return counts;
}
