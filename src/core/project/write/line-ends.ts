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

/**
 * The margins of lines that a block of lines put above them would swallow: blank lines that are longer than it is
 * indented, and a comment that stands in `column` or further right.
 */
export function deepMarginsAfter(
  text: string,
  lineEnd: number,
  column: number,
): readonly { readonly start: number; readonly end: number }[] {
  const margins: { readonly start: number; readonly end: number }[] = [];
  for (let start = lineBreakAfter(text, lineEnd); start < text.length; start = lineBreakAfter(text, start)) {
    let end = start;
    while (text[end] === ' ') end++;
    const isComment = text[end] === '#';
    if (!isComment && end < text.length && text[end] !== '\n' && text[end] !== '\r') break;
    if (end - start >= column) margins.push({ start, end });
    if (isComment) break;
  }
  return margins;
}
