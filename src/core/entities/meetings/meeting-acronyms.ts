import { isEnd, type Token } from '../tokens.ts';
import { isCapital } from './phrase-words.ts';

const MOST_WORDS = 10;

/**
 * Acronyms in brackets whose letters are the initials of the capitals before: "NATO-Russia Council (NRC)".
 * Maps the folded acronym to the folded words. Each bracket looks back a bounded way.
 */
export function findMeetingAcronyms(tokens: readonly Token[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.gap !== 'open' || token.shape === 'lower' || token.key.length < 2 || token.key.length > 8)
      continue;
    const words = expansion(tokens, at, token.key);
    if (words && !found.has(token.key)) found.set(token.key, words);
  }
  return found;
}

function expansion(tokens: readonly Token[], at: number, letters: string): string[] | undefined {
  let wanted = letters.length;
  const words: string[] = [];
  for (let i = at - 1; i >= 0 && at - i <= MOST_WORDS; i--) {
    const token = tokens[i];
    if (!token || (i < at - 1 && isEnd(tokens[i + 1]))) return undefined;
    if (!isCapital(token)) continue;
    words.unshift(token.key);
    if (token.key.charAt(0) !== letters.charAt(wanted - 1)) continue;
    wanted--;
    if (wanted === 0) return words;
  }
  return undefined;
}
