import { keyAt, type Token } from '../tokens.ts';
import type { MeetingWords } from './meeting-words.ts';
import type { MeetingText } from './phrase.ts';
import { isDated, isOrdinal, ordinalOf } from './phrase-words.ts';

/** How far before the bracket "second session of the Committee on Lakes (INC-Lakes2)" begins, in words. */
const REACH = 24;
const NUMBERED = /(\p{Lu}\p{L}{1,11}(?:[-/]\p{Lu}\p{L}{1,11})?)[- ]{0,3}(\d{1,3})(?![\p{L}\d]|\.\d)/uy;

/**
 * The acronyms, and first parts of them, by which this text numbers the meetings of one series, in small letters. Evidence is a bracket that
 * repeats the number told before it ("fifth session of the Forum (UNFF-5)"), or an acronym introduced for a body.
 */
export function findSeries(
  text: string,
  tokens: readonly Token[],
  words: MeetingWords,
  acronyms: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const series = new Set<string>();
  for (const [acronym, long] of acronyms)
    if (acronym.length > 2 && long.some((word) => words.bodies.has(word) || words.heads.has(word)))
      series.add(acronym);
  for (const [at, token] of tokens.entries()) {
    if (token.gap !== 'open' || token.shape === 'lower') continue;
    const [all = '', name = '', number] = matchAt(text, token.start) ?? [];
    if (number === undefined || text[token.start + all.length] !== ')') continue;
    for (let back = at - 1; back > at - REACH && tokens[back + 1]?.gap !== 'break'; back--) {
      const each = tokens[back];
      if (!each) break;
      if (isOrdinal(each, words) && ordinalOf(each, words) === `${Number(number)}`)
        for (const each of [name, name.replace(/[-/].*/, '')]) series.add(each.toLowerCase());
    }
  }
  return series;
}

/** "UNFF-5", "AGBM 4": a meeting of a series; the end of it and its significant word. */
export function readSeries(
  { text, tokens, series, dateAt }: MeetingText,
  at: number,
): { readonly to: number; readonly word: string } | undefined {
  const { start = 0, shape, key = '' } = tokens[at] ?? {};
  if (series.size === 0 || shape === 'title' || !series.has(key.replace(/\d+$/, ''))) return undefined;
  const [all = '', name = '', number] = matchAt(text, start) ?? [];
  if (number === undefined || !series.has(name.toLowerCase())) return undefined;
  let to = at;
  while ((tokens[to]?.start ?? Number.POSITIVE_INFINITY) < start + all.length) to++;
  if (to > at + 1 && isDated(dateAt, to - 1)) return undefined;
  return { to, word: wordOf(name, number) };
}

/** "second session of the AGBM", "second sessions of SBI and SBSTA": the numbers in the series, as in "AGBM 2". */
export function numbersInSeries(
  { tokens, series, words }: MeetingText,
  { from, to, ordinal }: { readonly from: number; readonly to: number; readonly ordinal?: string },
): string[] {
  const found: string[] = [];
  if (ordinal === undefined || !/^\d+$/.test(ordinal)) return found;
  for (let at = from; at < to; at++) {
    const key = keyAt(tokens, at);
    if (series.has(key) || words.numbered.has(key)) found.push(wordOf(key, ordinal));
  }
  return found;
}

const wordOf = (name: string, number: string): string =>
  `${name.toLowerCase().replace(/[-/]/g, '')}${Number(number)}`;

function matchAt(text: string, start: number): RegExpExecArray | null {
  const pattern = new RegExp(NUMBERED);
  pattern.lastIndex = start;
  return pattern.exec(text);
}
