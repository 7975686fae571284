import { isProposed } from '../../core/annotation/annotation.ts';
import { isMentionedIn } from '../../core/entities/entities-at.ts';
import type { FoundActor, FoundMeeting } from '../../core/entities/entity.ts';
import type { LocatedAnnotation } from '../tracked-brief.ts';

/**
 * Tags on passages of an actor or meeting, with how many passages, most frequent first: those that hold a mention,
 * and those that say that they are the actor's.
 */
export function tagsOn(
  { id, name, mentions }: FoundActor | FoundMeeting,
  located: readonly LocatedAnnotation[],
): readonly (readonly [tag: string, passages: number])[] {
  const counts = new Map<string, number>();
  for (const { annotation, range } of located) {
    if (isProposed(annotation)) continue;
    const isTheirs = annotation.actor !== undefined && (annotation.actor === id || annotation.actor === name);
    if (!isTheirs && !(range && isMentionedIn(mentions, range))) continue;
    for (const tag of annotation.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
