/** What a relative expression counts in. */
export type CalendarUnit = 'day' | 'week' | 'weekend' | 'month' | 'year';

/** "next week": the words as tokens in lower case (an apostrophe is a token) and what they mean. */
export interface RelativePhrase {
  readonly words: readonly string[];
  readonly unit: CalendarUnit;
  /** How many units from the brief's own date. */
  readonly shift: number;
  /** Contexts in which the words mean no calendar time ("today's world"): tested on the text next to them. */
  readonly notBefore?: RegExp;
  readonly notAfter?: RegExp;
}

/** "first half of": the months that the words cover in the year that follows. */
export interface YearPart {
  readonly words: readonly string[];
  readonly firstMonth: number;
  readonly months: number;
}

/** Parts of a year from a table: "first half|1|6": from January, six months. */
export const yearPartsOf = (table: string): YearPart[] =>
  table.split(';').map((entry) => {
    const [words = '', firstMonth, months] = entry.trim().split('|');
    return { words: words.split(' '), firstMonth: Number(firstMonth), months: Number(months) };
  });

/**
 * The calendar of one language as data: a second language is a second object of this type.
 * All words are in lower case. Regular expressions are tested on at most 60 code units next to a date.
 */
export interface DateWords {
  /** As a brief's head may name the language: code and words. */
  readonly language: readonly string[];
  /** A few of the commonest words, to tell the language of a text that does not say it. */
  readonly common: readonly string[];
  readonly months: Readonly<Record<string, number>>;
  /** Short forms count only next to a day or a year. */
  readonly shortMonths: Readonly<Record<string, number>>;
  /** 1 = Monday. */
  readonly weekdays: Readonly<Record<string, number>>;
  readonly shortWeekdays: Readonly<Record<string, number>>;
  /** Between a weekday and its date: "Saturday afternoon, 25 November". */
  readonly dayParts: readonly string[];
  /** Whether months and weekdays are written with a capital. */
  readonly capitals: boolean;
  /** Glued to a day number: 24th, 1er. */
  readonly ordinals: readonly string[];
  /** Whether "June 8" is a day. */
  readonly monthFirst: boolean;
  /** Words that may stand between day and month, and between month and year. */
  readonly links: readonly string[];
  readonly articles: readonly string[];
  readonly rangeWords: readonly string[];
  readonly listWords: readonly string[];
  /** Openers after which a list word closes a range: "between 3 and 5 May". */
  readonly betweenWords: readonly string[];
  /** Openers that belong to a range and to its words: "from 3 to 5 May". */
  readonly fromWords: readonly string[];
  readonly phrases: readonly RelativePhrase[];
  /** "next Monday", "last May" and, after the noun, "lundi prochain". */
  readonly shiftsBefore: Readonly<Record<string, number>>;
  readonly shiftsAfter: Readonly<Record<string, number>>;
  readonly weekOf: readonly (readonly string[])[];
  readonly yearParts: readonly YearPart[];
  /** Seasons of the northern half: the first of their three months. Only together with a year. */
  readonly seasons: Readonly<Record<string, number>>;
  /** Tested on the text before a month that stands alone. */
  readonly beforeMonth: RegExp;
  /** Words before a year of before 1900, which needs them. */
  readonly beforeYear: RegExp;
  /** Words so strong that "2000 people" after them still begins with a year: "In 2000 people …". */
  readonly surelyBeforeYear: RegExp;
  readonly notBeforeYear: RegExp;
  readonly notAfterYear: RegExp;
  /** A noun that is counted: "2000 troops". */
  readonly countedAfter: RegExp;
  /** After a round number ("destruction of 2000 mines"): a word that makes it a count. */
  readonly countedAfterRound: RegExp;
  /** Words whose numbers are no days: "paragraph 5 and 6 May". */
  readonly notBeforeDay: RegExp;
  readonly notBeforeWeekday: RegExp;
  readonly notAfterWeekday: RegExp;
  readonly future: RegExp;
  readonly past: RegExp;
}
