import type { Brief } from '../brief/brief.ts';
import { briefTokens } from './brief-tokens.ts';
import type { FoundActor, FoundDate, FoundMeeting, Meeting } from './entity.ts';
import { collectPhrases } from './meetings/collect-phrases.ts';
import { ENGLISH_MEETINGS } from './meetings/english-meetings.ts';
import { entryDates } from './meetings/entry-dates.ts';
import { findKnownMeetings } from './meetings/find-known-meetings.ts';
import { groupPhrases, type Occurrence } from './meetings/group-phrases.ts';
import { isMeeting } from './meetings/is-meeting.ts';
import { laterNames } from './meetings/later-names.ts';
import { datesOfPhrase, daysBelow, isTopic, placeOfPhrase } from './meetings/locate-phrase.ts';
import { findMeetingAcronyms } from './meetings/meeting-acronyms.ts';
import type { MeetingPhrase, MeetingText } from './meetings/phrase.ts';
import { isArticle } from './meetings/phrase-words.ts';
import { toMeetings } from './meetings/to-meetings.ts';
import type { Token } from './tokens.ts';

/**
 * Finds where actors convene or are to convene: summits, sessions, ministerials, talks, bodies that meet.
 *
 * Phrases are found by a word for a gathering or a verb of convening, dated and placed by their own sentence, and
 * joined to meetings: the same name and dates that agree are one meeting, other dates another. `known` are the
 * project file's meetings: they come first and win. In the order of their first mention. Linear in the text.
 */
export function findMeetings(
  brief: Brief,
  found: { readonly dates: readonly FoundDate[]; readonly actors: readonly FoundActor[] },
  known: readonly Meeting[] = [],
  tokens: readonly Token[] = briefTokens(brief),
): FoundMeeting[] {
  const { source, occurrences } = occurrencesIn(brief, found.dates, tokens);
  const groups = groupPhrases(occurrences, brief.head.date).filter((group) => isMeeting(source, group));
  return findKnownMeetings(source, known, toMeetings(brief, groups, found.actors));
}

/** Every phrase that may mean a meeting, with the date and place that its sentence gives it, in text order. */
export function occurrencesIn(
  brief: Brief,
  dates: readonly FoundDate[],
  tokens: readonly Token[],
): { readonly source: MeetingText; readonly occurrences: Occurrence[] } {
  const source = readMeetingText(brief.text, tokens, dates);
  const full = collectPhrases(source);
  const phrases = [...full, ...laterNames(source, full)].sort((a, b) => a.start - b.start);
  const headings = brief.sections.map((section) => section.heading);
  let heading = 0;
  const taken = new Set<number>();
  let last: readonly number[] = [];
  const occurrences = phrases.flatMap((phrase, i): Occurrence[] => {
    while ((headings[heading]?.end ?? Number.POSITIVE_INFINITY) <= phrase.start) heading++;
    const here = headings[heading];
    const inHeading = here !== undefined && here.start <= phrase.start;
    const title = (inHeading && brief.sections[heading]?.level === 0) || isTitle(brief, phrase);
    const next = phrases[i + 1];
    const own = datesOfPhrase(source, phrase, phrases[i - 1], next, taken);
    const before = phrases[i - 1];
    const located =
      own.length > 0
        ? own
        : before && areJoined(source, before, phrase)
          ? last
          : next && areJoined(source, phrase, next)
            ? datesOfPhrase(source, next, phrase, phrases[i + 2], taken)
            : title
              ? daysBelow(source, phrase)
              : [];
    last = located;
    for (const index of located) taken.add(index);
    const at = (date: number | undefined, nth: number): Occurrence => ({
      phrase,
      place: placeOfPhrase(source, phrase, next, date, located[nth - 1]),
      title,
      heading: inHeading,
      topic: isTopic(source, phrase),
      date: dates[date ?? -1]?.iso,
      relative: dates[date ?? -1]?.relative === true,
    });
    return located.length === 0 ? [at(undefined, 0)] : located.map(at);
  });
  return { source, occurrences };
}

/**
 * "COP-6 and the resumed sessions were held from 13 to 25 November", "In May, they attended the Forum and a retreat",
 * "met Norway at the Summit on 3 May": the date is that of both.
 */
function areJoined({ tokens }: MeetingText, phrase: MeetingPhrase, next: MeetingPhrase): boolean {
  if (next.from - phrase.to > 7 || next.from <= phrase.to) return false;
  const met = phrase.headStrength === 'verb';
  let joined = false;
  for (let at = phrase.to; at <= next.from; at++) {
    const { gap, key } = tokens[at] ?? { gap: 'break', key: '' };
    if (!/^(?:space|close|hyphen)$/.test(gap)) return false;
    if (at === next.from) break;
    if (met ? /^(?:at|during|sidelines|margins)$/.test(key) : key === 'and') joined = true;
    else if (!met && joined && !isArticle(key)) return false;
  }
  return joined;
}

function readMeetingText(text: string, tokens: readonly Token[], dates: readonly FoundDate[]): MeetingText {
  const acronyms = findMeetingAcronyms(tokens);
  const dateAt = datesByToken(tokens, dates);
  return {
    text,
    tokens,
    dateAt,
    entryDateAt: entryDates(text, tokens, dateAt, dates),
    dates,
    words: ENGLISH_MEETINGS,
    acronyms,
  };
}

function datesByToken(tokens: readonly Token[], dates: readonly FoundDate[]): Int32Array {
  const dateAt = new Int32Array(tokens.length).fill(-1);
  let next = 0;
  let date = dates[0];
  for (let at = 0; at < tokens.length && date; at++) {
    const token = tokens[at] as Token;
    while (date && date.end <= token.start) date = dates[++next];
    if (date && date.start < token.end) dateAt[at] = next;
  }
  return dateAt;
}

function isTitle(brief: Brief, phrase: MeetingPhrase): boolean {
  const range = brief.head.titleRange;
  return range !== undefined && phrase.start >= range.start && phrase.start < range.end;
}
