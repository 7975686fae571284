import { withSmallTail } from '../text/capitals.ts';
import { slug } from '../text/readable-id.ts';
import { addName, type Draft, idOfTable, newDraft, noteHeads } from './draft.ts';
import type { ActorType } from './entity.ts';
import { heldOn, peopleByShortName } from './gazetteer.ts';
import type { GazetteerEntry } from './gazetteer-entry.ts';
import type { PersonSpan } from './person-span.ts';
import { type Reading, type TableName, wordsOf } from './reading.ts';
import { fold } from './tokens.ts';

/** How many people who share a word are compared: bounds the work on hostile texts. */
const MOST_NAMESAKES = 12;

/** All actors of one brief while it is read: each name finds its draft or makes one. */
export interface Roster {
  readonly drafts: readonly Draft[];
  /** The draft of an actor of the tables or of the project file. */
  table(value: TableName): Draft | undefined;
  /** The draft of an organisation by its words; a longer name that ends in them is the same one. */
  organisation(name: string, type: ActorType): Draft;
  /** A draft with a name of our making: "UN Secretary-General", "GCC member states". */
  made(name: string, type: ActorType): Draft;
}

export function newRoster(reading: Reading): Roster {
  const drafts: Draft[] = [];
  const byId = new Map<string, Draft>();
  const byName = new Map<string, Draft>();
  const add = (draft: Draft): Draft => {
    drafts.push(draft);
    byId.set(draft.id, draft);
    noteHeads(draft, reading.words);
    return draft;
  };
  const unused = (wanted: string): string => {
    let id = wanted;
    for (let number = 2; byId.has(id); number += 1) id = `${wanted}-${number}`;
    return id;
  };
  const made = (name: string, type: ActorType): Draft => {
    const key = fold(name);
    const found = byName.get(key);
    if (found) return found;
    const draft = add(newDraft(unused(slug(name) || 'actor'), name, type, 'text'));
    byName.set(key, draft);
    return draft;
  };
  return {
    drafts,
    made,
    table(value) {
      const id = idOfTable(value);
      if (!id) return undefined;
      const found = byId.get(id);
      if (found) return found;
      if (value.known)
        return add(newDraft(id, value.known.name, value.known.type, 'project-file', value.known));
      if (!value.entry) return undefined;
      const draft = add(newDraft(id, value.entry.name, value.entry.type, 'gazetteer', value.entry));
      for (const role of value.entry.roles ?? [])
        if (reading.date === undefined || heldOn(role, reading.date))
          draft.roles.push({ office: role.office, words: role.role, of: [role.of] });
      return draft;
    },
    organisation: made,
  };
}

/** Which person each span means, in the order of the spans. Full names first, then short ones by the words they share. */
export function castPeople(reading: Reading, roster: Roster, people: readonly PersonSpan[]): Draft[] {
  const cast: (Draft | undefined)[] = new Array(people.length).fill(undefined);
  const byWord = new Map<string, Draft[]>();
  const enter = (draft: Draft, words: readonly string[]): void => {
    for (const word of words) {
      const list = byWord.get(word);
      if (!list) byWord.set(word, [draft]);
      else if (list.length < MOST_NAMESAKES && !list.includes(draft)) list.push(draft);
    }
  };
  const wordsOfSpan = (span: PersonSpan): string[] =>
    reading.tokens
      .slice(span.nameFrom, span.nameTo)
      .map((token) => token.key)
      .filter((key) => key.length > 1);
  for (const draft of roster.drafts)
    if (draft.type === 'person')
      for (const key of draft.names.keys())
        enter(
          draft,
          key.split(/[\s-]+/).filter((word) => word.length > 1),
        );
  const order = people
    .map((_, index) => index)
    .sort((a, b) => lengthOf(people[b]) - lengthOf(people[a]) || a - b);
  for (const index of order) {
    const span = people[index];
    if (!span) continue;
    const words = wordsOfSpan(span);
    const offices = span.roles.map((role) => role.office);
    const draft =
      samePerson(byWord, words, offices) ??
      holderOf(reading, roster, span, words) ??
      newPerson(reading, roster, span);
    enter(draft, words);
    addName(draft, display(reading, span.nameFrom, span.nameTo));
    addName(draft, display(reading, span.from, span.to));
    for (const role of span.roles)
      if (!draft.roles.some((each) => each.words === role.words)) draft.roles.push(role);
    cast[index] = draft;
  }
  return cast.filter((draft): draft is Draft => draft !== undefined);
}

const lengthOf = (span: PersonSpan | undefined): number => (span ? span.nameTo - span.nameFrom : 0);

/** "BLINKEN" of a speaker's label becomes "Blinken", and so does "Mr. BLINKEN". */
function display(reading: Reading, from: number, to: number): string {
  const name = wordsOf(reading, from, to);
  const last = reading.tokens[to - 1];
  if (last?.shape === 'upper' && !last.shout && last.end - last.start > 2 && !/^[ivx]+$/.test(last.key))
    return name.replace(/\p{Lu}{3,}$/u, withSmallTail);
  return reading.tokens[from]?.shout ? name.replace(/\p{L}[\p{L}\p{M}]*/gu, withSmallTail) : name;
}

function newPerson(reading: Reading, roster: Roster, span: PersonSpan): Draft {
  const short = span.nameTo - span.nameFrom === 1;
  const titled = reading.tokens[span.from]?.start !== reading.tokens[span.nameFrom]?.start;
  return roster.made(display(reading, short && titled ? span.from : span.nameFrom, span.nameTo), 'person');
}

/** "President Yoon" of a table: the one with this name who held this office on the brief's day. */
function holderOf(
  reading: Reading,
  roster: Roster,
  span: PersonSpan,
  words: readonly string[],
): Draft | undefined {
  const candidates = (peopleByShortName(reading.language).get(words.at(-1) ?? '') ?? []).filter(
    (entry) => words.length === 1 && holds(reading, entry, span),
  );
  const only = candidates[0];
  return candidates.length === 1 && only ? roster.table({ kind: 'certain', entry: only }) : undefined;
}

const holds = (reading: Reading, entry: GazetteerEntry, span: PersonSpan): boolean =>
  (entry.roles ?? []).some((held) =>
    span.roles.some(
      (role) =>
        (role.office === held.office || held.office.startsWith(`${role.office} `)) &&
        (role.of.length === 0 || role.of.includes(held.of)) &&
        (reading.date === undefined || heldOn(held, reading.date)),
    ),
  );

/** A draft that has these words in its name. A full name must share its last word and not contradict the first. */
function samePerson(
  byWord: ReadonlyMap<string, readonly Draft[]>,
  words: readonly string[],
  offices: readonly string[],
): Draft | undefined {
  const last = words.at(-1) ?? '';
  if (words.length === 1) {
    const candidates = byWord.get(last) ?? [];
    if (candidates.length <= 1) return candidates[0];
    return (
      candidates.find((draft) =>
        offices.some((office) => draft.roles.some((role) => role.office === office)),
      ) ??
      candidates.find((draft) => [...draft.names.keys()].some((name) => name.endsWith(` ${last}`))) ??
      candidates[0]
    );
  }
  const first = words[0] ?? '';
  for (const draft of new Set([...(byWord.get(last) ?? []), ...(byWord.get(first) ?? [])])) {
    for (const name of draft.names.keys()) {
      const parts = name.split(/[\s-]+/).filter((word) => word.length > 1);
      if (parts.length < 2) {
        if (parts[0] === last) return draft;
        continue;
      }
      const shorter = parts.length < words.length ? parts : words;
      const longer = parts.length < words.length ? words : parts;
      if (isWithin(shorter, longer)) return draft;
      // One name in two spellings: "Taleb Omar", "Taleb Oumar".
      if (parts.length === words.length && differences(parts, words) <= 1) return draft;
    }
  }
  return undefined;
}

/** Whether the words occur in the longer name in the same order, the last one at its end or the first at its start. */
function isWithin(shorter: readonly string[], longer: readonly string[]): boolean {
  let next = 0;
  for (const word of longer) if (word === shorter[next]) next += 1;
  return next === shorter.length;
}

/** How many words differ by more than one letter's edit; a word that differs at all counts at least half. */
function differences(a: readonly string[], b: readonly string[]): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) {
    const left = a[at] ?? '';
    const right = b[at] ?? '';
    if (left !== right) sum += oneEdit(left, right) ? 0.5 : 2;
  }
  return sum;
}

function oneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 4) return false;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return Math.max(a.length, b.length) - head - tail <= 1;
}
