import type { TextRange } from './text-range.ts';

/** At most so many places are found. */
export const MOST_FOUND = 5000;

/**
 * Where some words stand in a text, as whole words, whatever their case and the white space or line end between them.
 * In text order, without overlap, at most {@link MOST_FOUND}. Linear: the words are sought literally.
 */
export function findWords(text: string, words: string): readonly TextRange[] {
  const parts = words
    .trim()
    .split(/\s+/)
    .filter((each) => each !== '');
  if (parts.length === 0) return [];
  const literal = parts.map((each) => each.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('\\s{1,200}');
  const pattern = new RegExp(literal, 'giu');
  const found: TextRange[] = [];
  for (const match of text.matchAll(pattern)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!joins(text, start) && !joins(text, end)) found.push({ start, end });
    if (found.length === MOST_FOUND) break;
  }
  return found;
}

/** Whether letters or digits stand on both sides: the middle of a word. */
function joins(text: string, at: number): boolean {
  const sides = /^[\p{L}\p{N}]{2}$/u;
  return sides.test((text[at - 1] ?? ' ') + (text[at] ?? ' '));
}
