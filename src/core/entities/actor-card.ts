import type { Brief } from '../brief/brief.ts';
import { sectionAt } from '../brief/section-at.ts';
import { oneLine } from '../text/one-line.ts';
import type { TextRange } from '../text/text-range.ts';
import type { ActorType, FactSource, FoundActor, Mention, Recognition, Role } from './entity.ts';
import { findStatements, type Statement } from './find-statements.ts';
import { fold } from './tokens.ts';

/** A card must fit a screen. */
const MOST_STATEMENTS = 3;

/** A fact with where it comes from. */
export interface Sourced {
  readonly source: FactSource;
}

/** What a hover card says of an actor; plain data, texts as they stand, ranges over the brief's text. */
export interface ActorCard extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  readonly memo?: string;
  /** The role on the brief's date; without a dated one the first that is stated. */
  readonly role?: Role & Sourced;
  readonly otherRoles: readonly (Role & Sourced)[];
  /** Other names, those that stand in this brief first. */
  readonly otherNames: readonly (Sourced & { readonly name: string })[];
  readonly mentionCount: number;
  readonly sections: readonly SectionCount[];
  /** The mentions before and after the offset asked about; without one, none and the first. */
  readonly previous?: Mention;
  readonly next?: Mention;
  /** The first few things that the actor says. */
  readonly statements: readonly CardStatement[];
  readonly meetings: readonly CardMeeting[];
}

/** How often an actor is named in a section, and where first. `path` is empty above the first heading. */
export interface SectionCount {
  readonly path: string;
  readonly title: string;
  readonly count: number;
  readonly first: number;
}

/** A meeting that the actor takes part in. */
export interface CardMeeting {
  readonly id: string;
  readonly name: string;
  readonly date?: string;
  /** Start of its first mention in the brief. */
  readonly offset?: number;
}

/** What the actor says, with its words and the path of its section. */
export interface CardStatement extends Statement {
  readonly text: string;
  readonly section: string;
}

/** Makes the card of one found actor. `offset` is where the reader stands. Linear in the brief. */
export function actorCard(
  actor: FoundActor,
  brief: Brief,
  recognition: Recognition,
  offset?: number,
): ActorCard {
  const roles = actor.roles.map((role) => ({ ...role, source: sourceOfRole(actor, role, brief.text) }));
  const role =
    roles.find((each) => holdsOn(each, brief.head.date)) ?? roles.find((each) => !each.from && !each.to);
  const here =
    offset === undefined
      ? -1
      : actor.mentions.findIndex((mention) => mention.start <= offset && offset <= mention.end);
  const previous =
    here >= 0
      ? actor.mentions[here - 1]
      : actor.mentions.findLast((mention) => offset !== undefined && mention.end <= offset);
  const next =
    here >= 0
      ? actor.mentions[here + 1]
      : actor.mentions.find((mention) => offset === undefined || mention.start >= offset);
  return {
    id: actor.id,
    name: actor.name,
    type: actor.type,
    source: actor.source,
    ...(actor.memo !== undefined && { memo: actor.memo }),
    ...(role && { role }),
    otherRoles: roles.filter((each) => each !== role),
    otherNames: namesOf(actor),
    mentionCount: actor.mentions.length,
    sections: countSections(actor.mentions, brief),
    ...(previous && { previous }),
    ...(next && { next }),
    statements: firstStatements(actor, brief, recognition).map((statement) => ({
      ...statement,
      text: plain(brief.text, statement.range),
      section: sectionAt(brief, statement.range.start)?.path ?? '',
    })),
    meetings: recognition.meetings
      .filter((meeting) =>
        meeting.actors.some((each) => each === actor.id || fold(each) === fold(actor.name)),
      )
      .map(({ id, name, date, mentions: [first] }) => ({
        id,
        name,
        ...(date !== undefined && { date }),
        ...(first && { offset: first.start }),
      })),
  };
}

function firstStatements(actor: FoundActor, brief: Brief, { actors }: Recognition): Statement[] {
  const first: Statement[] = [];
  for (const statement of findStatements(brief, actors, actor))
    if (first.push(statement) === MOST_STATEMENTS) break;
  return first;
}

const holdsOn = (role: Role, date: string | undefined): boolean =>
  date !== undefined &&
  (role.from !== undefined || role.to !== undefined) &&
  (role.from === undefined || role.from.slice(0, date.length) <= date) &&
  (role.to === undefined || date <= role.to.slice(0, Math.max(date.length, 10)));

const sourceOfRole = (actor: FoundActor, role: Role, text: string): FactSource =>
  actor.source !== 'text' && (role.from || role.to || !text.includes(role.role)) ? actor.source : 'text';

function namesOf(actor: FoundActor): (Sourced & { readonly name: string })[] {
  const inText = new Set(actor.mentions.map((mention) => fold(oneLine(mention.text))));
  return actor.aliases
    .map((name) => ({ name, source: inText.has(fold(name)) ? ('text' as const) : actor.source }))
    .sort((a, b) => Number(b.source === 'text') - Number(a.source === 'text'));
}

function countSections(mentions: readonly Mention[], brief: Brief): SectionCount[] {
  const counts = new Map<number, { path: string; title: string; count: number; first: number }>();
  for (const mention of mentions) {
    const section = sectionAt(brief, mention.start);
    const key = section?.index ?? -1;
    const entry = counts.get(key);
    if (entry) entry.count += 1;
    else
      counts.set(key, {
        path: section?.path ?? '',
        title: section?.title ?? '',
        count: 1,
        first: mention.start,
      });
  }
  return [...counts.values()];
}

const plain = (text: string, range: TextRange): string =>
  text
    .slice(range.start, range.end)
    .replace(/[*_`\\]/g, '')
    .replace(/\s+/g, ' ');
