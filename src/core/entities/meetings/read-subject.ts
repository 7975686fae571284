import type { MeetingText } from './phrase.ts';
import { isCapital } from './phrase-words.ts';

/** A run of tokens, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Small words that may stand within the name of those who meet: "advisers of the four Normandy countries". */
const LINKS = new Set(
  'of the and on for from four three two five six seven eight nine ten several states countries nations powers member'.split(
    ' ',
  ),
);
const LONGEST = 16;

/** The run of capitals, bodies and their links that ends before a verb and its helpers. */
export function readSubject({ tokens, words, dateAt }: MeetingText, verb: number): Stretch | undefined {
  let to = verb;
  while (to > 0 && words.adverbs.has(tokens[to - 1]?.key ?? '') && tokens[to]?.gap === 'space') to--;
  const gap = tokens[to]?.gap;
  if (gap !== 'space' && gap !== 'close' && gap !== 'comma') return undefined;
  let from = to;
  let linked = 0;
  for (let at = to - 1; at >= 0 && to - at <= LONGEST; at--) {
    const token = tokens[at];
    if (!token || (dateAt[at] ?? -1) >= 0) break;
    if (at + 1 < to && /^(?:stop|break|comma|quote)$/.test(tokens[at + 1]?.gap ?? 'break')) break;
    if ((isCapital(token) && !words.functionWords.has(token.key)) || words.bodies.has(token.key)) {
      from = at;
      linked = 0;
      continue;
    }
    linked++;
    if (linked > 4 || !LINKS.has(token.key)) break;
  }
  if (from === to) return undefined;
  while (words.qualifiers.has(tokens[from - 1]?.key ?? '') && tokens[from]?.gap === 'space') from--;
  return { from, to };
}

export function hasCapital({ tokens }: MeetingText, { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) if (isCapital(tokens[at])) return true;
  return false;
}

/** Whether a subject is a body that meets as such ("Council", "leaders of the Quad", "NRC"), not a person. */
export function isBody({ tokens, words }: MeetingText, { from, to }: Stretch): boolean {
  const last = tokens[to - 1];
  if (last && last.shape === 'upper' && last.key.length > 1) return true;
  for (let at = from; at < to; at++) if (words.bodies.has(tokens[at]?.key ?? '')) return true;
  return false;
}
