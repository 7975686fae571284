import { FAMILY_NAME_FIRST } from './data/first-names.ts';
import { INTERGOVERNMENTAL_ORGANISATIONS } from './data/intergovernmental-organisations.ts';
import { OTHER_ORGANISATIONS } from './data/other-organisations.ts';
import { PEOPLE } from './data/people.ts';
import { PLACES, STATES } from './data/states.ts';
import type { Role } from './entity.ts';
import { frenchNames } from './french-names.ts';
import type { GazetteerEntry, GazetteerName, HeldRole } from './gazetteer-entry.ts';
import { indexNames, type NameIndex } from './name-index.ts';
import { once } from './once.ts';
import { spellings } from './spellings.ts';
import { namesOfCell, tableRows } from './table-rows.ts';
import { fold } from './tokens.ts';
import { officeKey } from './vocabulary.ts';

/** The names of the tables in one language, indexed. */
interface Tables {
  readonly names: NameIndex<GazetteerName>;
  /** People by the folded word that a title stands before: "Biden", "Xi". */
  readonly peopleByShortName: ReadonlyMap<string, readonly GazetteerEntry[]>;
}

/** The tables for a brief's language, by its code, built when first asked for; English for one that has none. */
const tables = (language?: string): Tables => (language === 'fr' ? frenchTables() : englishTables());

const englishNames = once(() => [...namesOf()]);
const englishTables = once(() => index(englishNames()));
const frenchTables = once(() => index(frenchNames(englishNames())));

/** All names of the tables in one index. */
export const gazetteer = (language?: string): NameIndex<GazetteerName> => tables(language).names;

/** People of the tables by the folded word that a title stands before: "Biden", "Xi". */
export const peopleByShortName = (language?: string): ReadonlyMap<string, readonly GazetteerEntry[]> =>
  tables(language).peopleByShortName;

function index(names: readonly (readonly [string, GazetteerName])[]): Tables {
  const people = once(() => peopleOfNames(names));
  return {
    names: indexNames(spelt(names)),
    get peopleByShortName() {
      return people();
    },
  };
}

function* spelt(
  names: Iterable<readonly [string, GazetteerName]>,
): Generator<readonly [string, GazetteerName]> {
  for (const [name, value] of names) for (const each of spellings(name)) yield [each, value];
}

function peopleOfNames(
  names: readonly (readonly [string, GazetteerName])[],
): ReadonlyMap<string, readonly GazetteerEntry[]> {
  const familyFirst = new Set(FAMILY_NAME_FIRST.split(' ').map(fold));
  const people = new Map<string, GazetteerEntry[]>();
  for (const [, { entry }] of names) {
    if (entry?.type !== 'person') continue;
    for (const name of [entry.name, ...entry.aliases]) {
      const words = name
        .replace(/ (?:III|Jr\.?)$/, '')
        .split(/\s+/)
        .map(fold);
      for (const word of [words.at(-1) ?? '', ...(familyFirst.has(words[0] ?? '') ? [words[0] ?? ''] : [])]) {
        const list = people.get(word) ?? [];
        if (!list.includes(entry)) people.set(word, [...list, entry]);
      }
    }
  }
  return people;
}

/** Whether a role was held on a day, month or year (ISO); an open end holds. */
export const heldOn = ({ from, to }: Role, date: string): boolean =>
  (from === undefined || from.slice(0, date.length) <= date) &&
  (to === undefined || date <= to.slice(0, date.length));

function* namesOf(): Generator<readonly [string, GazetteerName]> {
  const owners = new Map<string, GazetteerEntry>();
  const place: GazetteerName = { kind: 'place' };
  for (const name of namesOfCell(PLACES)) yield [name, place];
  for (const [code = '', name = '', others, adjectives, capitals, seats] of tableRows(STATES)) {
    const aliases = namesOfCell(others).map((alias) => (FORMS[alias] ? `${FORMS[alias]} ${name}` : alias));
    const entry: GazetteerEntry = {
      id: `state-${code}`,
      name,
      type: 'state',
      aliases: aliases.map(withoutMark),
    };
    owners.set(code, entry);
    yield [name, { kind: 'certain', entry }];
    for (const alias of [...aliases, ...namesOfCell(seats)]) yield named(alias, entry);
    for (const capital of namesOfCell(capitals)) yield [capital, { kind: 'capital', entry }];
    for (const adjective of namesOfCell(adjectives)) yield [adjective, { kind: 'adjective', entry }];
  }
  let number = 0;
  const organisations = [...tableRows(INTERGOVERNMENTAL_ORGANISATIONS), ...tableRows(OTHER_ORGANISATIONS)];
  for (const [letter = '', name = '', others] of organisations) {
    number += 1;
    const aliases = namesOfCell(others);
    const type = letter === 'o' ? 'organisation' : letter === 'b' ? 'body' : 'group';
    const entry: GazetteerEntry = { id: `org-${number}`, name, type, aliases: aliases.map(withoutMark) };
    owners.set(name, entry);
    yield [name, { kind: 'certain', entry }];
    for (const alias of aliases) yield named(alias, entry);
  }
  yield* peopleOf(owners);
}

/** How the table of states abbreviates formal names. */
const FORMS: Readonly<Record<string, string>> = {
  R: 'Republic of',
  RT: 'Republic of the',
  K: 'Kingdom of',
};

/** Builds the people of the table, owners of offices by the ids of states and the names of organisations. */
function* peopleOf(owners: ReadonlyMap<string, GazetteerEntry>): Generator<readonly [string, GazetteerName]> {
  for (const [name = '', others, shorts, offices] of tableRows(PEOPLE)) {
    const roles = namesOfCell(offices).map((cell): HeldRole => {
      const [office = '', of = '', from, to] = cell.split('@');
      const owner = owners.get(of);
      const owned = owner?.name ?? of;
      const article = /^(?:United|Netherlands|Republic|Philippines)/.test(owned) ? 'the ' : '';
      return {
        role:
          owner?.type === 'state'
            ? `${office} of ${article}${owned}`
            : `${of === 'United Nations' ? 'UN' : of} ${office}`,
        ...(from && { from }),
        ...(to && { to }),
        office: officeKey(office),
        of: owner?.id ?? '',
      };
    });
    const entry: GazetteerEntry = {
      id: `person-${fold(name).replace(/[^a-z]+/g, '-')}`,
      name,
      type: 'person',
      aliases: namesOfCell(others),
      roles,
    };
    const names = [name, ...namesOfCell(others)];
    const short = namesOfCell(shorts).flatMap((each) => (each === '+' ? names.map(lastWord) : [each]));
    for (const each of [...names, ...short]) yield [each, { kind: 'certain', entry }];
  }
}

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);
const withoutMark = (alias: string): string => alias.replace(/^\?/, '');
const named = (alias: string, entry: GazetteerEntry): readonly [string, GazetteerName] => [
  withoutMark(alias),
  { kind: alias.startsWith('?') ? 'defined' : 'certain', entry },
];
