/**
 * What a short string looks like, whatever its language. All of these read at most {@link LOOK} code units,
 * so a line of any length costs the same.
 */

/** How much of a line is ever looked at to judge its shape, in UTF-16 code units. */
export const LOOK = 400;

const LETTER = /\p{L}/u;
const CLOSERS = /[\s"'”’»)\]*_}]/;
const SENTENCE_ENDS = '.!?…。！？؟।';

const isFigure = (code: number): boolean => code >= 48 && code <= 57;
export const isAsciiLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/**
 * Share of capitals among the letters that have case; undefined when fewer than two letters have one. 0 as soon as it is
 * sure to be less than `least`: in most lines after a few words.
 */
export function capitalShare(words: string, least = 0): number | undefined {
  let upper = 0;
  let lower = 0;
  const stop = Math.min(words.length, LOOK);
  const mostLower = stop * (1 - least);
  for (let at = 0; at < stop; at++) {
    const code = words.charCodeAt(at);
    if (code < 128) {
      if (code >= 65 && code <= 90) upper++;
      else if (code >= 97 && code <= 122 && ++lower > mostLower) return 0;
      continue;
    }
    const char = words[at] ?? '';
    const down = char.toLowerCase();
    if (down !== char) upper++;
    else if (char.toUpperCase() !== char) lower++;
  }
  return upper + lower < 2 ? undefined : upper / (upper + lower);
}

/** Set in capitals; a few small letters ("NATO's", "McCAIN") do not spoil it. */
export function isCapitals(words: string): boolean {
  return (capitalShare(words, 0.85) ?? 0) >= 0.85;
}

/** The first letter has case and is small. */
export function startsLower(words: string): boolean {
  const first = firstLetter(words);
  return first !== '' && first.toLowerCase() === first && first.toUpperCase() !== first;
}

/** The first letter has case and is a capital. */
export function startsUpper(words: string): boolean {
  const first = firstLetter(words);
  return first.toLowerCase() !== first;
}

function firstLetter(words: string): string {
  if (isAsciiLetter(words.charCodeAt(0))) return words.charAt(0);
  for (const char of words.slice(0, 40)) if (LETTER.test(char)) return char;
  return '';
}

/** Whether there is a letter of any script among the first {@link LOOK} code units. */
export function hasLetter(words: string): boolean {
  return LETTER.test(words.slice(0, LOOK));
}

/** The last character that is neither blank, quotation mark, bracket nor markup; '' when there is none. */
export function lastMark(words: string): string {
  for (let at = words.length - 1; at >= 0 && at >= words.length - 20; at--) {
    const char = words[at] ?? '';
    if (char === '.' || isAsciiLetter(char.charCodeAt(0)) || !CLOSERS.test(char)) return char;
  }
  return '';
}

/**
 * Ends as a sentence does. "the U.S." and "H.E." do not count: the full stop belongs to the abbreviation. `last` is the
 * {@link lastMark} of the words.
 */
export function endsSentence(words: string, last = lastMark(words)): boolean {
  // A note mark after the full stop: "as agreed.12", "as agreed.[3]"
  if (isFigure(last.charCodeAt(0)))
    return /[.!?]["'”’»)]?\[?\d{1,3}\]?\)?$/.test(words.slice(-10)) && !/\d\.\d{1,3}$/.test(words.slice(-10));
  if (last === '' || !SENTENCE_ENDS.includes(last)) return false;
  return last !== '.' || !/(?:^|[\s(])(?:\p{Lu}\.)+$/u.test(words.slice(-12));
}

/** Number of words; a run of text without blanks (Chinese, Japanese) counts one word for each two characters. */
export function countWords(words: string): number {
  const stop = Math.min(words.length, LOOK);
  let count = 0;
  let wide = 0;
  let blank = true;
  for (let at = 0; at < stop; at++) {
    const code = words.charCodeAt(at);
    const isBlank = code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/.test(words[at] ?? '');
    if (blank && !isBlank) count++;
    blank = isBlank;
    if ((code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff)) wide++;
  }
  return count + Math.floor(wide / 2);
}

/** Whether nearly every longer word (or `share` of them) begins with a capital or a figure, as in an English title. */
export function isTitleCase(words: string, share = 0.8): boolean {
  const longer = (words.slice(0, LOOK).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).filter(
    (word) => word.length > 3,
  );
  if (longer.length === 0) return startsUpper(words);
  return longer.filter(startsUpper).length >= longer.length * share;
}

/** The words as they are compared: small letters, figures and letters of any script only. */
export function comparable(words: string): string {
  return words
    .slice(0, LOOK)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
