import { ENGLISH_DATE_WORDS } from '../data/date-words-en.ts';
import { FRENCH_DATE_WORDS } from '../data/date-words-fr.ts';
import type { DateWords } from './date-words.ts';
import { readDateWords } from './read-date-words.ts';

const ENGLISH = readDateWords(ENGLISH_DATE_WORDS);

/** The languages whose calendar is known. To add one: a data file and a line here. */
const LANGUAGES: readonly DateWords[] = [ENGLISH, readDateWords(FRENCH_DATE_WORDS)];
const SAMPLE = 20_000;

/**
 * The calendar words of a brief. `language` is what its head says ("fr", "French"); without it, the language
 * whose months occur more often near the top of the text. English when in doubt.
 */
export function dateWordsFor(language: string | undefined, text: string): DateWords {
  const name = language?.trim().toLowerCase().split(/[-_]/)[0];
  const named = name === undefined ? undefined : LANGUAGES.find((each) => each.language.includes(name));
  if (named) return named;
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counts = LANGUAGES.map((each) => {
    const own = new Set([...Object.keys(each.months), ...Object.keys(each.weekdays), ...each.common]);
    return words.filter((word) => own.has(word)).length;
  });
  return LANGUAGES[counts.indexOf(Math.max(...counts))] ?? ENGLISH;
}
