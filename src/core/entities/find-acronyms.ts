import { isCapital, type Reading } from './reading.ts';
import { afterBlank, joins, keyAt } from './tokens.ts';

/** A name and its short form, introduced in brackets either way: token ranges. */
export interface AcronymSpan {
  readonly from: number;
  readonly to: number;
  readonly short: number;
}

const MOST_WORDS = 12;
const SMALL = /^(?:of|the|for|and|on|in|de|del|la|les|des|du|et|y|to|a)$/;

/**
 * Finds "Joint Border Committee (JBC)" and "JBC (Joint Border Committee)". The letters must be initials of the
 * words before, in order (small words may be left out), as in the algorithm of Schwartz and Hearst (2003),
 * but on words instead of letters.
 */
export function findAcronyms(reading: Reading): AcronymSpan[] {
  const { tokens, text } = reading;
  const found: AcronymSpan[] = [];
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.gap !== 'open') continue;
    if (isShort(reading, at) && closes(reading, at + 1)) {
      const from = expansionBefore(reading, at);
      if (from !== undefined) found.push({ from, to: at, short: at });
    } else if (isShort(reading, at) && tokens[at + 1]?.gap === 'slash' && closes(reading, at + 2)) {
      // "Negotiating Committee for a Framework Convention (NC/FC)"
      const from = expansionBefore(reading, at, at + 1);
      if (from !== undefined) found.push({ from, to: at, short: at });
    } else if (isShort(reading, at - 1)) {
      let to = at;
      while (to < at + MOST_WORDS && tokens[to] && (to === at || joins(tokens[to]))) to += 1;
      const letters = lettersOf(text, tokens[at - 1]?.start ?? 0, tokens[at - 1]?.end ?? 0);
      if (closes(reading, to) && initialsFit(reading, at, to, letters))
        found.push({ from: at, to, short: at - 1 });
    }
  }
  return found;
}

const isShort = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at];
  if (!token || (token.shape !== 'upper' && token.shape !== 'mixed')) return false;
  const length = token.end - token.start;
  return length >= 2 && length <= 10;
};

/** The bracket shuts before this token: `)` with at most quotes or a comma and more words of the kind "or X" before. */
function closes(reading: Reading, at: number): boolean {
  const end = reading.tokens[at - 1]?.end ?? 0;
  const rest = reading.text.slice(end, end + 3);
  return /^[”"'’]?\)/.test(rest) || /^,? /.test(rest);
}

const lettersOf = (text: string, start: number, end: number): string =>
  text
    .slice(start, end)
    .replace(/[^\p{Lu}]/gu, '')
    .toLowerCase();

/**
 * Whether a long form in front of its acronym is an organisation though no head word says so: a forum or a conference
 * with a topic ("Forum on Rivers (FOR)"), or what small letters beside it call a party, an alliance or a militia.
 */
export function isOrganised({ tokens, text, words }: Reading, { from, to, short }: AcronymSpan): boolean {
  if (short < to) return false;
  if (/\d/.test(keyAt(tokens, short))) return false;
  for (let at = from; at < to - 2; at += 1) {
    const two = `${keyAt(tokens, at)} ${keyAt(tokens, at + 1)}`;
    if (/^(?:forum (?:of|on|for)|partnership on)$/.test(two) || (at === from && two === 'conference of'))
      return true;
  }
  if (keyAt(tokens, to - 1) === 'forum') return true;
  for (let at = from; at < to; at += 1) if (words.workNouns.has(keyAt(tokens, at))) return false;
  const isBand = (at: number): boolean => BANDS.test(keyAt(tokens, at)) && tokens[at]?.shape === 'lower';
  if (text.startsWith(')', tokens[short]?.end) && tokens[short + 1]?.gap === 'close' && isBand(short + 1))
    return true;
  return isBand(from - 1) && !tokens[from - 1]?.possessive && afterBlank(tokens[from]);
}

const BANDS =
  /^(?:party|parties|alliance|coalition|faction|union|movement|militias?|militants?|separatists?|rebels?|insurgents?|guerrillas?|airline|agency|company|network)$/;

/** Where the long form begins, by its initials; else the run of capitals straight before, if it is a name in the tables. */
function expansionBefore(reading: Reading, short: number, last = short): number | undefined {
  const { tokens, text } = reading;
  const token = tokens[short];
  if (!token) return undefined;
  const letters = lettersOf(text, token.start, tokens[last]?.end ?? token.end);
  for (let from = short - 1; from >= Math.max(0, short - MOST_WORDS); from -= 1) {
    const gap = tokens[from + 1]?.gap;
    if (from < short - 1 && gap !== 'space' && gap !== 'hyphen' && gap !== 'amp' && gap !== 'comma') break;
    if (!isCapital(reading, from)) continue;
    if (initialsFit(reading, from, short, letters)) return from;
  }
  const hit = reading.covered[short - 1];
  return hit && hit.to === short && hit.value.kind === 'certain' ? hit.from : undefined;
}

/** Whether the letters are the initials of the words, all big words used but at most one. */
function initialsFit(reading: Reading, from: number, to: number, letters: string): boolean {
  let next = 0;
  let missed = 0;
  for (let at = from; at < to; at += 1) {
    const key = keyAt(reading.tokens, at);
    if (key.charAt(0) === letters.charAt(next) && next < letters.length) next += 1;
    else if (!SMALL.test(key)) missed += 1;
  }
  return next === letters.length && missed <= 1 && to - from >= 2;
}
