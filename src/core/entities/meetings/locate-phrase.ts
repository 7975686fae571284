import { isoBounds } from '../dates/calendar.ts';
import type { FoundDate } from '../entity.ts';
import type { MeetingPhrase, MeetingText } from './phrase.ts';
import { isCapital } from './phrase-words.ts';

const REACH = 18;

/** The dates that a phrase's own sentence gives it: none, one, or several for "Summits held on … and on …". */
export function datesOfPhrase(
  source: MeetingText,
  phrase: MeetingPhrase,
  previous: MeetingPhrase | undefined,
  next: MeetingPhrase | undefined,
): FoundDate[] {
  const own = phrase.ownDate === undefined ? undefined : source.dates[phrase.ownDate];
  const after = datesAfter(source, phrase, next);
  if (own) {
    // "the 2021 Summit of 14 June": the finer one, where they agree.
    const finer = after.find((each) => within(each.iso, own.iso));
    return [finer ?? own];
  }
  if (after.length > 0) return phrase.plural ? after : after.slice(0, 1);
  const before = dateBefore(source, phrase, previous);
  return before ? [before] : [];
}

function within(inner: string, outer: string): boolean {
  const a = isoBounds(inner);
  const b = isoBounds(outer);
  return a !== undefined && b !== undefined && inner !== outer && a.first >= b.first && a.last <= b.last;
}

function datesAfter(
  source: MeetingText,
  phrase: MeetingPhrase,
  next: MeetingPhrase | undefined,
): FoundDate[] {
  const { tokens, dateAt, dates, words } = source;
  const found: FoundDate[] = [];
  const stop = Math.min(
    tokens.length,
    next?.from ?? tokens.length,
    phrase.to + REACH * (phrase.plural ? 2 : 1),
  );
  for (let at = phrase.to; at < stop; at++) {
    const token = tokens[at];
    if (!token) break;
    const index = dateAt[at] ?? -1;
    if (token.gap === 'break' && !(index >= 0 && at === phrase.to)) break;
    if (token.gap === 'stop' && !(index >= 0 && at === phrase.to) && !isAbbreviated(source, at)) break;
    if (words.otherVerbs.has(token.key)) break;
    if (index < 0) continue;
    const date = dates[index];
    if (at > phrase.to && words.otherDate.has(tokens[at - 1]?.key ?? '')) continue;
    if (date && found.at(-1) !== date) found.push(date);
  }
  return found;
}

/** A dash or colon parts, but "Summit: 29 June" goes on; a full stop ends. */
function isAbbreviated(source: MeetingText, at: number): boolean {
  const before = source.tokens[at - 1];
  return (
    before !== undefined &&
    /^[\s–—-]+$/.test(source.text.slice(before.end, source.tokens[at]?.start ?? before.end))
  );
}

/** "On 3 November 2022, the Task Force met": a date earlier in the sentence that no other phrase has taken. */
function dateBefore(
  source: MeetingText,
  phrase: MeetingPhrase,
  previous: MeetingPhrase | undefined,
): FoundDate | undefined {
  const { tokens, dateAt, dates, words } = source;
  const stop = Math.max(0, previous?.to ?? 0, phrase.from - REACH * 2);
  for (let at = phrase.from - 1; at >= stop; at--) {
    const gap = tokens[at + 1]?.gap;
    if (gap === 'break' || gap === 'stop') return undefined;
    const index = dateAt[at] ?? -1;
    if (index < 0) continue;
    let first = at;
    while (first > 0 && dateAt[first - 1] === index) first--;
    const lead = tokens[first - 1];
    const opens = first === 0 || tokens[first]?.gap === 'break' || tokens[first]?.gap === 'stop';
    if (lead && !opens && words.otherDate.has(lead.key)) return undefined;
    const preposition = lead && /^(?:on|in|from|the|during|at|of|earlier|later)$/.test(lead.key) && !opens;
    return opens || preposition ? dates[index] : undefined;
  }
  return undefined;
}

/** "in Geneva", "held in Camp David": a place close after the phrase or its date. */
export function placeOfPhrase(
  source: MeetingText,
  phrase: MeetingPhrase,
  next: MeetingPhrase | undefined,
): string | undefined {
  const { tokens, text, dateAt, words } = source;
  const stop = Math.min(tokens.length, next?.from ?? tokens.length, phrase.to + REACH);
  for (let at = phrase.to; at < stop; at++) {
    const token = tokens[at];
    if (!token || token.gap === 'stop' || token.gap === 'break') return undefined;
    if (/^(?:virtually|online)$/.test(token.key)) return 'online';
    if (token.key !== 'in' || !isCapital(tokens[at + 1]) || (dateAt[at + 1] ?? -1) >= 0) continue;
    let to = at + 2;
    while (
      isCapital(tokens[to]) &&
      tokens[to]?.gap === 'space' &&
      (dateAt[to] ?? -1) < 0 &&
      !words.functionWords.has(tokens[to]?.key ?? '')
    )
      to++;
    return text.slice(tokens[at + 1]?.start, tokens[to - 1]?.end).replace(/[\s*_\\]+/g, ' ');
  }
  return undefined;
}
