import { oneLine } from '../../text/one-line.ts';
import { afterBlank, isEnd, joins, keyAt } from '../tokens.ts';
import type { MeetingPhrase, MeetingText } from './phrase.ts';
import { isCapital, isDated, leadAt, phraseOf } from './phrase-words.ts';
import { readBodyDate, readMinutes } from './read-body-date.ts';
import { readNounPhrase } from './read-noun-phrase.ts';
import { readVerbPhrase } from './read-verb-phrase.ts';

/** Every phrase that may mean a meeting, in text order, not overlapping. Linear: each reads a bounded way. */
export function collectPhrases(source: MeetingText): MeetingPhrase[] {
  const { tokens, words } = source;
  const found: MeetingPhrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const key = keyAt(tokens, at);
    if (!words.openers.has(key) && !endsInFigure(key)) continue;
    const phrase =
      readNumbered(source, at) ??
      readBodyDate(source, at) ??
      readMinutes(source, at) ??
      (words.heads.has(key) ? readNounPhrase(source, lastHead(source, at)) : undefined) ??
      (words.verbs.has(key) || words.verbsAfterHelper.has(key) || words.speaking.has(key)
        ? readVerbPhrase(source, at)
        : undefined);
    const last = found.at(-1);
    if (
      !phrase ||
      (last && phrase.to <= last.to) ||
      isPredicate(source, last, phrase) ||
      isProcess(source, phrase)
    )
      continue;
    if (last && isOccasionOf(source, last, phrase)) {
      found[found.length - 1] = { ...phrase, ...namedBy(last, phrase) };
      at = Math.max(at, phrase.to - 1);
      continue;
    }
    if (last && isBracketed(source, last, phrase)) {
      found[found.length - 1] = { ...last, to: phrase.to, also: phrase.core, acronym: phrase.name };
      at = phrase.to - 1;
      continue;
    }
    if (last && isLabel(source, last, phrase)) {
      found[found.length - 1] = { ...phrase, also: last.core, acronym: last.name };
      at = Math.max(at, phrase.to - 1);
      continue;
    }
    if (last && phrase.from < last.to && phrase.headStrength !== 'verb') {
      if (phrase.to - phrase.from <= last.to - last.from) continue;
      found.pop();
    }
    found.push(phrase);
    at = Math.max(at, phrase.to - 1);
  }
  return found;
}

/** "thirty years of dialogue", "return to talks". */
const isProcess = ({ tokens }: MeetingText, { from, to, headStrength, name }: MeetingPhrase): boolean =>
  headStrength === 'weak' &&
  name === '' &&
  to === from + 1 &&
  /^(?:of|to|through|into)$/.test(keyAt(tokens, from - 1));

/** "the fifteenth meeting (COP 15) to the Convention convened": the verb speaks of the meeting just named. */
function isPredicate(
  { tokens }: MeetingText,
  last: MeetingPhrase | undefined,
  phrase: MeetingPhrase,
): boolean {
  if (!last || phrase.headStrength !== 'verb' || last.headStrength === 'verb' || phrase.from - last.to > 14)
    return false;
  // "a committee set up by the Forum met"
  if (phrase.to > phrase.from + 1 || keyAt(tokens, leadAt(tokens, last.from)) === 'by') return false;
  if (isSetApart(tokens, last.to, phrase.from)) return true;
  for (let at = last.to; at <= phrase.from; at++) {
    const gap = tokens[at]?.gap;
    if (gap === 'stop' || gap === 'break' || (gap === 'comma' && at === last.to)) return false;
    if (gap === 'comma' && tokens[at]?.key === 'and') return false;
  }
  return true;
}

/** "the Roundtable, co-chaired by the Bank and the Presidency, convened": what stands between commas names no subject. */
function isSetApart(tokens: MeetingText['tokens'], from: number, verb: number): boolean {
  if (tokens[from]?.gap !== 'comma' || tokens[verb]?.gap !== 'comma') return false;
  if (!/^(?:co|chaired|hosted|led|held|organi[sz]ed|convened|attended)$/.test(keyAt(tokens, from)))
    return false;
  for (let at = from; at <= verb; at++) if (isEnd(tokens[at])) return false;
  return true;
}

/** "Ministers met in Oslo for their third session", "convened at the Tromsø Summit": the noun is the meeting. */
function isOccasionOf(
  { tokens, dateAt, words }: MeetingText,
  last: MeetingPhrase,
  phrase: MeetingPhrase,
): boolean {
  if (last.headStrength !== 'verb' || phrase.headStrength === 'verb' || phrase.from - last.to > 12)
    return false;
  for (let at = last.to; at <= phrase.from; at++) if (isEnd(tokens[at])) return false;
  const link = leadAt(tokens, phrase.from);
  const lead = keyAt(tokens, link);
  if (link < last.to) return false;
  for (let at = last.to; at < link; at++)
    if (!isDated(dateAt, at) && !isCapital(tokens[at]) && !words.beside.has(keyAt(tokens, at))) return false;
  // Two who meet at a conference: theirs is another meeting.
  return lead === 'for' || lead === 'in' || (!/ with /.test(last.name) && /^(?:at|during|as)$/.test(lead));
}

/** The name of an occasion that says nothing but "third session": of those who meet. */
function namedBy(verb: MeetingPhrase, phrase: MeetingPhrase): Partial<MeetingPhrase> {
  if (phrase.core.length > 0 || verb.core.length === 0) return {};
  const what = phrase.name || phrase.kind;
  const name = verb.name.startsWith('Meeting ') ? `${what} ${verb.name.slice(8)}` : `${verb.name} ${what}`;
  return { name, core: verb.core, definite: true };
}

/** "Conference of the Parties (COP 15)": another name of the meeting just named. */
function isBracketed({ tokens }: MeetingText, last: MeetingPhrase, phrase: MeetingPhrase): boolean {
  return (
    phrase.from === last.to &&
    tokens[phrase.from]?.gap === 'open' &&
    /\d/.test(phrase.name) &&
    phrase.kind === 'conference' &&
    last.headStrength !== 'verb'
  );
}

/** "INC-2: The Committee will hold its second session": the number before the colon is a name of what follows. */
function isLabel({ text, tokens }: MeetingText, last: MeetingPhrase, phrase: MeetingPhrase): boolean {
  if (last.kind !== 'conference' || !/\d$/.test(last.name) || !text.startsWith(':', last.end)) return false;
  for (let at = last.to + 1; at <= phrase.from; at++) if (isEnd(tokens[at])) return false;
  return phrase.from - last.to < 12;
}

/** "Summit Meeting", "Ministerial Conference", "ministerial dialogue": the last of a row of heads is the head. */
function lastHead({ tokens, words }: MeetingText, index: number): number {
  let last = index;
  while (afterBlank(tokens[last + 1]) && words.heads.has(keyAt(tokens, last + 1))) last++;
  return last;
}

function endsInFigure(key: string): boolean {
  const last = key.charCodeAt(key.length - 1);
  return last >= 48 && last <= 57;
}

/** "COP27", "COP 27", "MC12". */
function readNumbered(source: MeetingText, at: number): MeetingPhrase | undefined {
  const { tokens, words, text } = source;
  const token = tokens[at];
  if (!token || !isCapital(token)) return undefined;
  const match = endsInFigure(token.key) ? /^(\p{L}+)(\d{1,3})$/u.exec(token.key) : null;
  let to = at + 1;
  let body = match?.[1];
  let number = match?.[2];
  if (!match && words.numbered.has(token.key)) {
    const next = tokens[to];
    if (next?.shape !== 'number' || !/^\d{1,3}$/.test(next.key) || !joins(next)) return undefined;
    if (isDated(source.dateAt, to)) return undefined;
    body = token.key;
    number = next.key;
    to++;
  }
  if (!body || !number || !words.numbered.has(body)) return undefined;
  const core = [`${body}${Number(number)}`];
  // "UNEA-5.2"
  if (tokens[to]?.shape === 'number' && tokens[to]?.start === (tokens[to - 1]?.end ?? 0) + 1) to++;
  // "COP-6 Part II"
  const part = tokens[to]?.key === 'part' ? keyAt(tokens, to + 1) : '';
  if (/^(?:[ivx]{1,4}|\d|one|two|three)$/.test(part) && afterBlank(tokens[to])) {
    core.push(`part ${part}`);
    to += 2;
  }
  // "COP/MOP-1"
  const from = token.gap === 'slash' && words.numbered.has(keyAt(tokens, at - 1)) ? at - 1 : at;
  const name = oneLine(text.slice(tokens[from]?.start, tokens[to - 1]?.end));
  return phraseOf(source, from, to, { name, kind: 'conference', core, shout: false });
}
