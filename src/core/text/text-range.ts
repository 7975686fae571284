/**
 * A half-open stretch of a text: `start` inclusive, `end` exclusive.
 *
 * Unit everywhere in core: UTF-16 code units over the text with LF line ends and without a BOM
 * (see {@link normaliseText}). `vscode.Range` and `TextRange` meet only in `vscode/text-range.ts`;
 * formats that count otherwise (W3C, REFI-QDA: code points) convert in their own file of `exchange/`.
 */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Whether two ranges share at least one code unit. Touching ranges do not overlap. */
export function rangesOverlap(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Sort order: by start, then the longer one first, so that a parent comes before what it contains. */
export function compareRanges(a: TextRange, b: TextRange): number {
  return a.start - b.start || b.end - a.end;
}

/** The range without white space at its ends; empty when there is nothing else in it. */
export function trimRange(text: string, { start, end }: TextRange): TextRange {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}
