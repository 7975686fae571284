import type { FoundDate } from '../entity.ts';
import { civilDay, isoBounds } from './calendar.ts';
import type { DateWords } from './date-words.ts';
import { lendListYears } from './lend-list-years.ts';
import { openersOf, readExpressions } from './read-expressions.ts';
import { resolveDates } from './resolve-dates.ts';
import { type DateToken, scanTokens } from './scan-tokens.ts';

/** Scans, reads and resolves the calendar expressions of a text in one language. */
export function readDates(text: string, words: DateWords, briefDate: string | undefined): FoundDate[] {
  const tokens = scanTokens(text, words);
  const monthFirstFigures = figuresAreMonthFirst(tokens, words, briefDate);
  const source = { text, tokens, words, openers: openersOf(words), monthFirstFigures };
  return resolveDates(text, lendListYears(text, readExpressions(source)), words, briefDate);
}

/**
 * Whether this text writes 04/10/2026 for 10 April: by a figure over 12 in one of its dates, by its
 * own date, else by how it writes dates in words ("April 10").
 */
function figuresAreMonthFirst(
  tokens: readonly DateToken[],
  words: DateWords,
  briefDate: string | undefined,
): boolean {
  if (!words.monthFirst) return false;
  const brief = briefDate === undefined ? undefined : isoBounds(briefDate);
  const own = brief && civilDay(brief.first);
  let votes = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as DateToken;
    if (token.kind === 'month') {
      const glance = (at: number): boolean =>
        (tokens[at]?.text.length ?? 3) <= 2 && tokens[at]?.kind === 'number';
      votes += (glance(i + 1) ? 1 : 0) - (glance(i - 1) ? 1 : 0);
    }
    if (token.kind !== 'numeric' || !token.text.includes('/')) continue;
    const [first = 0, second = 0] = token.text.split('/').map(Number);
    if (first > 12) return false;
    if (second > 12) return true;
    if (own && first !== second && own.month === first && own.day === second) return true;
    if (own && first !== second && own.month === second && own.day === first) return false;
  }
  return votes > 0;
}
