import type { TextRange } from '../text/text-range.ts';
import type { FoundActor, FoundMeeting, Mention, Recognition } from './entity.ts';

/** An actor or meeting, with the mention of it that covers the place asked about. */
export type EntityAt =
  | { readonly kind: 'actor'; readonly entity: FoundActor; readonly mention: Mention }
  | { readonly kind: 'meeting'; readonly entity: FoundMeeting; readonly mention: Mention };

/**
 * What the words at an offset mean, likeliest first: the longest mention, of equals the project file's, then the
 * meeting (it is the more particular: "NATO-Russia Council" is body and meeting). Names within a clause that tells of a
 * meeting come before it. The offset just past a mention counts.
 */
export function entitiesAt(recognition: Recognition, offset: number): EntityAt[] {
  const found: EntityAt[] = [];
  for (const entity of recognition.meetings) {
    const mention = mentionAt(entity.mentions, offset);
    if (mention) found.push({ kind: 'meeting', entity, mention });
  }
  for (const entity of recognition.actors) {
    const mention = mentionAt(entity.mentions, offset);
    if (mention) found.push({ kind: 'actor', entity, mention });
  }
  return found.sort(
    (a, b) =>
      Number(touches(b.mention, offset)) - Number(touches(a.mention, offset)) ||
      Number(a.mention.isTold ?? false) - Number(b.mention.isTold ?? false) ||
      length(b.mention) - length(a.mention) ||
      Number(b.entity.source === 'project-file') - Number(a.entity.source === 'project-file'),
  );
}

/** The likeliest of {@link entitiesAt}. */
export function entityAt(recognition: Recognition, offset: number): EntityAt | undefined {
  return entitiesAt(recognition, offset)[0];
}

const length = (mention: Mention): number => mention.end - mention.start;
const touches = (mention: Mention, offset: number): boolean =>
  mention.start <= offset && offset < mention.end;

/** The mention that covers an offset or ends there. */
export function mentionAt(mentions: readonly Mention[], offset: number): Mention | undefined {
  const mention = lastMentionFrom(mentions, offset);
  return mention && offset <= mention.end ? mention : undefined;
}

/** Whether a passage holds some of a mention. */
export function isMentionedIn(mentions: readonly Mention[], range: TextRange): boolean {
  const mention = lastMentionFrom(mentions, range.end - 1);
  return mention !== undefined && range.start < mention.end;
}

/** The last mention that starts at an offset or before. Those of one entity are in order and do not overlap. */
function lastMentionFrom(mentions: readonly Mention[], offset: number): Mention | undefined {
  let low = 0;
  let high = mentions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((mentions[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const mention = mentions[low];
  return mention && mention.start <= offset ? mention : undefined;
}
