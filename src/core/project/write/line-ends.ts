/** Start of the line in which `at` stands. A BOM at the start of the text is not part of its first line. */
export function lineStartOf(text: string, at: number): number {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  return start === 0 && text.charCodeAt(0) === 0xfeff ? Math.min(1, at) : start;
}

/** Column of `at` in its line. */
export const columnOf = (text: string, at: number): number => at - lineStartOf(text, at);

/** End of the line in which `at` stands, before its line end. */
export function lineEndAfter(text: string, at: number): number {
  const lineFeed = text.indexOf('\n', at);
  const end = lineFeed < 0 ? text.length : lineFeed;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

/** Start of the next line, or the text's length. */
export function lineBreakAfter(text: string, at: number): number {
  const lineFeed = text.indexOf('\n', at);
  return lineFeed < 0 ? text.length : lineFeed + 1;
}
