import type { TextChange } from './map-range.ts';
import type { TextRange } from './text-range.ts';

/** What an edit did to one range. */
export interface MappedRange {
  /** Where it is now; undefined when the edit swallowed the whole passage. */
  readonly range: TextRange | undefined;
  /** Text within it changed or was cut off: its quote must be refreshed. */
  readonly touched: boolean;
}

/** Several changes of one edit, ready to carry ranges through. */
export interface ChangeSet {
  /** In ascending order, offsets before the edit. */
  readonly changes: readonly TextChange[];
  /** By change: how far text after it moves, all changes before it included. One more entry at the front, 0. */
  readonly shifts: readonly number[];
}

/**
 * Carries many ranges through the changes of one edit. The changes do not overlap and all count in offsets before the
 * edit, in any order (VS Code gives `contentChanges` so, last first). The same rules as `mapRange`: typing at an edge
 * never grows a range. Costs the ranges times the logarithm of the changes.
 *
 * @returns one entry for each range, in the same order
 */
export function mapRanges(ranges: readonly TextRange[], changes: readonly TextChange[]): MappedRange[] {
  const set = toChangeSet(changes);
  return ranges.map((range) => mapThrough(range, set));
}

/** Sorts the changes of one edit and sums up how far they move what follows. */
export function toChangeSet(changes: readonly TextChange[]): ChangeSet {
  const sorted =
    changes.length > 1 ? [...changes].sort((x, y) => x.start - y.start || x.end - y.end) : changes;
  const shifts = [0];
  for (const change of sorted)
    shifts.push((shifts.at(-1) ?? 0) + change.text.length - (change.end - change.start));
  return { changes: sorted, shifts };
}

/** Carries one range through a set of changes. */
export function mapThrough(range: TextRange, { changes, shifts }: ChangeSet): MappedRange {
  const first = firstEndingAfter(changes, range.start);
  const shift = shifts[first] ?? 0;
  const change = changes[first];
  if (!change || change.start >= range.end) {
    const moved = shift === 0 ? range : { start: range.start + shift, end: range.end + shift };
    return { range: moved, touched: false };
  }
  if (change.start <= range.start && change.end >= range.end) return { range: undefined, touched: true };
  const start = change.start <= range.start ? change.start + shift + change.text.length : range.start + shift;
  // The last change that begins before the end: it cuts the end off, or lies within.
  let last = first;
  while (last + 1 < changes.length && (changes[last + 1]?.start ?? 0) < range.end) last++;
  const cut = changes[last] ?? change;
  const end = cut.end >= range.end ? cut.start + (shifts[last] ?? 0) : range.end + (shifts[last + 1] ?? 0);
  return { range: start < end ? { start, end } : undefined, touched: true };
}

/** Index of the first change that ends after an offset (the count when none does). */
export function firstEndingAfter(changes: readonly TextChange[], offset: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
