/**
 * Text as Markdown that shows exactly it, on one line: every ASCII punctuation mark is escaped (CommonMark 0.31,
 * section 2.4), white space is folded to one blank, control characters and marks that reorder text are dropped.
 * So no HTML, link, image or heading gets through, whatever the text says.
 */
export function plainMarkdown(text: string): string {
  return foldWhiteSpace(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** White space, line ends and control characters become one blank; marks that hide or reorder text are dropped. */
export function foldWhiteSpace(text: string): string {
  return text
    .replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/[\u200b\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
}

/** At most `longest` UTF-16 units, cut after a word where that loses little, never inside a surrogate pair. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let cut = text.lastIndexOf(' ', longest - 1);
  if (cut < longest * 0.7) cut = longest - 1;
  const last = text.charCodeAt(cut - 1);
  if (last >= 0xd800 && last <= 0xdbff) cut -= 1;
  return `${text.slice(0, cut).trimEnd()}…`;
}
