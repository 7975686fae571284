import { rangesOverlap, type TextRange } from '../../core/text/text-range.ts';
import type { LocatedAnnotation } from '../tracked-brief.ts';

/** Tags on passages that hold one of the given mentions, with how many passages, most frequent first. */
export function tagsOn(
  mentions: readonly TextRange[],
  located: readonly LocatedAnnotation[],
): readonly (readonly [tag: string, passages: number])[] {
  const counts = new Map<string, number>();
  for (const { annotation, range } of located) {
    if (!range || !mentions.some((mention) => rangesOverlap(mention, range))) continue;
    for (const tag of annotation.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
