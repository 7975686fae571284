/** Zero-based line and UTF-16 column, as VS Code's Position counts. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Converts between offsets and lines of one text in logarithmic time. */
export interface LineIndex {
  readonly lineCount: number;
  /** Offset of the first code unit of a line (zero-based). Lines past the end give the text's length. */
  startOf(line: number): number;
  /** Offset just before the line's LF, or the text's length on the last line. */
  endOf(line: number): number;
  /** Offsets outside the text are clamped into it. */
  positionAt(offset: number): LineColumn;
  offsetAt(position: LineColumn): number;
}

/** Builds the index of a text with LF line ends. Linear in the text. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const startOf = (line: number): number => (line < 0 ? 0 : (starts[line] ?? text.length));
  const endOf = (line: number): number => {
    const next = starts[line + 1];
    return next === undefined ? text.length : next - 1;
  };
  return {
    lineCount: starts.length,
    startOf,
    endOf,
    positionAt(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (startOf(middle) <= at) low = middle;
        else high = middle - 1;
      }
      return { line: low, column: at - startOf(low) };
    },
    offsetAt({ line, column }) {
      return Math.min(startOf(line) + Math.max(0, column), endOf(line));
    },
  };
}
