import type { MeetingPhrase, MeetingText } from './phrase.ts';
import { isCapital } from './phrase-words.ts';
import { readBodyDate, readMinutes } from './read-body-date.ts';
import { readNounPhrase } from './read-noun-phrase.ts';
import { readVerbPhrase } from './read-verb-phrase.ts';

/** Every phrase that may mean a meeting, in text order, not overlapping. Linear: each reads a bounded way. */
export function collectPhrases(source: MeetingText): MeetingPhrase[] {
  const { tokens, words } = source;
  const found: MeetingPhrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const key = tokens[at]?.key ?? '';
    const phrase =
      readNumbered(source, at) ??
      readBodyDate(source, at) ??
      readMinutes(source, at) ??
      (words.heads.has(key) ? readNounPhrase(source, lastHead(source, at)) : undefined) ??
      (words.verbs.has(key) || words.verbsAfterHelper.has(key) ? readVerbPhrase(source, at) : undefined);
    const last = found.at(-1);
    if (!phrase || (last && phrase.to <= last.to) || isPredicate(source, last, phrase)) continue;
    if (last && isBracketed(source, last, phrase)) {
      found[found.length - 1] = { ...last, also: phrase.core, acronym: phrase.name };
      at = phrase.to - 1;
      continue;
    }
    if (last && isLabel(source, last, phrase)) {
      found[found.length - 1] = { ...phrase, also: last.core, acronym: last.name };
      at = Math.max(at, phrase.to - 1);
      continue;
    }
    if (last && phrase.from < last.to && phrase.strength !== 'verb') {
      if (phrase.to - phrase.from <= last.to - last.from) continue;
      found.pop();
    }
    found.push(phrase);
    at = Math.max(at, phrase.to - 1);
  }
  return found;
}

/** "the fifteenth meeting (COP 15) to the Convention convened": the verb speaks of the meeting just named. */
function isPredicate(
  { tokens }: MeetingText,
  last: MeetingPhrase | undefined,
  phrase: MeetingPhrase,
): boolean {
  if (!last || phrase.strength !== 'verb' || last.strength === 'verb' || phrase.from - last.to > 14)
    return false;
  if (phrase.to > phrase.from + 1) return false;
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
  if (!/^(?:co|chaired|hosted|led|held|organi[sz]ed|convened|attended)$/.test(tokens[from]?.key ?? ''))
    return false;
  for (let at = from; at <= verb; at++) if (/^(?:stop|break)$/.test(tokens[at]?.gap ?? 'break')) return false;
  return true;
}

/** "Conference of the Parties (COP 15)": another name of the meeting just named. */
function isBracketed({ tokens }: MeetingText, last: MeetingPhrase, phrase: MeetingPhrase): boolean {
  return (
    phrase.from === last.to &&
    tokens[phrase.from]?.gap === 'open' &&
    /\d/.test(phrase.name) &&
    phrase.kind === 'conference' &&
    last.strength !== 'verb'
  );
}

/** "INC-2: The Committee will hold its second session": the number before the colon is a name of what follows. */
function isLabel({ text, tokens }: MeetingText, last: MeetingPhrase, phrase: MeetingPhrase): boolean {
  if (last.kind !== 'conference' || !/\d$/.test(last.name) || !text.startsWith(':', last.end)) return false;
  for (let at = last.to + 1; at <= phrase.from; at++)
    if (/^(?:stop|break)$/.test(tokens[at]?.gap ?? 'break')) return false;
  return phrase.from - last.to < 12;
}

/** "Summit Meeting", "Ministerial Conference", "ministerial dialogue": the last of a row of heads is the head. */
function lastHead({ tokens, words }: MeetingText, index: number): number {
  let last = index;
  while (tokens[last + 1]?.gap === 'space' && words.heads.has(tokens[last + 1]?.key ?? '')) last++;
  return last;
}

/** "COP27", "COP 27", "MC12". */
function readNumbered(source: MeetingText, at: number): MeetingPhrase | undefined {
  const { tokens, words, text } = source;
  const token = tokens[at];
  if (!token || !isCapital(token)) return undefined;
  const last = token.key.charCodeAt(token.key.length - 1);
  const match = last >= 48 && last <= 57 ? /^(\p{L}+)(\d{1,3})$/u.exec(token.key) : null;
  let to = at + 1;
  let body = match?.[1];
  let number = match?.[2];
  if (!match && words.numbered.has(token.key)) {
    const next = tokens[to];
    if (
      next?.shape !== 'number' ||
      !/^\d{1,3}$/.test(next.key) ||
      (next.gap !== 'space' && next.gap !== 'hyphen')
    )
      return undefined;
    if ((source.dateAt[to] ?? -1) >= 0) return undefined;
    body = token.key;
    number = next.key;
    to++;
  }
  if (!body || !number || !words.numbered.has(body)) return undefined;
  const start = token.start;
  const end = tokens[to - 1]?.end ?? token.end;
  const name = text.slice(start, end).replace(/\s+/g, ' ');
  const core = [`${body}${Number(number)}`];
  return {
    from: at,
    to,
    start,
    end,
    name,
    kind: 'conference',
    core,
    strength: 'strong',
    plural: false,
    definite: false,
    shout: false,
  };
}
