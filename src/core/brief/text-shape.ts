/**
 * What a short string looks like, whatever its language. All of these read at most {@link LOOK} code units,
 * so a line of any length costs the same.
 */

/** How much of a line is ever looked at to judge its shape, in UTF-16 code units. */
export const LOOK = 400;

const LETTER = /\p{L}/u;
const CLOSERS = /[\s"'”’»)\]*_}]/;
const SENTENCE_END = /[.!?…。！？؟।]/;

/** Share of capitals among the letters that have case; undefined when fewer than two letters have one. */
export function capitalShare(words: string): number | undefined {
  let upper = 0;
  let lower = 0;
  const stop = Math.min(words.length, LOOK);
  for (let at = 0; at < stop; at++) {
    const code = words.charCodeAt(at);
    if (code < 128) {
      if (code >= 65 && code <= 90) upper++;
      else if (code >= 97 && code <= 122) lower++;
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
  return (capitalShare(words) ?? 0) >= 0.85;
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
    if (!CLOSERS.test(char)) return char;
  }
  return '';
}

/** Ends as a sentence does. "the U.S." and "H.E." do not count: the full stop belongs to the abbreviation. */
export function endsSentence(words: string): boolean {
  const last = lastMark(words);
  if (!SENTENCE_END.test(last)) {
    // A note mark after the full stop: "as agreed.12", "as agreed.[3]"
    return /[.!?]["'”’»)]?\[?\d{1,3}\]?\)?$/.test(words.slice(-10)) && !/\d\.\d{1,3}$/.test(words.slice(-10));
  }
  return last !== '.' || !/(?:^|[\s(])(?:\p{Lu}\.)+$/u.test(words.slice(-12));
}

/** Number of words; a run of text without blanks (Chinese, Japanese) counts one word for each two characters. */
export function countWords(words: string): number {
  const look = words.slice(0, LOOK);
  const wide = look.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  return (look.match(/\S+/g)?.length ?? 0) + Math.floor(wide / 2);
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
