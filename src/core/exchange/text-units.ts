/** Turns offsets of one text from UTF-16 units into code points and back, each in constant time. */
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
  const pairsBelow = countsBelow(pairs);
  const pointsBelow = countsBelow(pairs.map((offset, pair) => offset - pair));
  return {
    of: (utf16) => clamp(utf16) - pairsBelow(clamp(utf16) - 1),
    toUtf16: (codePoint) => clamp(codePoint + pointsBelow(codePoint)),
  };
}

/** How many of some ascending offsets, no two the same, lie below a limit: linear once, then constant. */
export function countsBelow(ascending: readonly number[]): (limit: number) => number {
  const STEP = 64;
  // At each multiple of STEP, how many lie below it.
  const below: number[] = [];
  ascending.forEach((offset, count) => {
    while (below.length * STEP <= offset) below.push(count);
  });
  return (limit) => {
    let count = below[Math.floor(Math.max(limit, 0) / STEP)] ?? ascending.length;
    while ((ascending[count] ?? limit) < limit) count++;
    return count;
  };
}
