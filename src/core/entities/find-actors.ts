import type { Brief } from '../brief/brief.ts';
import { withCapital } from '../text/capitals.ts';
import { briefTokens } from './brief-tokens.ts';
import { addName, type Draft, rolesOf } from './draft.ts';
import type { Actor, FoundActor, Mention } from './entity.ts';
import { findAcronyms, isOrganised } from './find-acronyms.ts';
import { findAttendance } from './find-attendance.ts';
import { findBareAcronyms } from './find-bare-acronyms.ts';
import { findGroups } from './find-groups.ts';
import { findOrganisations, type OrganisationSpan } from './find-organisations.ts';
import { findPeople } from './find-people.ts';
import { markMentions } from './mark-mentions.ts';
import { meansActor } from './means-actor.ts';
import { indexNames } from './name-index.ts';
import { withPeopleInLists } from './people-in-lists.ts';
import type { PersonSpan } from './person-span.ts';
import { plainWords, type Reading, readBrief, wordsOf } from './reading.ts';
import { castPeople, newRoster, type Roster } from './roster.ts';
import { fold, keyAt, type Token } from './tokens.ts';

/**
 * Finds the persons, states, organisations, bodies and groups of a brief, each once, with every mention.
 *
 * Needs no set-up: bundled tables of states and organisations, titles and roles before and beside names,
 * words that head names ("Committee"), acronyms in brackets, and what the brief itself teaches (a surname, once
 * introduced, is that person everywhere). `known` are the project file's actors: they come first and win.
 * Mentions do not overlap and are in text order, as are the actors by their first mention. Linear in the text.
 */
export function findActors(
  brief: Brief,
  known: readonly Actor[] = [],
  tokens: readonly Token[] = briefTokens(brief),
): FoundActor[] {
  const reading = readBrief(brief, tokens, known);
  const roster = newRoster(reading);
  for (const actor of known) roster.table({ kind: 'certain', known: actor });
  enterTableNames(reading, roster);

  const listed = findAttendance(reading);
  const { people: told, roles } = findPeople(reading);
  const people = withListed(withPeopleInLists(reading, told), listed);
  const taken = new Uint8Array(reading.tokens.length);
  for (const { from, to } of people) taken.fill(1, from, to);
  for (const { from, to } of listed) taken.fill(2, from, to);
  const cast = castPeople(reading, roster, people);

  const organisations = findOrganisations(
    reading,
    (at) => taken[at] !== 0,
    (at) => taken[at] === 2,
  ).filter((span) => !isTableName(reading, span));
  const spans = new Map<number, { to: number; draft: Draft }>();
  for (const group of findGroups(reading, roster)) spans.set(group.from, group);
  for (const span of organisations)
    if (!span.alone) spans.set(span.from, { to: span.to, draft: enterOrganisation(reading, roster, span) });
  people.forEach((person, index) => {
    const draft = cast[index];
    if (draft) spans.set(person.from, { to: person.to, draft });
  });
  const learnt = learnNames(reading, roster, spans);

  markMentions(reading, roster, {
    spans,
    heads: new Map(organisations.filter((span) => span.alone).map((span) => [span.from, span])),
    roles: new Map(roles.map((role) => [role.from, role])),
    learnt: indexNames(learnt),
  });
  return roster.drafts
    .filter((draft) => draft.mentions.length > 0 && !isIgnored(draft))
    .sort((a, b) => (a.mentions[0]?.from ?? 0) - (b.mentions[0]?.from ?? 0))
    .map((draft) => finish(reading, draft));
}

/** People of the text and of lists, in text order; where both found one, the list's stands. */
function withListed(told: readonly PersonSpan[], listed: readonly PersonSpan[]): readonly PersonSpan[] {
  if (listed.length === 0) return told;
  const words = new Set(
    listed.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, each) => from + each)),
  );
  const others = told.filter(({ from, to }) => !words.has(from) && !words.has(to - 1));
  return [...others, ...listed].sort((a, b) => a.from - b.from);
}

const isIgnored = ({ record }: Draft): boolean =>
  record !== undefined && 'ignore' in record && record.ignore === true;

/** Opens a draft for every actor of the tables that the brief means somewhere. */
function enterTableNames(reading: Reading, roster: Roster): void {
  for (let at = 0; at < reading.tokens.length; ) {
    const hit = reading.covered[at];
    if (hit && meansActor(reading, hit)) roster.table(hit.value);
    at = hit?.to ?? at + 1;
  }
}

/** A run that the tables know as a whole needs no finding. */
function isTableName(reading: Reading, span: OrganisationSpan): boolean {
  const hit = reading.covered[span.from];
  return (
    hit !== undefined && hit.to >= span.to && hit.value.kind !== 'adjective' && hit.value.kind !== 'capital'
  );
}

function enterOrganisation(reading: Reading, roster: Roster, span: OrganisationSpan): Draft {
  const name = wordsOf(reading, span.from, span.to);
  const draft = roster.organisation(name, span.type);
  return draft;
}

/** Surnames, full names and acronyms of this brief, with the drafts they mean. */
function learnNames(
  reading: Reading,
  roster: Roster,
  spans: ReadonlyMap<number, { readonly to: number; readonly draft: Draft }>,
): [string, Draft[]][] {
  const names = new Map<string, [string, Draft[]]>();
  const teach = (name: string, draft: Draft): void => {
    const entry = names.get(name);
    if (!entry) names.set(name, [name, [draft]]);
    else if (!entry[1].includes(draft) && entry[1].length < 12) entry[1].push(draft);
  };
  for (const acronym of findAcronyms(reading)) {
    const short = wordsOf(reading, acronym.short, acronym.short + 1);
    const draft =
      meantBy(reading, roster, spans, acronym.from, acronym.to) ??
      (isOrganised(reading, acronym)
        ? roster.organisation(wordsOf(reading, acronym.from, acronym.to), 'organisation')
        : undefined);
    const table = reading.covered[acronym.short];
    if (!draft || (table?.value.kind === 'certain' && roster.table(table.value) === draft)) continue;
    addName(draft, short);
    teach(short, draft);
  }
  for (const short of findBareAcronyms(reading))
    if (!names.has(short)) teach(short, roster.organisation(short, 'organisation'));
  const opened = new Map(roster.drafts.map((draft) => [draft.id, draft]));
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const hit = reading.covered[at];
    const draft = hit?.value.kind === 'defined' && opened.get(hit.value.entry?.id ?? '');
    if (hit && draft) teach(wordsOf(reading, hit.from, hit.to), draft);
  }
  for (const draft of roster.drafts) {
    if (draft.source === 'gazetteer' && draft.type !== 'person') continue;
    if (draft.type !== 'person') {
      for (const name of draft.names.values()) if (/\s/.test(name)) teach(name, draft);
      continue;
    }
    for (const name of draft.names.values()) {
      if (/[\s-]/.test(name)) teach(name, draft);
      for (const short of shortNames(reading, name)) teach(short, draft);
    }
  }
  return [...names.values()];
}

/** The draft that the words of a long form mean: a span of the finders, or a name of the tables. */
function meantBy(
  reading: Reading,
  roster: Roster,
  spans: ReadonlyMap<number, { readonly to: number; readonly draft: Draft }>,
  from: number,
  to: number,
): Draft | undefined {
  for (let at = from; at > from - 6 && at >= 0; at -= 1) {
    const span = spans.get(at);
    if (span && span.to >= to - 1 && span.to <= to && span.draft.type !== 'person') return span.draft;
  }
  // "Negotiating Committee for a Framework on Lamps (NCFL)": the body of which only the first words were read.
  const body = spans.get(from);
  if (
    (body?.draft.type === 'body' || body?.draft.type === 'organisation') &&
    /^(?:for|of|on|to|against)$/.test(keyAt(reading.tokens, body.to))
  )
    return body.draft;
  const hit = reading.covered[from];
  if (hit && hit.to >= to && hit.value.kind === 'certain') return roster.table(hit.value);
  return undefined;
}

/** What a person is called later: the last name with its particles; for names like "Xi Jinping" the first word. */
function shortNames(reading: Reading, name: string): string[] {
  const parts = name.replace(/ (?:I{1,3}|IV|[JS]r\.?)$/, '').split(' ');
  const { familyFirst, particles, notNames, firstNames } = reading.words;
  let start = parts.length - 1;
  const last = parts[start] ?? '';
  const key = fold(last);
  if (key.length < 3 || reading.smallWords.has(key) || notNames.has(key) || !/^\p{Lu}/u.test(last)) return [];
  while (start > 1 && particles.has(fold(parts[start - 1] ?? ''))) start -= 1;
  const short = parts.slice(start).join(' ');
  const names = [last, short, withCapital(short)];
  const first = parts.find((part) => familyFirst.has(fold(part)) && !notNames.has(fold(part)));
  if (first && parts.length >= 2 && first !== last && !firstNames.has(fold(first))) names.push(first);
  return [...new Set(names)];
}

function finish(reading: Reading, draft: Draft): FoundActor {
  const mentions = draft.mentions.map(({ from, to }): Mention => {
    const start = reading.tokens[from]?.start ?? 0;
    const end = reading.tokens[to - 1]?.end ?? start;
    return { start, end, text: reading.text.slice(start, end) };
  });
  const aliases = new Map<string, string>();
  const own = fold(draft.name);
  const stated = draft.source === 'text' ? [] : (draft.record?.aliases ?? []);
  const written = new Set(mentions.map((mention) => mention.text));
  for (const alias of [...stated, ...Array.from(written, plainWords)]) {
    const key = fold(alias);
    if (key !== own && !aliases.has(key)) aliases.set(key, alias);
  }
  const memo = draft.record && 'memo' in draft.record ? draft.record.memo : undefined;
  return {
    id: draft.id,
    name: draft.name,
    type: draft.type,
    aliases: [...aliases.values()],
    roles: rolesOf(draft),
    ...(memo !== undefined && { memo }),
    source: draft.source,
    mentions,
  };
}
