import { BETWEEN_MEETING_AND_DATE } from '../data/words.ts';
import { isoBounds } from '../dates/calendar.ts';
import type { MeetingPhrase, MeetingText } from './phrase.ts';
import { isCapital } from './phrase-words.ts';

/** How many words away a date or place may stand. */
const REACH = 18;
/** "the summit" without a name takes only a date that stands right beside it. */
const BESIDE = 6;
/** Words that may stand between "the meeting" and its date. */
const PLAIN = new Set(BETWEEN_MEETING_AND_DATE.split(' '));
const LEADS = new Set('on held from in at of for during earlier later this between the'.split(' '));

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
  const { dates } = source;
  const after = datesAfter(source, phrase, next);
  const own = phrase.ownDate;
  if (own !== undefined) {
    // "the 2021 Summit of 14 June": the finer one, where they agree.
    const finer = after.find((each) => within(dates[each]?.iso, dates[own]?.iso));
    return [finer ?? own];
  }
  const before = dateBefore(source, phrase, previous, taken);
  if (phrase.plural) return after.length > 0 ? after : before === undefined ? [] : [before];
  const first = after[0];
  if (first === undefined && before === undefined) {
    const other = sameDay(source, phrase) ?? source.entryDateAt[phrase.from] ?? -1;
    return other < 0 ? [] : [other];
  }
  const far = first !== undefined && distance(source, phrase, first) > 8;
  if (before !== undefined && (first === undefined || (far && phrase.strength === 'verb'))) return [before];
  return first === undefined ? [] : [first];
}

/** "their trilateral meeting on the same day": the date named last before it, in this sentence or the one before. */
function sameDay({ tokens, dateAt }: MeetingText, phrase: MeetingPhrase): number | undefined {
  for (let at = phrase.to; at < phrase.to + REACH; at++) {
    const token = tokens[at];
    if (!token || token.gap === 'stop' || token.gap === 'break') return undefined;
    if (token.key !== 'day' || !/^(?:same|that)$/.test(tokens[at - 1]?.key ?? '')) continue;
    for (let back = phrase.from - 1; back >= Math.max(0, phrase.from - 2 * REACH); back--)
      if ((dateAt[back] ?? -1) >= 0) return dateAt[back];
    return undefined;
  }
  return undefined;
}

/** Words between a phrase and a date after it. */
function distance({ dateAt }: MeetingText, phrase: MeetingPhrase, date: number): number {
  let at = phrase.to;
  while (at < dateAt.length && at - phrase.to < REACH && dateAt[at] !== date) at++;
  return at - phrase.to;
}

function within(inner: string | undefined, outer: string | undefined): boolean {
  const a = isoBounds(inner ?? '');
  const b = isoBounds(outer ?? '');
  return a !== undefined && b !== undefined && inner !== outer && a.first >= b.first && a.last <= b.last;
}

const isNameless = (phrase: MeetingPhrase): boolean =>
  phrase.core.length === 0 && phrase.definite && phrase.ordinal === undefined;

function datesAfter(source: MeetingText, phrase: MeetingPhrase, next: MeetingPhrase | undefined): number[] {
  const { tokens, dateAt, words } = source;
  const found: number[] = [];
  const reach = isNameless(phrase) ? BESIDE : phrase.plural ? 2 * REACH : REACH;
  const begin = phrase.strength === 'verb' ? phrase.from + 1 : phrase.to;
  const stop = Math.min(tokens.length, next?.from ?? tokens.length, phrase.to + reach);
  for (let at = begin; at < stop; at++) {
    const token = tokens[at];
    if (!token) break;
    const index = dateAt[at] ?? -1;
    if (isNameless(phrase) && index < 0 && !PLAIN.has(token.key) && !isPlaceWord(source, at)) break;
    const beside = at === phrase.to && index >= 0 && !(token.gap === 'break' && isTopic(source, phrase));
    if (token.gap === 'break' && !beside) break;
    if (token.gap === 'stop' && !beside && !isDash(source, at) && !isEnumerated(source, phrase, at)) break;
    if (words.otherVerbs.has(token.key) || isDropped(source, at)) break;
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
function isTopic({ tokens }: MeetingText, { from }: MeetingPhrase): boolean {
  const before = tokens[from - 1]?.key === 'the' ? from - 2 : from - 1;
  return /^(?:on|about|ahead|before|after|towards?)$/.test(tokens[before]?.key ?? '');
}

/** "three sessions: the first from 2 to 12 May, the second …": a colon opens the dates of several. */
function isEnumerated({ text }: MeetingText, { plural, to, end }: MeetingPhrase, at: number): boolean {
  return plural && at === to && text.startsWith(':', end);
}

/** "had been due in June 2020", "was originally planned for May": a date that was not kept. */
function isDropped({ tokens, words }: MeetingText, at: number): boolean {
  if (!words.planned.has(tokens[at]?.key ?? '')) return false;
  const before = tokens[at - 1]?.key ?? '';
  return (before === 'been' && tokens[at - 2]?.key === 'had') || words.atFirst.has(before);
}

/** What leads to a date after a phrase: a preposition, a bracket, a comma, nothing; or a word such as "today". */
function isLead({ tokens, dates, dateAt, words }: MeetingText, phrase: MeetingPhrase, at: number): boolean {
  const lead = tokens[at - 1];
  const gap = tokens[at]?.gap;
  if (words.otherDate.has(lead?.key ?? '')) return false;
  if (lead?.key === 'of' && /^(?:end|beginning|start|course)$/.test(tokens[at - 2]?.key ?? '')) return false;
  if (at === phrase.to || gap === 'open' || gap === 'comma' || gap === 'stop' || gap === 'break') return true;
  return LEADS.has(lead?.key ?? '') || lead?.key === 'and' || dates[dateAt[at] ?? -1]?.relative === true;
}

/** "the 25 March Joint Statement", "the 2022 budget": the date belongs to the noun after it. */
function isModifier(source: MeetingText, at: number): boolean {
  const { tokens, dateAt, words } = source;
  const index = dateAt[at];
  let to = at;
  while (dateAt[to] === index) to++;
  const lead = tokens[at - 1]?.key ?? '';
  const after = tokens[to];
  if (!/^(?:the|a|an|its|their|this)$/.test(lead) || after?.gap !== 'space') return false;
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
    if (index < 0) continue;
    if (taken.has(index) || isInBrackets(source, index, phrase)) return undefined;
    let first = at;
    while (first > 0 && dateAt[first - 1] === index) first--;
    const lead = tokens[first - 1];
    if (source.dates[index]?.relative && /^(?:today|tomorrow|yesterday)$/.test(tokens[first]?.key ?? ''))
      return index;
    const opens = first === 0 || tokens[first]?.gap === 'break' || tokens[first]?.gap === 'stop';
    if (opens) return index;
    if (!lead || words.otherDate.has(lead.key) || isModifier(source, first)) return undefined;
    if (words.otherVerbs.has(tokens[first - 2]?.key ?? '')) return undefined;
    return /^(?:on|in|from|the|during|at|earlier|later|and)$/.test(lead.key) ? index : undefined;
  }
  return undefined;
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
): string | undefined {
  const { tokens, text, dateAt, words } = source;
  let begin = phrase.to;
  if (phrase.plural && date !== undefined)
    while (begin < phrase.to + 2 * REACH && begin < tokens.length && dateAt[begin] !== date) begin++;
  const stop = Math.min(
    tokens.length,
    next?.from ?? tokens.length,
    begin + (isNameless(phrase) ? BESIDE : REACH),
  );
  for (let at = begin; at < stop; at++) {
    const token = tokens[at];
    if (!token || token.gap === 'stop' || token.gap === 'break') return undefined;
    if (/^(?:virtually|online)$/.test(token.key)) return 'online';
    if (token.key !== 'in' || token.shout || !isCapital(tokens[at + 1]) || (dateAt[at + 1] ?? -1) >= 0)
      continue;
    let to = at + 2;
    while (
      isCapital(tokens[to]) &&
      /^(?:space|hyphen)$/.test(tokens[to]?.gap ?? '') &&
      (dateAt[to] ?? -1) < 0
    )
      to++;
    if (words.functionWords.has(tokens[at + 1]?.key ?? '')) continue;
    return text.slice(tokens[at + 1]?.start, tokens[to - 1]?.end).replace(/[\s*_\\]+/g, ' ');
  }
  return undefined;
}
