import type { ActorCard, CardStatement } from '../../core/entities/actor-card.ts';
import type { FoundActor, Role } from '../../core/entities/entity.ts';
import { ACTOR_ICONS } from '../actor-icons.ts';
import {
  actionsLine,
  type CardPlace,
  lineLink,
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
const MOST_MEETINGS = 4;
/** In code units: a line of the card. VS Code makes it 250 pixels high; what is more has to be scrolled to. */
const LONGEST_QUOTE = 90;

/** The hover card of an actor as Markdown. Everything from the brief and the file is shown as text. */
export function actorMarkdown(actor: FoundActor, at: CardPlace): string {
  const card = at.open.reader.actorCard(actor, at.open.brief, at.open.recognition, at.offset);
  return paragraphs(
    lines(
      `$(${ACTOR_ICONS[card.type]}) **${plain(card.name, 100)}** — ${card.type}`,
      card.role ? roleLine(card.role) : '',
      namesLine(card),
    ),
    mentionsLine(card, at),
    card.statements.map((each) => statementLine(each, at)).join('\n'),
    lines(meetingsLine(card, at), tagsLine(at)),
    card.memo === undefined ? '' : `> ${plain(card.memo)}`,
    sourceLine(card, at),
  );
}

function roleLine({ role, from, to }: Role): string {
  const term = from === undefined && to === undefined ? '' : ` (${plain(from ?? '…')} – ${plain(to ?? '')})`;
  return `${plain(role, 120)}${term}`;
}

// Names that only put the role and the name together say nothing that the lines above do not.
function namesLine({ name: own, role, otherNames }: ActorCard): string {
  const telling = otherNames.filter(({ name }) => name !== role?.role && !name.endsWith(` ${own}`));
  if (telling.length === 0) return '';
  const names = telling.slice(0, MOST_NAMES).map(({ name }) => plain(name, 80));
  const more = telling.length - names.length;
  return `Also: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function mentionsLine({ mentionCount, sections, previous, next }: ActorCard, at: CardPlace): string {
  const where = sections
    .slice(0, MOST_SECTIONS)
    .map(({ path, title, count, first }) => sectionLink(at, path || title, count, first, plainTitle(title)));
  const steps = [
    previous ? rangeLink(at, '← previous', previous) : '',
    next ? rangeLink(at, 'next →', next) : '',
  ].filter((each) => each !== '');
  const times = mentionCount === 1 ? 'Mentioned once' : `Mentioned ${mentionCount} times`;
  return [`${times}: ${where.join(', ')}${sections.length > MOST_SECTIONS ? ', …' : ''}`, ...steps].join(
    ' · ',
  );
}

const plainTitle = (title: string): string => title.slice(0, 120);

function statementLine({ text, range }: CardStatement, at: CardPlace): string {
  return `- “${plain(text.slice(0, 400).replace(/^[“”"«»„]+|[“”"«»]+$/g, ''), LONGEST_QUOTE)}” ${lineLink(at, range)}`;
}

function meetingsLine({ meetings }: ActorCard, at: CardPlace): string {
  if (meetings.length === 0) return '';
  const named = meetings.slice(0, MOST_MEETINGS).map(({ name, date, offset }) => {
    const label =
      offset === undefined ? plain(name, 80) : rangeLink(at, name, { start: offset, end: offset });
    return `${label}${date === undefined ? '' : ` (${plain(date)})`}`;
  });
  return `$(calendar) ${named.join(', ')}${meetings.length > MOST_MEETINGS ? ', …' : ''}`;
}

function sourceLine({ source, role, id, otherNames }: ActorCard, at: CardPlace): string {
  const inText = otherNames.some((each) => each.source === 'text') ? 'text' : undefined;
  const sources = sourcesOf(source, { role: role?.source, 'other names': inText });
  return `${sources}  \n${actionsLine(at, { id, source, list: 'actors' })}`;
}
