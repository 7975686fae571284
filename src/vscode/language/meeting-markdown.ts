import type { FoundMeeting } from '../../core/entities/entity.ts';
import type { CardBody, CardNeighbour, MeetingCard } from '../../core/entities/meeting-card.ts';
import { ACTOR_ICONS } from '../actor-icons.ts';
import {
  actionsLine,
  type CardPlace,
  lines,
  paragraphs,
  rangeLink,
  sectionLink,
  sourcesOf,
  tagsLine,
} from './card-place.ts';
import { plain } from './markdown-text.ts';

/** How much of each kind a card shows: it must fit a screen. */
const MOST_NAMES = 6;
const MOST_SECTIONS = 6;
const MOST_ACTORS = 8;

/** The hover card of a meeting as Markdown. Everything from the brief and the file is shown as text. */
export function meetingMarkdown(meeting: FoundMeeting, at: CardPlace): string {
  const card = at.open.reader.meetingCard(meeting, at.open.brief, at.open.recognition, at.project?.meetings);
  return paragraphs(
    lines(`$(calendar) **${plain(card.name, 100)}** — meeting`, whenLine(card)),
    lines(
      card.aliases.length === 0 ? '' : `Also: ${list(card.aliases, MOST_NAMES)}`,
      card.body ? bodyLine(card.body, at) : '',
      participantsLine(card, at),
    ),
    neighboursLine(card, at),
    lines(mentionsLine(card, at), tagsLine(at)),
    card.memo === undefined ? '' : `> ${plain(card.memo)}`,
    sourceLine(card, at),
  );
}

function whenLine({ dateText, distance, place }: MeetingCard): string {
  return [
    dateText === undefined ? 'The brief gives no date' : `**${plain(dateText)}**`,
    dateText === undefined || distance === undefined ? '' : plain(distance),
    place === undefined ? '' : `$(location) ${plain(place, 100)}`,
  ]
    .filter((each) => each !== '')
    .join(' · ');
}

function bodyLine({ name, type, mentions, apart, offset }: CardBody, at: CardPlace): string {
  const elsewhere =
    offset === undefined
      ? ''
      : `, ${rangeLink(at, `${apart} apart from this meeting`, { start: offset, end: offset })}`;
  const times = mentions === 1 ? 'once' : `${mentions} times`;
  return `$(${ACTOR_ICONS[type]}) Who meets: ${plain(name, 80)}, ${type} · named ${times}${elsewhere}`;
}

function participantsLine({ participants }: MeetingCard, at: CardPlace): string {
  if (participants.length === 0) return '';
  const named = participants
    .slice(0, MOST_ACTORS)
    .map(({ name, offset }) =>
      offset === undefined ? plain(name, 60) : rangeLink(at, name, { start: offset, end: offset }),
    );
  return `Takes part: ${named.join(', ')}${participants.length > MOST_ACTORS ? ', …' : ''}`;
}

function neighboursLine({ before, after }: MeetingCard, at: CardPlace): string {
  const neighbour = ({ name, offset, dateText }: CardNeighbour, word: string): string => {
    const label =
      offset === undefined ? plain(name, 80) : rangeLink(at, name, { start: offset, end: offset });
    return `${word}: ${label}, ${plain(dateText)}`;
  };
  return lines(before ? neighbour(before, '← Before') : '', after ? neighbour(after, 'After →') : '');
}

function mentionsLine({ mentions, sections }: MeetingCard, at: CardPlace): string {
  const where = sections
    .slice(0, MOST_SECTIONS)
    .map(({ path, offsets }) => sectionLink(at, path, offsets.length, offsets[0] ?? 0));
  const times = mentions === 1 ? 'Mentioned once' : `Mentioned ${mentions} times`;
  return `${times}: ${where.join(', ')}${sections.length > MOST_SECTIONS ? ', …' : ''}`;
}

function sourceLine({ sources: { name, ...facts }, id }: MeetingCard, at: CardPlace): string {
  return `${sourcesOf(name, facts)}  \n${actionsLine(at, { id, source: name, list: 'meetings' })}`;
}

function list(names: readonly string[], most: number): string {
  const more = names.length - most;
  const shown = names.slice(0, most).map((each) => plain(each, 80));
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
