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
 * The margin of a comment that stands on the next line with text, in `column` or further right: a block of lines put
 * above it would swallow it. Undefined when there is none.
 */
export function deepCommentAfter(
  text: string,
  lineEnd: number,
  column: number,
): { readonly start: number; readonly end: number } | undefined {
  let start = lineBreakAfter(text, lineEnd);
  for (; start < text.length; start = lineBreakAfter(text, start)) {
    let at = start;
    while (text[at] === ' ') at++;
    if (text[at] === '#') return at - start >= column ? { start, end: at } : undefined;
    if (text[at] !== '\n' && text[at] !== '\r') return undefined;
  }
  return undefined;
}
