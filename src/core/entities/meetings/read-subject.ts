import { afterBlank, isEnd, keyAt } from '../tokens.ts';
import type { MeetingText } from './phrase.ts';
import { isCapital, isDated } from './phrase-words.ts';

/** A run of tokens, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const LONGEST = 16;

/**
 * The run of capitals, bodies and their links that ends before a verb and its helpers. Of "a committee established by
 * the Forum" it is the committee.
 */
export function readSubject(source: MeetingText, verb: number): Stretch | undefined {
  const { tokens, words } = source;
  let to = verb;
  while (to > 0 && words.adverbs.has(keyAt(tokens, to - 1)) && afterBlank(tokens[to])) to--;
  const gap = tokens[to]?.gap;
  if (gap !== 'space' && gap !== 'close' && gap !== 'comma') return undefined;
  let subject = readRun(source, to);
  // "The Commission, which is to meet monthly, convened"
  if (!subject && gap === 'comma')
    for (let at = to - 1; at > to - 12 && !isEnd(tokens[at]); at--)
      if (tokens[at]?.gap === 'comma') subject ??= readRun(source, at);
  if (!subject) return undefined;
  const by = tokens[subject.from - 1]?.key === 'the' ? subject.from - 2 : subject.from - 1;
  if (tokens[by]?.key !== 'by' || !/(?:ed|led|held|set)$/.test(keyAt(tokens, by - 1))) return subject;
  return afterBlank(tokens[by - 1]) ? (readRun(source, by - 1) ?? subject) : subject;
}

/** The run that ends before a token, whatever stands between them. */
export function readRun({ tokens, words, dateAt }: MeetingText, to: number): Stretch | undefined {
  let from = to;
  let linked = 0;
  let listed = false;
  for (let at = to - 1; at >= 0 && to - at <= LONGEST; at--) {
    const token = tokens[at];
    if (!token || isDated(dateAt, at)) break;
    const gap = at + 1 < to ? (tokens[at + 1]?.gap ?? 'break') : 'space';
    if (/^(?:stop|break|quote)$/.test(gap)) break;
    // "Australia, India, Japan and the United States"
    if (gap === 'comma' && !(listed && isCapital(token) && isCapital(tokens[at + 1]))) break;
    listed ||= token.key === 'and';
    if ((isCapital(token) && !words.functionWords.has(token.key)) || words.bodies.has(token.key)) {
      from = at;
      linked = 0;
      continue;
    }
    // "contact group", "ruling parties": one plain word before a body in small letters.
    if (
      at + 1 === from &&
      from < to &&
      token.shape === 'lower' &&
      tokens[from]?.shape === 'lower' &&
      isPlain(token.key) &&
      !words.subjectLinks.has(token.key) &&
      !words.functionWords.has(token.key)
    ) {
      from = at;
      continue;
    }
    linked++;
    if (linked > 4 || !words.subjectLinks.has(token.key)) break;
  }
  if (from === to) return undefined;
  while (words.qualifiers.has(keyAt(tokens, from - 1)) && afterBlank(tokens[from])) from--;
  return { from, to };
}

const isPlain = (key: string): boolean => key.length > 4 && !/(?:ed|ly|ing)$/.test(key);

export function hasCapital({ tokens }: MeetingText, { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) if (isCapital(tokens[at])) return true;
  return false;
}

/** Whether a subject is a body that meets as such ("Council", "leaders of the Quad", "NRC"), not a person. */
export function isBody({ tokens, words }: MeetingText, { from, to }: Stretch): boolean {
  const last = tokens[to - 1];
  if (last && last.shape === 'upper' && last.key.length > 1) return true;
  for (let at = from; at < to; at++) if (words.bodies.has(keyAt(tokens, at))) return true;
  return false;
}
