import { withSmallTail } from '../../text/capitals.ts';
import { oneLine } from '../../text/one-line.ts';
import { keyAt, type Token, undivided } from '../tokens.ts';
import type { MeetingWords } from './meeting-words.ts';
import type { MeetingPhrase, MeetingText } from './phrase.ts';

export function isCapital(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.shape === 'title' || token.shape === 'upper' || token.shape === 'mixed')
  );
}

/** Whether a token belongs to a date. */
export const isDated = (dateAt: Int32Array, at: number): boolean => (dateAt[at] ?? -1) >= 0;

export const isArticle = (key: string): boolean => /^(?:an?|the|its|their|our|his|her|this)$/.test(key);

/** Index of the word before a phrase and its article. */
export const leadAt = (tokens: readonly Token[], from: number): number =>
  isArticle(keyAt(tokens, from - 1)) ? from - 2 : from - 1;

export function isOrdinal(token: Pick<Token, 'key'>, words: MeetingWords): boolean {
  return words.ordinals.has(token.key) || /^\d{1,5}(?:st|nd|rd|th)$/.test(token.key);
}

/** The significant words of a stretch: folded, without the head's kind, acronyms of this text spelt out. */
export function coreOf({ tokens, words, acronyms }: MeetingText, from: number, to: number): string[] {
  const core = new Set<string>();
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token || words.generic.has(token.key) || words.functionWords.has(token.key)) continue;
    if (isOrdinal(token, words)) continue;
    const long = token.shape === 'upper' || token.shape === 'mixed' ? acronyms.get(token.key) : undefined;
    for (const word of long ?? [token.key]) core.add(singular(word));
  }
  return [...core];
}

/** "ministers'" is "minister". Few words end so: the others are not searched. */
export function singular(word: string): string {
  const plain = word.endsWith("'") ? word.slice(0, -1) : word;
  return plain.endsWith('s') ? plain.replace(/(?<=\p{L}{3})s$/u, '') : plain;
}

/** The words as one line without markup; a heading in capitals is set in ordinary letters. */
export function nameOf({ text, tokens }: MeetingText, from: number, to: number): string {
  const start = tokens[from]?.start ?? 0;
  const last = tokens[to - 1];
  const end = last ? last.end + (text[last.end] === ')' ? 1 : 0) : start;
  const open = undivided(text.slice(start, end));
  const closed = open.includes('(') ? open : open.replace(/\)$/, '');
  const plain = oneLine(closed.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`\\]/g, ' ')).trim();
  if (!tokens[from]?.shout) return plain;
  return plain.replace(/(?<![\p{L}\d])\p{L}[\p{L}'’]*|\d+\p{L}+/gu, (word) =>
    word.length <= 4 && /^(?:NATO|EU|UN|US|UK|G\d+|OSCE|WTO|BRICS|ASEAN|AU)$/.test(word)
      ? word
      : /^\d/.test(word)
        ? word.toLowerCase()
        : /^(?:OF|AND|THE|ON|FOR|IN|TO|WITH)$/.test(word)
          ? word.toLowerCase()
          : withSmallTail(word),
  );
}

/** A phrase of a stretch of tokens that is its own name; `more` says what is otherwise. */
export function phraseOf(
  source: MeetingText,
  from: number,
  to: number,
  more: Partial<MeetingPhrase>,
): MeetingPhrase {
  const first = source.tokens[from];
  return {
    from,
    to,
    start: first?.start ?? 0,
    end: source.tokens[to - 1]?.end ?? 0,
    name: more.name ?? nameOf(source, from, to),
    kind: 'meeting',
    core: more.core ?? coreOf(source, from, to),
    headStrength: 'strong',
    plural: false,
    definite: false,
    shout: first?.shout ?? false,
    ...more,
  };
}
