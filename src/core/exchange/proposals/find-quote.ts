import type { TextRange } from '../../text/text-range.ts';

/** A text prepared for looking up quotes in it. */
export interface QuoteFinder {
  /**
   * Where the words stand, in text order, at most `most` places. White space, line ends and the shape of quotation marks
   * and dashes do not count: whoever quotes from memory gets these wrong. Linear, whatever the words.
   */
  find(words: string, most: number): readonly TextRange[];
}

/** Prepares a normalised text. Linear. */
export function quoteFinder(text: string): QuoteFinder {
  const { letters, offsets } = fold(text);
  return {
    find(words, most) {
      const wanted = fold(words).letters.trim();
      if (wanted === '') return [];
      return matches(letters, wanted, most).map((at) => ({
        start: offsets[at] ?? 0,
        end: (offsets[at + wanted.length - 1] ?? 0) + 1,
      }));
    },
  };
}

/** The text with each run of white space as one blank and plain punctuation, and where each of its units stood. */
function fold(text: string): { readonly letters: string; readonly offsets: readonly number[] } {
  const plain = text
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-');
  const parts: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < plain.length; at++) {
    const isBlank = /\s/.test(plain[at] ?? '');
    if (isBlank && parts.at(-1) === ' ') continue;
    parts.push(isBlank ? ' ' : (plain[at] ?? ''));
    offsets.push(at);
  }
  return { letters: parts.join(''), offsets };
}

/** Knuth, Morris and Pratt (1977): no words make it slow. */
function matches(text: string, words: string, most: number): readonly number[] {
  const back = new Array<number>(words.length).fill(0);
  for (let at = 1, length = 0; at < words.length; at++) {
    while (length > 0 && words[at] !== words[length]) length = back[length - 1] ?? 0;
    if (words[at] === words[length]) length++;
    back[at] = length;
  }
  const found: number[] = [];
  for (let at = 0, length = 0; at < text.length && found.length < most; at++) {
    while (length > 0 && text[at] !== words[length]) length = back[length - 1] ?? 0;
    if (text[at] === words[length]) length++;
    if (length < words.length) continue;
    found.push(at - words.length + 1);
    length = back[length - 1] ?? 0; // places may overlap
  }
  return found;
}
