import { dateWordsFor } from './dates/date-words-for.ts';
import { readDates } from './dates/read-dates.ts';
import type { FoundDate } from './entity.ts';
import { findBriefDate } from './find-brief-date.ts';

/**
 * Every calendar expression of a text that can be resolved: days, months, years, intervals, half-years,
 * weekdays and words such as "today". Sorted, not overlapping; linear in the text.
 *
 * @param briefDate ISO day, month or year that missing years and relative words count from; without it
 *   the text's own date ({@link findBriefDate}) is used, and what still cannot be resolved is left out.
 * @param language what the brief's head says ("fr"); guessed from the text when missing.
 */
export function findDates(text: string, briefDate?: string, language?: string): FoundDate[] {
  const words = dateWordsFor(language, text);
  return readDates(text, words, briefDate ?? findBriefDate(text, language));
}
