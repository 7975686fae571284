import type { Brief } from '../brief/brief.ts';
import { sectionPathAt } from '../brief/section-at.ts';
import { bodyThatMeets, mentionsApart } from './body-that-meets.ts';
import { isoBounds } from './dates/calendar.ts';
import type { ActorType, FactSource, FoundMeeting, Meeting, Recognition } from './entity.ts';
import { distanceFromBrief, formatDay } from './format-day.ts';
import { distinctNames, seriesKey } from './series-key.ts';
import { fold } from './tokens.ts';

/** Who takes part: an actor found in the brief, or the name or id that the project file gives. */
export interface CardActor {
  readonly id: string;
  readonly name: string;
  readonly type?: ActorType;
  /** Start of the first mention in the brief. */
  readonly offset?: number;
}

/** A meeting next to this one. */
export interface CardNeighbour {
  readonly id: string;
  readonly name: string;
  /** ISO, and as people read it. */
  readonly date: string;
  readonly dateText: string;
  /** Whether it bears the same name; otherwise it is the next in time. */
  readonly sameSeries: boolean;
  /** Start of the first mention; undefined for a meeting that only the project file knows. */
  readonly offset?: number;
}

/** The body whose meeting it is. */
export interface CardBody {
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  readonly mentions: number;
  /** How many of them are not in the words for the meeting, and where the first of these begins. */
  readonly apart: number;
  readonly offset?: number;
}

export interface CardSection {
  /** "I / A"; empty above the first heading. */
  readonly path: string;
  /** Starts of the mentions in this section. */
  readonly offsets: readonly number[];
}

/** The content of a meeting's hover card as plain data: no markup, nothing escaped yet. */
export interface MeetingCard {
  readonly id: string;
  readonly name: string;
  /** Other names, without those that only add or leave out a word such as "meeting". */
  readonly aliases: readonly string[];
  readonly body?: CardBody;
  readonly date?: string;
  /** "Wednesday 12 January 2022". */
  readonly dateText?: string;
  /** "5 days after this brief". */
  readonly distance?: string;
  readonly place?: string;
  readonly participants: readonly CardActor[];
  readonly before?: CardNeighbour;
  readonly after?: CardNeighbour;
  readonly mentions: number;
  readonly sections: readonly CardSection[];
  readonly memo?: string;
  /** Where each fact comes from: the project file, or the words of the text. */
  readonly sources: {
    readonly name: FactSource;
    readonly date?: FactSource;
    readonly place?: FactSource;
    readonly participants?: FactSource;
  };
}

/**
 * What a meeting's card says. Neighbours are the meetings before and after it by date: of the same name where there
 * is one, in this brief or the project file, else the nearest in time of this brief. `stated` are the project file's
 * meetings: with them each fact is credited to the file or to the text.
 */
export function meetingCard(
  meeting: FoundMeeting,
  brief: Brief,
  recognition: Recognition,
  stated: readonly Meeting[] = [],
): MeetingCard {
  const { id, name, aliases, date, place, memo, source } = meeting;
  const file = source === 'project-file' ? stated.find((each) => each.id === id) : undefined;
  const from = (isStated: boolean): FactSource => (file && !isStated ? 'text' : source);
  const distance = distanceFromBrief(date, brief.head.date);
  const participants = meeting.actors.map((actor) => cardActor(actor, recognition));
  const before = neighbour(meeting, recognition.meetings, stated, 'before');
  const after = neighbour(meeting, recognition.meetings, stated, 'after');
  const body = cardBody(meeting, recognition);
  return {
    id,
    name,
    aliases: distinctNames(name, aliases),
    ...(body && { body }),
    ...(date !== undefined && { date, dateText: formatDay(date) }),
    ...(distance !== undefined && { distance }),
    ...(place !== undefined && { place }),
    participants,
    ...(before && { before }),
    ...(after && { after }),
    mentions: meeting.mentions.length,
    sections: sectionsOf(meeting, brief),
    ...(memo !== undefined && { memo }),
    sources: {
      name: source,
      ...(date !== undefined && { date: from(file?.date !== undefined) }),
      ...(place !== undefined && { place: from(file?.place !== undefined) }),
      ...(participants.length > 0 && { participants: from((file?.actors.length ?? 0) > 0) }),
    },
  };
}

/** The actor by id, else by name; else the words themselves. */
function cardActor(reference: string, { actors }: Recognition): CardActor {
  const key = fold(reference);
  const actor =
    actors.find((each) => each.id === reference) ??
    actors.find((each) => fold(each.name) === key || each.aliases.some((alias) => fold(alias) === key));
  if (!actor) return { id: reference, name: reference };
  const offset = actor.mentions[0]?.start;
  return { id: actor.id, name: actor.name, type: actor.type, ...(offset !== undefined && { offset }) };
}

function cardBody(meeting: FoundMeeting, { actors }: Recognition): CardBody | undefined {
  const body = bodyThatMeets(meeting, actors);
  if (!body) return undefined;
  const [first, ...more] = mentionsApart(body, meeting);
  const { id, name, type, mentions } = body;
  return {
    id,
    name,
    type,
    mentions: mentions.length,
    apart: first ? more.length + 1 : 0,
    ...(first && { offset: first.start }),
  };
}

function neighbour(
  meeting: FoundMeeting,
  meetings: readonly FoundMeeting[],
  stated: readonly Meeting[],
  side: 'before' | 'after',
): CardNeighbour | undefined {
  const own = isoBounds(meeting.date ?? '');
  if (!own) return undefined;
  const distance = (other: Meeting): number => {
    const bounds = isoBounds(other.date ?? '');
    if (!bounds || other.id === meeting.id) return Number.POSITIVE_INFINITY;
    const days = side === 'after' ? bounds.first - own.first : own.first - bounds.first;
    return days > 0 ? days : Number.POSITIVE_INFINITY;
  };
  const nearest = (list: readonly Meeting[]): Meeting | undefined => {
    const best = list.reduce<Meeting | undefined>(
      (a, b) => (a && distance(a) <= distance(b) ? a : b),
      undefined,
    );
    return best && Number.isFinite(distance(best)) ? best : undefined;
  };
  const here = new Set(meetings.map(({ id }) => id));
  const elsewhere = stated.filter(({ id, ignore }) => !ignore && !here.has(id));
  const series = nearest([...meetings, ...elsewhere].filter((each) => isSameSeries(each, meeting)));
  const found = series ?? nearest(meetings);
  if (!found?.date) return undefined;
  const offset = meetings.find(({ id }) => id === found.id)?.mentions[0]?.start;
  return {
    id: found.id,
    name: found.name,
    date: found.date,
    dateText: formatDay(found.date),
    sameSeries: series !== undefined,
    ...(offset !== undefined && { offset }),
  };
}

/** One name in common: "NATO-Russia Council" of January, "NATO-Russia Council meeting" of July. */
function isSameSeries(a: Meeting, b: Meeting): boolean {
  const names = new Set([a.name, ...a.aliases].map(seriesKey).filter((key) => key !== ''));
  return [b.name, ...b.aliases].some((name) => names.has(seriesKey(name)));
}

/** Sections in text order, each once, with the mentions in it. */
function sectionsOf(meeting: FoundMeeting, brief: Brief): CardSection[] {
  const offsets = new Map<string, number[]>();
  for (const { start } of meeting.mentions) {
    const path = sectionPathAt(brief, start);
    offsets.set(path, [...(offsets.get(path) ?? []), start]);
  }
  return [...offsets].map(([path, starts]) => ({ path, offsets: starts }));
}
