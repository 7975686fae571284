/**
 * Words with inner apostrophes and dots are one ("O'Brien", "U.S."), as are words that a line's end divides
 * ("Bela-⏎rus"); addresses and tags are passed over.
 */
const WORD =
  /(?:https?:\/\/|www\.)[^\s<>()[\]|"]+|<\/?[A-Za-z!][^<>\n]{0,100}>|\p{Lu}(?:\.\p{Lu})+(?![\p{L}\p{N}])\.?|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ](?![sS](?![\p{L}\p{N}]))\p{L}[\p{L}\p{M}]*)*(?:-\n[ \t]{0,16}\p{Ll}[\p{L}\p{M}]*)?(?:\+\d?)?/uy;

/**
 * Calls with each word, address and tag of a text and where it begins, left to right. Most words are ASCII letters and
 * digits alone: those are read by their character codes, and the expression is asked about all others.
 */
export function eachWord(text: string, call: (word: string, start: number) => void): void {
  const { length } = text;
  for (let at = 0; at < length; ) {
    const code = text.charCodeAt(at);
    if (isAsciiWord(code)) {
      const end = asciiWordEnd(text, at);
      if (isPlainWord(text, at, end)) {
        call(text.slice(at, end), at);
        at = end;
        continue;
      }
    } else if (code < 0x80 && code !== 60 /* < */) {
      at += 1;
      continue;
    }
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    if (word !== undefined) call(word, at);
    at += word?.length ?? ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  }
}

/** Whether a character is an ASCII letter or digit. */
export const isAsciiWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** Where the ASCII letters and digits end that begin at an offset. */
export function asciiWordEnd(text: string, start: number): number {
  let end = start + 1;
  while (isAsciiWord(text.charCodeAt(end))) end += 1;
  return end;
}

/** Whether letters and digits may begin an address: "http", "https", "www". */
export function mayBeAddress(text: string, start: number): boolean {
  const first = text.charCodeAt(start);
  return (
    (first === 104 /* h */ && text.startsWith('http', start)) ||
    (first === 119 /* w */ && text.startsWith('www.', start))
  );
}

/** Whether what follows cannot belong to a word of ASCII letters and digits. */
function isPlainWord(text: string, start: number, end: number): boolean {
  switch (text.charCodeAt(end)) {
    case 39 /* ' */:
    case 43 /* + */:
      return false;
    case 45 /* - */:
      return text.charCodeAt(end + 1) !== 10;
    case 46 /* . */:
      return end - start > 1 && !mayBeAddress(text, start);
    case 58 /* : */:
      return !mayBeAddress(text, start);
    default:
      return !(text.charCodeAt(end) >= 0x80);
  }
}
