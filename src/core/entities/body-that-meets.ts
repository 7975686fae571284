import { type EntityAt, entitiesAt, mentionAt } from './entities-at.ts';
import type { FoundActor, FoundMeeting, Mention, Recognition } from './entity.ts';
import { seriesKey } from './series-key.ts';

/**
 * What cards show at an offset: {@link entitiesAt} without the bodies whose meeting is meant there. "NRC" is council and
 * meeting: one card, the meeting's, which names the body. "EU" in "EU Defence Ministerial Meeting" stays a second one.
 */
export function cardsAt(recognition: Recognition, offset: number): EntityAt[] {
  const found = entitiesAt(recognition, offset);
  return found.filter(
    (each) =>
      each.kind === 'meeting' ||
      !found.some((other) => other.kind === 'meeting' && isBodyOf(each.entity, other.entity)),
  );
}

/** The body whose meeting it is: its name stands in the words for the meeting, and is the meeting's own name. */
export function bodyThatMeets(meeting: FoundMeeting, actors: readonly FoundActor[]): FoundActor | undefined {
  return actors.find(
    (actor) =>
      isBodyOf(actor, meeting) && actor.mentions.some((mention) => isWithin(mention, meeting.mentions)),
  );
}

/** The mentions of a body outside the words for its meeting. */
export const mentionsApart = (body: FoundActor, meeting: FoundMeeting): readonly Mention[] =>
  body.mentions.filter((mention) => !isWithin(mention, meeting.mentions));

function isBodyOf({ type, name, aliases }: FoundActor, meeting: FoundMeeting): boolean {
  if (type === 'person' || type === 'state') return false;
  const own = new Set([name, ...aliases].map(seriesKey).filter((key) => key !== ''));
  return [meeting.name, ...meeting.aliases].some((each) => own.has(seriesKey(each)));
}

function isWithin({ start, end }: Mention, outer: readonly Mention[]): boolean {
  const around = mentionAt(outer, start);
  return around !== undefined && end <= around.end;
}
