/** Turns offsets of one text from UTF-16 units into code points and back, in logarithmic time. */
export interface CodePoints {
  /** Offsets in the middle of a surrogate pair count as its end. */
  of(utf16: number): number;
  /** Numbers outside the text are clamped into it. */
  toUtf16(codePoint: number): number;
}

/**
 * Most tools count code points: Python's strings do, and the W3C's and REFI-QDA's texts ask for it.
 * A lone surrogate counts as one. Linear in the text once, and only when it has a surrogate pair.
 */
export function codePointsOf(text: string): CodePoints {
  const pairs: number[] = [];
  for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(index);
  const clamp = (offset: number): number => Math.max(0, Math.min(offset, text.length));
  if (pairs.length === 0) return { of: clamp, toUtf16: clamp };
  return {
    of: (utf16) => clamp(utf16) - countBelow(pairs, (at) => (pairs[at] ?? 0) < clamp(utf16) - 1),
    toUtf16: (codePoint) => clamp(codePoint + countBelow(pairs, (at) => (pairs[at] ?? 0) - at < codePoint)),
  };
}

/** How many items at the start of a sorted list pass. */
function countBelow(sorted: readonly unknown[], passes: (at: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
