import type { ActorType, Role } from './entity.ts';

/** One actor of the bundled tables. */
export interface GazetteerEntry {
  /** "state-fr", "org-123": stable within one release. */
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  readonly aliases: readonly string[];
  /** Of a person: offices with their terms. */
  readonly roles?: readonly HeldRole[];
}

/** A role of the tables, with the key of its office and the id of what it belongs to. */
export interface HeldRole extends Role {
  readonly office: string;
  readonly of: string;
}

/**
 * What one name in the tables means. `certain`: the actor wherever it stands. `capital`: a city that can mean its
 * government. `adjective`: no mention of its own, but "the Ukrainian President" is Ukraine's. `place`: no actor.
 * `defined`: only where the text also has the long name.
 */
export interface GazetteerName {
  readonly kind: 'certain' | 'capital' | 'adjective' | 'place' | 'defined';
  readonly entry?: GazetteerEntry;
}
