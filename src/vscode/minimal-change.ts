import type { TextChange } from '../core/text/map-range.ts';

/**
 * The smallest single replacement that turns `before` into `after`: what is equal at both ends is left out.
 * Undefined when the texts are equal. Never splits a CRLF or a surrogate pair at its edges.
 */
export function minimalChange(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  while (start > 0 && isFirstHalf(before.charCodeAt(start - 1))) start--;
  while (tail > 0 && isSecondHalf(before.charCodeAt(before.length - tail))) tail--;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

const isFirstHalf = (unit: number): boolean => unit === 13 || (unit >= 0xd800 && unit < 0xdc00);
const isSecondHalf = (unit: number): boolean => unit === 10 || (unit >= 0xdc00 && unit < 0xe000);
