import { afterBlank, keyAt } from '../tokens.ts';
import type { MeetingPhrase, MeetingText } from './phrase.ts';
import { phraseOf } from './phrase-words.ts';

/**
 * Mentions of a meeting by an acronym alone: "the 2025 AUSMIN", "after the NRC". Taken are the acronyms that stand
 * in brackets in a meeting's name, where a date or a word of occasion stands before them.
 */
export function laterNames(source: MeetingText, phrases: readonly MeetingPhrase[]): MeetingPhrase[] {
  const { tokens, words, dateAt, acronyms } = source;
  const known = new Map<string, MeetingPhrase>();
  for (const phrase of phrases) {
    if (phrase.acronym !== undefined) known.set(phrase.acronym.toLowerCase().replaceAll('.', ''), phrase);
    for (let at = phrase.from; at < phrase.to; at++) {
      const token = tokens[at];
      if (token && acronyms.has(token.key) && phrase.to - phrase.from <= 2) known.set(token.key, phrase);
    }
  }
  if (known.size === 0) return [];
  const found: MeetingPhrase[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const named = token?.shape === 'upper' || token?.shape === 'mixed' ? known.get(token.key) : undefined;
    if (!token || !named || token.gap === 'open') continue;
    while ((phrases[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next++;
    if ((phrases[next]?.from ?? Number.POSITIVE_INFINITY) <= at) continue;
    const before = tokens[at - 1];
    const date = dateAt[at - 1] ?? -1;
    const lead = leadWord(source, before?.key === 'the' ? at - 2 : at - 1);
    if (!afterBlank(token) || (date < 0 && !words.occasionBefore.has(lead))) continue;
    if (tokens[at + 1]?.gap === 'hyphen') continue;
    const { core, kind } = named;
    found.push(
      phraseOf(source, at, at + 1, {
        core,
        kind,
        definite: true,
        shout: false,
        ...(date >= 0 && { ownDate: date }),
      }),
    );
  }
  return found;
}

/** The word before a name; of "ahead of" the first. */
function leadWord({ tokens }: MeetingText, at: number): string {
  const key = keyAt(tokens, at);
  return key === 'of' && tokens[at - 1]?.key === 'ahead' ? 'ahead' : key;
}
