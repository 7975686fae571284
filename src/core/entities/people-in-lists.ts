import type { PersonSpan } from './person-span.ts';
import { isNameWord, LONGEST_NAME } from './read-person-name.ts';
import type { Reading } from './reading.ts';
import { joins, keyAt } from './tokens.ts';

/** Names of a list that must be known by themselves, before the others are taken for names too. */
const FEWEST_KNOWN = 2;

/**
 * Adds the people that stand in a list with others: "Murray Okafor, Ana Rossi, Bill Lindqvar and Keith Moreau", where
 * half of the names at least are known to be people's. `people` are those found so far, in text order, as is what
 * comes out. Linear in the text.
 */
export function withPeopleInLists(reading: Reading, people: readonly PersonSpan[]): readonly PersonSpan[] {
  const at = new Map(people.map((person) => [person.from, person]));
  const added: PersonSpan[] = [];
  let end = 0;
  for (const person of people) {
    if (person.from < end) continue;
    const before = namesBefore(reading, person, end);
    const list = listFrom(reading, person, at);
    end = list.to;
    const unknown = [...before, ...list.unknown];
    if (list.known >= FEWEST_KNOWN && list.known >= unknown.length) added.push(...unknown);
  }
  return added.length === 0 ? people : [...people, ...added].sort((a, b) => a.from - b.from);
}

interface List {
  readonly to: number;
  readonly known: number;
  readonly unknown: readonly PersonSpan[];
}

/** The list that a person opens: names with a comma or "and" between them. */
function listFrom(reading: Reading, first: PersonSpan, people: ReadonlyMap<number, PersonSpan>): List {
  const { tokens, words } = reading;
  const unknown: PersonSpan[] = [];
  let known = 1;
  let to = first.to;
  for (;;) {
    const and = words.and.has(keyAt(tokens, to));
    if (!and && tokens[to]?.gap !== 'comma') break;
    const next = and ? to + 1 : to;
    // "…, The Hon. Ana Rossi, …"
    const from = words.articles.has(keyAt(tokens, next)) && !people.has(next) ? next + 1 : next;
    const person = people.get(from);
    const span = person ?? unknownName(reading, from);
    if (!span || (and && !person)) break; // the last of a list may be anything
    if (person) known += 1;
    else unknown.push(span);
    to = span.to;
  }
  return { to, known, unknown };
}

/** How far back a list is followed, in words. */
const MOST_BEFORE = 40;

/** The names of a list that stand before the first one known, from the head of their sentence on. */
function namesBefore(reading: Reading, first: PersonSpan, least: number): readonly PersonSpan[] {
  const { tokens, words } = reading;
  let start = first.from;
  if (tokens[start]?.gap !== 'comma') return [];
  while (start > least && start > first.from - MOST_BEFORE) {
    const token = tokens[start - 1];
    if (!token || (token.shape !== 'title' && !words.particles.has(token.key))) break;
    start -= 1;
    if (token.gap !== 'comma' && !joins(token)) break;
  }
  const names: PersonSpan[] = [];
  for (let at = start; at < first.from; ) {
    const name = unknownName(reading, at);
    if (!name) return [];
    names.push(name);
    at = name.to;
  }
  return names;
}

/** Two to four words that may be a name, up to the next comma. */
function unknownName(reading: Reading, from: number): PersonSpan | undefined {
  const { tokens, words, covered, inHeading } = reading;
  let to = from;
  while (to < from + LONGEST_NAME && (to === from || joins(tokens[to]))) {
    const isPart = to > from && words.particles.has(keyAt(tokens, to));
    // "Bill Casey": a word that is a name here alone.
    const isWork = to === from && words.workNouns.has(keyAt(tokens, to));
    if (!isPart && !isWork && !isNameWord(reading, to, false)) break;
    to += 1;
  }
  if (to < from + 2 || to > from + 4 || inHeading[from] || covered[from]) return undefined;
  if (tokens[to]?.gap !== 'comma' && !words.and.has(keyAt(tokens, to))) return undefined;
  return { from, to, nameFrom: from, nameTo: to, roles: [] };
}
