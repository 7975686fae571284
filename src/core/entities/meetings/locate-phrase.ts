import { isoBounds } from '../dates/calendar.ts';
import { afterBlank, isEnd, joins, keyAt } from '../tokens.ts';
import type { MeetingPhrase, MeetingText } from './phrase.ts';
import { isArticle, isCapital, isDated, leadAt } from './phrase-words.ts';

/** How many words away a date or place may stand. */
const REACH = 18;
/** How long the entry of a list of meetings may be. */
const ENTRY = 80;
/** "the summit" without a name takes only a date that stands right beside it. */
const BESIDE = 6;

/**
 * The dates that a phrase's own sentence gives it: none, one, or several for "Summits held on … and on …".
 * Indices into the dates; `taken` are those of phrases before, which are not taken from the left again.
 * A date before the head comes first ("the 12 January meeting"), then one after it, then one that opens the sentence.
 */
export function datesOfPhrase(
  source: MeetingText,
  phrase: MeetingPhrase,
  previous: MeetingPhrase | undefined,
  next: MeetingPhrase | undefined,
  taken: ReadonlySet<number>,
): number[] {
  const { dates, tokens, words } = source;
  // "the COP-7 President opened …": said of the office.
  const noun = tokens[phrase.to];
  if (afterBlank(noun) && words.offices.has(noun.key) && phrase.headStrength !== 'verb') return [];
  const after = datesAfter(source, phrase, next);
  const own = phrase.ownDate;
  if (own !== undefined) {
    // "the 2021 Summit of 14 June": the finer one, where they agree.
    const finer = after.find((each) => within(dates[each]?.iso, dates[own]?.iso));
    return [finer ?? own];
  }
  const before = dateBefore(source, phrase, previous, taken);
  if (phrase.plural || isInParts(source, phrase))
    return after.length > 0 ? after : before === undefined ? [] : [before];
  const year = dates[after[0] ?? -1]?.iso;
  // "the first session of 2025 opens on 27 January"
  const finest = year?.length === 4 ? after.find((each) => within(dates[each]?.iso, year)) : undefined;
  const first = finest ?? after[0];
  if (first === undefined && before === undefined) {
    const entry = source.entryDateAt[phrase.from] ?? -1;
    const other = sameDay(source, phrase) ?? (entry < 0 ? labelledDate(source, phrase) : entry);
    return other === undefined ? [] : [other];
  }
  const far = first !== undefined && distance(source, phrase, first) > 8;
  if (
    before !== undefined &&
    (first === undefined || (far && phrase.headStrength === 'verb') || isBeyond(source, phrase, first))
  )
    return [before];
  if (first === undefined) return [];
  return phrase.headStrength === 'verb' ? after.slice(0, goesOn(source, phrase.from, after)) : [first];
}

/** "met in Oslo on 3 May, and again in Bergen on 5 May": how many dates follow each other with nothing else said. */
function goesOn({ tokens, dateAt }: MeetingText, from: number, dates: readonly number[]): number {
  let at = from;
  let count = 1;
  while (dateAt[at] !== dates[0]) at++;
  for (; count < dates.length; count++) {
    while (dateAt[at] === dates[count - 1]) at++;
    if (tokens[at]?.key !== 'and' && dateAt[at] !== dates[count]) return count;
    for (; dateAt[at] !== dates[count]; at++)
      if (
        !isCapital(tokens[at]) &&
        !/^(?:and|again|then|in|on|from|at|online|virtually)$/.test(keyAt(tokens, at))
      )
        return count;
  }
  return count;
}

/** "was held in two parts: the first from …, the second …". */
function isInParts(source: MeetingText, phrase: MeetingPhrase): boolean {
  for (let at = phrase.to; at < phrase.to + REACH; at++) if (isEnumerated(source, phrase, at)) return true;
  return false;
}

/** "their trilateral meeting on the same day": the date named last before it, in this sentence or the one before. */
function sameDay({ tokens, dateAt }: MeetingText, phrase: MeetingPhrase): number | undefined {
  for (let at = phrase.to; at < phrase.to + REACH; at++) {
    const token = tokens[at];
    if (isEnd(token)) return undefined;
    if (token.key !== 'day' || !/^(?:same|that)$/.test(keyAt(tokens, at - 1))) continue;
    for (let back = phrase.from - 1; back >= Math.max(0, phrase.from - 2 * REACH); back--)
      if (isDated(dateAt, back)) return dateAt[back];
    return undefined;
  }
  return undefined;
}

/** "GEF Council: The Council will review the work. dates: 26-30 June 2023": the date that the entry gives at its end. */
function labelledDate({ tokens, dateAt, text }: MeetingText, phrase: MeetingPhrase): number | undefined {
  for (let at = phrase.to; at < phrase.to + ENTRY; at++) {
    const token = tokens[at];
    if (!token || (token.gap === 'break' && !/^dates?$/.test(token.key))) return undefined;
    if (!/^dates?$/.test(token.key) || !text.startsWith(':', token.end)) continue;
    const date = dateAt[at + 1] ?? -1;
    return date < 0 ? undefined : date;
  }
  return undefined;
}

/** Words between a phrase and a date after it. */
function distance({ dateAt }: MeetingText, phrase: MeetingPhrase, date: number): number {
  let at = phrase.to;
  while (at < dateAt.length && at - phrase.to < REACH && dateAt[at] !== date) at++;
  return at - phrase.to;
}

/** "On Monday comes the summit, and on Tuesday …": the second date is of another clause. */
function isBeyond({ tokens, dateAt }: MeetingText, phrase: MeetingPhrase, date: number): boolean {
  for (let at = phrase.to; at < tokens.length && dateAt[at] !== date; at++)
    if (/^(?:and|but|while)$/.test(keyAt(tokens, at)) && tokens[at]?.gap === 'comma') return true;
  return false;
}

function within(inner: string | undefined, outer: string | undefined): boolean {
  const a = isoBounds(inner ?? '');
  const b = isoBounds(outer ?? '');
  return a !== undefined && b !== undefined && inner !== outer && a.first >= b.first && a.last <= b.last;
}

const isNameless = (phrase: MeetingPhrase): boolean =>
  phrase.core.length === 0 && phrase.definite && phrase.ordinal === undefined && !phrase.described;

function datesAfter(source: MeetingText, phrase: MeetingPhrase, next: MeetingPhrase | undefined): number[] {
  const { tokens, dateAt, words } = source;
  const found: number[] = [];
  const reach = isNameless(phrase) ? BESIDE : phrase.plural ? 2 * REACH : REACH;
  const begin = phrase.headStrength === 'verb' ? phrase.from + 1 : phrase.to;
  const stop = Math.min(tokens.length, next?.from ?? tokens.length, phrase.to + reach);
  for (let at = begin; at < stop; at++) {
    const token = tokens[at];
    if (!token) break;
    const index = dateAt[at] ?? -1;
    if (isNameless(phrase) && index < 0 && !words.plain.has(token.key) && !isPlaceWord(source, at)) break;
    const beside =
      at === phrase.to &&
      index >= 0 &&
      !(
        token.gap === 'break' &&
        (phrase.headStrength === 'verb' ||
          (source.entryDateAt[phrase.from] ?? -1) >= 0 ||
          isTopic(source, phrase))
      ) &&
      !(token.gap === 'stop' && /[.!?]\s/.test(source.text.slice(phrase.end, token.start)));
    if (token.gap === 'break' && !beside) break;
    if (token.gap === 'stop' && !beside && !isDash(source, at) && !isEnumerated(source, phrase, at)) break;
    if (words.otherVerbs.has(token.key) || isDropped(source, at)) break;
    // "the Forum's 2050 Strategy"; "talks resumed after the act was signed in 2015"
    if (index >= 0 && at === phrase.to && tokens[at - 1]?.possessive && phrase.headStrength !== 'verb') break;
    // "suspended the session, and hoped to resume in 2001"
    if (token.key === 'and' && token.gap === 'comma' && /ed$/.test(keyAt(tokens, at + 1))) break;
    if (index < 0 && words.clauses.has(token.key)) break;
    if (index < 0 || found.at(-1) === index || !isLead(source, phrase, at) || isModifier(source, at))
      continue;
    found.push(index);
  }
  return found;
}

/** "in Phnom Penh": a capital in the run that follows "in". */
function isPlaceWord({ tokens }: MeetingText, at: number): boolean {
  if (tokens[at - 1]?.key === 'in') return true;
  return isCapital(tokens[at]) && isCapital(tokens[at - 1]) && tokens[at - 2]?.key === 'in';
}

/** "Press call on the Vilnius Summit", and a date on the next line: the call's. */
export function isTopic({ tokens }: MeetingText, { from }: MeetingPhrase): boolean {
  let before = from - 1;
  while (isCapital(tokens[before]) && before > from - 10) before--;
  if (tokens[before]?.key === 'the') before--;
  return /^(?:on|about|ahead|before|after|towards?)$/.test(keyAt(tokens, before));
}

/** "SUMMARY OF THE FIFTH SESSION / Bangkok, 15-19 September 2003": the days below a title, after the place. */
export function daysBelow({ tokens, dateAt, dates }: MeetingText, { to }: MeetingPhrase): number[] {
  for (let at = to; at < to + 8; at++) {
    const index = dateAt[at] ?? -1;
    if (index >= 0) return dates[index]?.iso.includes('/') ? [index] : [];
    if (!isCapital(tokens[at]) && tokens[at]?.key !== 'to' && tokens[at]?.key !== 'the') return [];
  }
  return [];
}

/** "three sessions: the first from 2 to 12 May, the second …": a colon opens the dates of several. */
function isEnumerated({ text, tokens }: MeetingText, { plural, to }: MeetingPhrase, at: number): boolean {
  const before = tokens[at - 1];
  return (
    before !== undefined &&
    text.startsWith(':', before.end) &&
    ((plural && at === to) || /^(?:parts|segments|stages|phases)$/.test(before.key))
  );
}

/** "had been due in June 2020", "was originally planned for May": a date that was not kept. */
function isDropped({ tokens, words }: MeetingText, at: number): boolean {
  if (!words.planned.has(keyAt(tokens, at))) return false;
  const before = keyAt(tokens, at - 1);
  return (before === 'been' && tokens[at - 2]?.key === 'had') || words.atFirst.has(before);
}

/** What leads to a date after a phrase: a preposition, a bracket, a comma, nothing; or a word such as "today". */
function isLead({ tokens, dates, dateAt, words }: MeetingText, phrase: MeetingPhrase, at: number): boolean {
  const lead = tokens[at - 1];
  const gap = tokens[at]?.gap;
  if (words.otherDate.has(lead?.key ?? '')) return false;
  if (lead?.key === 'of' && /^(?:end|beginning|start|course)$/.test(keyAt(tokens, at - 2))) return false;
  if (at === phrase.to || gap === 'open' || gap === 'comma' || gap === 'stop' || gap === 'break') return true;
  return words.dateLeads.has(lead?.key ?? '') || dates[dateAt[at] ?? -1]?.relative === true;
}

/** "the 25 March Joint Statement", "the 2022 budget": the date belongs to the noun after it. */
function isModifier(source: MeetingText, at: number): boolean {
  const { tokens, dateAt, words } = source;
  const index = dateAt[at];
  let to = at;
  while (dateAt[to] === index) to++;
  const lead = keyAt(tokens, at - 1);
  const after = tokens[to];
  if (!isArticle(lead) || !afterBlank(after)) return false;
  if (words.functionWords.has(after.key) || tokens[at - 2]?.key === 'on') return false;
  return isCapital(after) || lead !== 'the' || source.dates[index ?? -1]?.iso.length === 4;
}

/** A dash with nothing else: "Summit – 29 June" goes on; a full stop ends. */
function isDash({ text, tokens }: MeetingText, at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && /^[\s–—-]+$/.test(text.slice(before.end, tokens[at]?.start ?? before.end));
}

/** "On 3 November 2022, the Task Force met": a date earlier in the sentence that no other phrase has taken. */
function dateBefore(
  source: MeetingText,
  phrase: MeetingPhrase,
  previous: MeetingPhrase | undefined,
  taken: ReadonlySet<number>,
): number | undefined {
  const { tokens, dateAt, words } = source;
  if (isNameless(phrase)) return undefined;
  const stop = Math.max(0, previous?.to ?? 0, phrase.from - 2 * REACH);
  for (let at = phrase.from - 1; at >= stop; at--) {
    const gap = tokens[at + 1]?.gap;
    if (gap === 'break' || gap === 'stop') return undefined;
    const index = dateAt[at] ?? -1;
    // "On 3 May they decided to hold a conference": the day of the decision.
    if (index < 0 && words.deciding.has(keyAt(tokens, at)) && !isAttended(source, phrase)) return undefined;
    if (index < 0) continue;
    if (taken.has(index) || isInBrackets(source, index, phrase)) return undefined;
    let first = at;
    while (first > 0 && dateAt[first - 1] === index) first--;
    const lead = tokens[first - 1];
    if (source.dates[index]?.relative && /^(?:today|tomorrow|yesterday)$/.test(keyAt(tokens, first)))
      return index;
    const opens = first === 0 || tokens[first]?.gap === 'break' || tokens[first]?.gap === 'stop';
    if (opens) return index;
    if (!lead || words.otherDate.has(lead.key) || isModifier(source, first)) return undefined;
    if (words.otherVerbs.has(keyAt(tokens, first - 2))) return undefined;
    return /^(?:on|in|from|the|during|at|earlier|later|and)$/.test(lead.key) ? index : undefined;
  }
  return undefined;
}

/** "agreed at the summit": the day is the summit's. */
function isAttended({ tokens }: MeetingText, { from }: MeetingPhrase): boolean {
  return /^(?:at|in|during|after|following|by)$/.test(keyAt(tokens, leadAt(tokens, from)));
}

/** "the Forum (1977), the Conference": what stands in brackets is said of the words before them. */
function isInBrackets({ text, dates }: MeetingText, date: number, phrase: MeetingPhrase): boolean {
  const between = text.slice(dates[date]?.end ?? 0, phrase.start);
  const close = between.indexOf(')');
  const open = between.indexOf('(');
  return close >= 0 && (open < 0 || close < open);
}

/** "in Geneva", "held in Camp David": a place close after the phrase, or after its date where that comes later. */
export function placeOfPhrase(
  source: MeetingText,
  phrase: MeetingPhrase,
  next: MeetingPhrase | undefined,
  date: number | undefined,
  dateBefore?: number,
): string | undefined {
  const { tokens, text, dateAt, words } = source;
  let begin = phrase.to;
  // "in Oslo on 3 May and in Bergen on 5 May"
  if (phrase.headStrength === 'verb' && dateBefore !== undefined)
    while (begin < tokens.length && (dateAt[begin] !== dateBefore || dateAt[begin + 1] === dateBefore))
      begin++;
  else if (phrase.plural && date !== undefined) {
    while (begin < phrase.to + 2 * REACH && begin < tokens.length && dateAt[begin] !== date) begin++;
    if (dateAt[begin] !== date) begin = phrase.to; // the date stands before it
  }
  const stop = Math.min(
    tokens.length,
    next?.from ?? tokens.length,
    begin + (isNameless(phrase) ? BESIDE : REACH),
  );
  for (let at = begin; at < stop; at++) {
    const token = tokens[at];
    if (isEnd(token) || isDropped(source, at)) return undefined;
    if (/^(?:virtually|online)$/.test(token.key)) return 'online';
    if (token.key !== 'in' || token.shout || !isCapital(tokens[at + 1]) || isDated(dateAt, at + 1)) continue;
    let to = at + 2;
    while (isCapital(tokens[to]) && joins(tokens[to]) && !isDated(dateAt, to)) to++;
    if (words.functionWords.has(keyAt(tokens, at + 1))) continue;
    return text.slice(tokens[at + 1]?.start, tokens[to - 1]?.end).replace(/[\s*_\\]+/g, ' ');
  }
  return undefined;
}
