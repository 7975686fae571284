import type { TextRange } from '../text/text-range.ts';

export type ActorType = 'person' | 'state' | 'organisation' | 'body' | 'group';
export const ACTOR_TYPES: readonly ActorType[] = ['person', 'state', 'organisation', 'body', 'group'];

/** A function someone holds, with the days it began and ended where known (ISO, either may be open). */
export interface Role {
  readonly role: string;
  readonly from?: string;
  readonly to?: string;
}

/** An actor as the project file or the bundled gazetteer states it. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  readonly aliases: readonly string[];
  readonly roles: readonly Role[];
  readonly memo?: string;
  /** A person said that these names are no actor: what bears them is not shown. */
  readonly ignore?: true;
}

/** A meeting as the project file states it. */
export interface Meeting {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** ISO day, month, year, or interval "a/b". */
  readonly date?: string;
  readonly place?: string;
  /** Ids of actors of the project file, or names. */
  readonly actors: readonly string[];
  readonly memo?: string;
  /** A person said that this is no meeting: what bears the name (and, if given, the date) is not shown. */
  readonly ignore?: true;
}

/** A place in the text that means an entity. */
export interface Mention extends TextRange {
  /** The words as they stand. */
  readonly text: string;
  /** A clause that tells of a meeting ("the Agency met Norway"), no name of it. */
  readonly isTold?: true;
}

/** Where a fact comes from: the project file, the words of this text, or the bundled gazetteer. */
export type FactSource = 'project-file' | 'text' | 'gazetteer';

/** An actor found in one brief. */
export interface FoundActor extends Actor {
  readonly source: FactSource;
  /** In text order. */
  readonly mentions: readonly Mention[];
}

/** A meeting found in one brief. */
export interface FoundMeeting extends Meeting {
  readonly source: FactSource;
  readonly mentions: readonly Mention[];
}

/** A calendar expression, resolved. */
export interface FoundDate extends TextRange {
  readonly text: string;
  /** ISO day, month, year or interval "a/b". */
  readonly iso: string;
  /** "next week", "Monday": resolved against the brief's own date. */
  readonly relative: boolean;
  /** A weekday in the words that disagrees with the resolved day: the day it really is. */
  readonly weekdayIs?: string;
}

/** All that was understood in one brief. Ids are unique within it. */
export interface Recognition {
  readonly actors: readonly FoundActor[];
  readonly meetings: readonly FoundMeeting[];
  readonly dates: readonly FoundDate[];
}

/** Entries of the project file that come first and win. */
export interface KnownEntities {
  readonly actors: readonly Actor[];
  readonly meetings: readonly Meeting[];
}
