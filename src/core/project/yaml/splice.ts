import type { TextRange } from '../../text/text-range.ts';

/** One replacement in a text, in its offsets before the change. */
export interface Splice extends TextRange {
  readonly text: string;
}

/**
 * Applies splices that do not overlap, given in any order; those at one offset keep their order.
 * Linear in the text and n log n in the splices.
 */
export function spliceText(text: string, splices: readonly Splice[]): string {
  if (splices.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const splice of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(text.slice(at));
  return pieces.length <= 5 ? pieces.reduce((all, piece) => all + piece, '') : pieces.join('');
}
