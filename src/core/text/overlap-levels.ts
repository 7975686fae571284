import type { TextRange } from './text-range.ts';

/** Most levels that are told apart; what lies deeper shares the last one. */
const MOST_LEVELS = 3;

/**
 * For each range, sorted by start, a level from 0: ranges that overlap get different ones as long as there are levels,
 * so that nested and crossing passages can be drawn in different styles. Linear.
 */
export function overlapLevels(ranges: readonly TextRange[]): readonly number[] {
  const ends: number[] = Array.from({ length: MOST_LEVELS }, () => 0);
  return ranges.map(({ start, end }) => {
    const free = ends.findIndex((each) => each <= start);
    const level = free < 0 ? MOST_LEVELS - 1 : free;
    ends[level] = Math.max(ends[level] ?? 0, end);
    return level;
  });
}
