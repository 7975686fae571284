import { isoBounds } from '../dates/calendar.ts';
import { fold } from '../tokens.ts';
import type { MeetingPhrase } from './phrase.ts';
import { singular } from './phrase-words.ts';

/** A phrase with what its sentence says of it. */
export interface Occurrence {
  readonly phrase: MeetingPhrase;
  readonly date: string | undefined;
  /** "today", "Friday": counted from the brief. */
  readonly relative: boolean;
  readonly place: string | undefined;
  /** In the title block or a heading: the meeting that the brief is about. */
  readonly title: boolean;
  readonly heading: boolean;
  /** "Statement on the talks": what the title is about, on some other day. */
  readonly topic: boolean;
}

/** All phrases that mean one meeting. */
export interface Group {
  readonly occurrences: Occurrence[];
  /** Filled as occurrences join. */
  core: Set<string>;
  also: Set<string>;
  date: string | undefined;
  place: string | undefined;
  kinds: Set<string>;
  ordinal: string | undefined;
}

/** How many groups back a later mention is compared with: keeps a text of many meetings linear. */
const MEMORY = 400;

/**
 * Joins phrases to meetings in text order: same significant words and dates that agree; "the summit" is the last
 * summit named; "the 12 January meeting" is the meeting of that day.
 */
export function groupPhrases(occurrences: readonly Occurrence[], briefDate: string | undefined): Group[] {
  const groups: Group[] = [];
  const later: Occurrence[] = [];
  for (const [i, occurrence] of occurrences.entries()) {
    if (isProcess(occurrence)) continue;
    const above = occurrences[i - 1];
    const headed = above && isBelow(above, occurrence) ? groups.at(-1) : undefined;
    if (headed && headed.occurrences.at(-1) === above) join(headed, occurrence);
    else if (occurrence.phrase.core.length === 0) later.push(occurrence);
    else place(groups, occurrence);
  }
  // Meetings without a name find theirs once all names are known.
  for (const occurrence of later) {
    if (occurrence.phrase.other && !occurrence.date) continue;
    const group = occurrence.date
      ? (sameDay(groups, occurrence, briefDate) ?? undatedBefore(groups, occurrence))
      : lastNamed(groups, occurrence);
    if (group) join(group, occurrence);
    else if (occurrence.date || (occurrence.place && (occurrence.title || occurrence.phrase.described)))
      groups.push(open(occurrence));
  }
  return mergeTwins(dateTopic(groups));
}

/** "dialogue with Russia", "talks": a process, not an occasion, when no article, name or date makes it one. */
function isProcess({ phrase, date, title, heading }: Occurrence): boolean {
  const bare =
    /^(?:dialogue|talks|negotiations?|consultations?|session|call|briefing|hearing|visit|tour)/i.test(
      phrase.name || phrase.kind,
    );
  return (
    phrase.headStrength === 'weak' && bare && date === undefined && !phrase.definite && !title && !heading
  );
}

/** "Meeting with the Ambassador" as a heading, and "On 24 May the delegation met with …" as the first words below. */
function isBelow(above: Occurrence, occurrence: Occurrence): boolean {
  return (
    above.heading &&
    !above.title &&
    !occurrence.heading &&
    above.date === undefined &&
    above.phrase.core.length > 0 &&
    ((occurrence.phrase.headStrength === 'verb' && kindsAgree(new Set([above.phrase.kind]), 'meeting')) ||
      (occurrence.phrase.ordinal !== undefined && above.phrase.kind === 'conference')) &&
    occurrence.phrase.start - above.phrase.end < 300
  );
}

function place(groups: Group[], occurrence: Occurrence): void {
  const recent = groups.slice(-MEMORY);
  const fits = recent.filter((group) => matches(group, occurrence));
  const { date } = occurrence;
  const group = date
    ? (fits.find((each) => each.date === date) ?? fits.find((each) => each.date !== undefined) ?? fits.at(-1))
    : fits.at(-1);
  if (group) join(group, occurrence);
  else groups.push(open(occurrence));
}

function open(occurrence: Occurrence): Group {
  const { phrase, date, place: where } = occurrence;
  return {
    occurrences: [occurrence],
    core: new Set(phrase.core),
    also: new Set(phrase.also),
    date,
    place: where,
    kinds: new Set([phrase.kind]),
    ordinal: phrase.ordinal,
  };
}

function join(group: Group, occurrence: Occurrence): void {
  const { phrase, date, place: where } = occurrence;
  group.occurrences.push(occurrence);
  if (phrase.core.length > group.core.size) group.core = new Set(phrase.core);
  if (date && (!group.date || (!occurrence.relative && tellsMore(date, group.date)))) group.date = date;
  for (const word of phrase.also ?? []) group.also.add(word);
  group.place ??= where;
  group.kinds.add(phrase.kind);
  group.ordinal ??= phrase.ordinal;
}

function matches(group: Group, { phrase, date, place: where }: Occurrence): boolean {
  if (phrase.plural && !date) return false;
  const isSummit = phrase.kind === 'summit' || group.kinds.has('summit');
  // Ministers hold no summit: "U.S.-ASEAN Summit" and "ASEAN-U.S. Defense Ministers' Meeting" are two.
  if (isSummit && group.core.has('minister') !== phrase.core.includes('minister')) return false;
  if (!kindsAgree(group.kinds, phrase.kind)) return false;
  if (!datesAgree(group.date, date)) return false;
  if (phrase.ordinal && group.ordinal && phrase.ordinal !== group.ordinal) return false;
  // "the 2022 Summit in Washington" and "the 2022 Summit in Phnom Penh"
  if (
    where &&
    group.place &&
    !isDay(date) &&
    !wordsOf(where).some((word) => wordsOf(group.place).includes(word))
  )
    return false;
  if (phrase.other && group.occurrences.some((each) => each.title && !each.phrase.other)) return false;
  if (phrase.core.every((word) => group.also.has(word))) return true;
  if (phrase.also?.every((word) => group.core.has(word))) return true;
  if (phrase.ordinal && phrase.ordinal === group.ordinal && group.kinds.has(phrase.kind)) {
    return phrase.core.some((word) => group.core.has(word));
  }
  if (phrase.core.every((word) => group.core.has(word) || wordsOf(group.place).includes(word)))
    return group.core.size > 0;
  // What says more than the name before is another meeting of the same body, unless kind or day agree.
  if (every(group.core, (word) => phrase.core.includes(word) || wordsOf(where).includes(word)))
    return (
      group.core.size > 0 &&
      (phrase.headStrength === 'verb' ||
        (group.kinds.has(phrase.kind) && !phrase.introduced) ||
        (isDay(date) && group.date === date))
    );
  const shared = phrase.core.filter((word) => group.core.has(word)).length;
  return shared / (phrase.core.length + group.core.size - shared) >= 0.7;
}

function every(words: ReadonlySet<string>, test: (word: string) => boolean): boolean {
  for (const word of words) if (!test(word)) return false;
  return true;
}

const isDay = (date: string | undefined): boolean => (date?.length ?? 0) >= 10;

const wordsOf = (place: string | undefined): string[] =>
  (place ?? '')
    .split(/[\s,-]+/)
    .filter(Boolean)
    .map((word) => singular(fold(word)));

/** "meeting" is any kind of gathering; other kinds must agree. */
function kindsAgree(kinds: ReadonlySet<string>, kind: string): boolean {
  if (kinds.has(kind)) return true;
  return kind === 'meeting'
    ? !every(kinds, (each) => APART.test(each))
    : kinds.has('meeting') && !APART.test(kind);
}

/** Who calls or visits does not gather. */
const APART = /^(?:call|conversation|visit|tour)$/;

export function datesAgree(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b || a === b) return true;
  const x = isoBounds(a);
  const y = isoBounds(b);
  if (!x || !y) return false;
  return (x.first >= y.first && x.last <= y.last) || (y.first >= x.first && y.last <= x.last);
}

/** Whether a date tells more than the one known: a day than its month; all days of a conference than one of them. */
function tellsMore(date: string, known: string): boolean {
  const exact = (iso: string): boolean => iso.length === 10 || iso.length === 21;
  if (exact(date) !== exact(known)) return exact(date);
  const x = isoBounds(date);
  const y = isoBounds(known);
  if (!x || !y) return false;
  return exact(date) ? x.last - x.first > y.last - y.first : x.last - x.first < y.last - y.first;
}

/** A dated meeting without a name: one of that date; "we met today" is the meeting of the title. */
function sameDay(
  groups: readonly Group[],
  occurrence: Occurrence,
  briefDate: string | undefined,
): Group | undefined {
  const { date, phrase, relative } = occurrence;
  const kind = (group: Group): boolean =>
    group.kinds.has(phrase.kind) ||
    (kindsAgree(group.kinds, phrase.kind) && (!(phrase.described || phrase.owned) || group.date === date));
  const dated = groups
    .slice(-MEMORY)
    .filter((group) => group.date && datesAgree(group.date, date) && kind(group));
  if (dated.length > 0 && !phrase.plural) return dated.find((group) => group.date === date) ?? dated.at(-1);
  if (!relative && date !== briefDate) return undefined;
  return groups.find((group) => !group.date && kind(group) && group.occurrences.some((each) => each.title));
}

/** "SBSTTA 25: the meeting will take place from 15 October": the date of the meeting named before. */
function undatedBefore(groups: readonly Group[], occurrence: Occurrence): Group | undefined {
  const { ownDate, other, owned } = occurrence.phrase;
  if (ownDate !== undefined || other || owned) return undefined;
  const group = lastNamed(groups, occurrence, false);
  const near = group && occurrence.phrase.start - latest(group, occurrence.phrase) < 250;
  return near && !group.date ? group : undefined;
}

/** "the summit": the last of its kind named before it; a bare "meeting" any. The brief's own wins for kinds other than meeting. */
function lastNamed(
  groups: readonly Group[],
  { phrase, place: where }: Occurrence,
  preferTitle = true,
): Group | undefined {
  if (!phrase.definite || phrase.plural) return undefined;
  const fits = (group: Group): boolean =>
    (phrase.kind === 'meeting' || group.kinds.has(phrase.kind)) &&
    (group.occurrences[0]?.phrase.start ?? 0) < phrase.start &&
    !(where && group.place && where !== group.place);
  const before = groups.slice(-MEMORY).filter(fits);
  const own = before.find((group) => group.occurrences.some((each) => each.title));
  if (own && preferTitle && phrase.kind !== 'meeting') return own;
  return before.reduce<Group | undefined>(
    (a, b) => (a && latest(a, phrase) >= latest(b, phrase) ? a : b),
    undefined,
  );
}

/** Where a meeting was last named before a phrase. */
function latest(group: Group, phrase: MeetingPhrase): number {
  for (let i = group.occurrences.length - 1; i >= 0; i--) {
    const start = group.occurrences[i]?.phrase.start ?? 0;
    if (start < phrase.start) return start;
  }
  return -1;
}

/** "Press call on the President's meeting with …": the title's meeting is the first dated one of the text. */
function dateTopic(groups: Group[]): Group[] {
  const topic = groups.find((group) => group.occurrences.some((each) => each.title && each.topic));
  if (!topic || topic.date) return groups;
  const first = groups.find((group) => group.date && [...topic.kinds].some((kind) => group.kinds.has(kind)));
  const start = first?.occurrences[0]?.phrase.start ?? 0;
  if (!first || start - (topic.occurrences[0]?.phrase.start ?? 0) > 2500) return groups;
  for (const occurrence of topic.occurrences) join(first, occurrence);
  return groups.filter((group) => group !== topic);
}

const BODY_WORDS = new Set(['council', 'commission', 'committee', 'board', 'group', 'assembly']);

/** One body under two names on one day ("NATO-Ukraine Council", "NATO-Ukraine Commission") is one meeting. */
function mergeTwins(groups: readonly Group[]): Group[] {
  const kept: Group[] = [];
  for (const group of groups) {
    const twin = kept
      .slice(-MEMORY)
      .find(
        (each) => group.date !== undefined && each.date === group.date && areTwins(each.core, group.core),
      );
    if (!twin) kept.push(group);
    else for (const occurrence of group.occurrences) join(twin, occurrence);
  }
  for (const group of kept) group.occurrences.sort((a, b) => a.phrase.start - b.phrase.start);
  return kept;
}

function areTwins(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const onlyA = [...a].filter((word) => !b.has(word));
  const onlyB = [...b].filter((word) => !a.has(word));
  if (a.size - onlyA.length < 2) return false;
  return (
    onlyA.length === 1 && onlyB.length === 1 && [...onlyA, ...onlyB].every((word) => BODY_WORDS.has(word))
  );
}
