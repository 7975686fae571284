import type { TextRange } from './text-range.ts';

/** One replacement in a text, in offsets of the text before the change. */
export interface TextChange extends TextRange {
  readonly text: string;
}

/**
 * Carries a range through one change: its start sticks right and its end sticks left, so typing at
 * either edge never grows it (VS Code's NeverGrowsWhenTypingAtEdges).
 * Returns undefined when the change swallowed the whole passage: the caller remembers it as an orphan.
 */
export function mapRange(range: TextRange, change: TextChange): TextRange | undefined {
  const shift = change.text.length - (change.end - change.start);
  if (change.end <= range.start) return { start: range.start + shift, end: range.end + shift };
  if (change.start >= range.end) return range;
  if (change.start <= range.start && change.end >= range.end) return undefined;
  const start = change.start <= range.start ? change.start + change.text.length : range.start;
  const end = change.end >= range.end ? change.start : range.end + shift;
  return start < end ? { start, end } : undefined;
}
