/** How much text next to a date is looked at, in code units: enough for a few words, bounded for speed. */
const REACH = 60;
const BLANK = /[\s*_\\]+/g;
const UNEVEN = /[*_\\]|[^\S ]| {2}/;

/** The text before an offset with white space and Markdown emphasis as single blanks. */
export function textBefore(text: string, offset: number, reach = REACH): string {
  return even(text.slice(Math.max(0, offset - reach), offset));
}

/** The text from an offset on, with white space and Markdown emphasis as single blanks. */
export function textAfter(text: string, offset: number, reach = REACH): string {
  return even(text.slice(offset, offset + reach));
}

/** Most stretches have single blanks alone: they are told by one look. */
const even = (words: string): string => (UNEVEN.test(words) ? words.replace(BLANK, ' ') : words);
