import { fold } from './tokens.ts';

/** A meeting's name without what tells one of a series from another: "upcoming NATO-Russia Council meeting" → "nato russia council". */
export const seriesKey = (name: string): string =>
  fold(name)
    .replace(
      /\b(?:the|another|next|last|previous|upcoming|meeting|\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth)\b/g,
      ' ',
    )
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Names of which each says something that those before it do not: no second "NRC" in "NRC meeting". */
export function distinctNames(name: string, others: readonly string[]): string[] {
  const seen = new Set([name, seriesKey(name)]);
  return others.filter((each) => {
    const key = seriesKey(each);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
