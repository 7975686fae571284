import { ORGANISATIONS } from './data/organisations.ts';
import { PLACES, STATES } from './data/states.ts';
import type { ActorType } from './entity.ts';
import { indexNames, type NameIndex } from './name-index.ts';
import { once } from './once.ts';

/** One actor of the bundled tables. */
export interface GazetteerEntry {
  /** "state-fr", "org-123": stable within one release. */
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  readonly aliases: readonly string[];
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

const list = (cell: string | undefined): string[] => (cell ? cell.split(';') : []);
const rows = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

/** All names of the tables in one index, built when first asked for. */
export const gazetteer = once((): NameIndex<GazetteerName> => indexNames(namesOf()));

function* namesOf(): Generator<readonly [string, GazetteerName]> {
  const place: GazetteerName = { kind: 'place' };
  for (const name of list(PLACES)) yield [name, place];
  for (const [code = '', name = '', others, adjectives, capitals, seats] of rows(STATES)) {
    const aliases = list(others);
    const entry: GazetteerEntry = {
      id: `state-${code}`,
      name,
      type: 'state',
      aliases: aliases.map(withoutMark),
    };
    yield [name, { kind: 'certain', entry }];
    for (const alias of [...aliases, ...list(seats)]) yield named(alias, entry);
    for (const capital of list(capitals)) yield [capital, { kind: 'capital', entry }];
    for (const adjective of list(adjectives)) yield [adjective, { kind: 'adjective', entry }];
  }
  let number = 0;
  for (const [letter = '', name = '', others] of rows(ORGANISATIONS)) {
    number += 1;
    const aliases = list(others);
    const type = letter === 'o' ? 'organisation' : letter === 'b' ? 'body' : 'group';
    const entry: GazetteerEntry = { id: `org-${number}`, name, type, aliases: aliases.map(withoutMark) };
    yield [name, { kind: 'certain', entry }];
    for (const alias of aliases) yield named(alias, entry);
  }
}

const withoutMark = (alias: string): string => alias.replace(/^\?/, '');
const named = (alias: string, entry: GazetteerEntry): readonly [string, GazetteerName] => [
  withoutMark(alias),
  { kind: alias.startsWith('?') ? 'defined' : 'certain', entry },
];
