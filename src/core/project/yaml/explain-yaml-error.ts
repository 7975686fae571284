import type { Problem } from '../../problem.ts';

/**
 * A parser's error as a problem with a sentence that says what to do. `at` is the offset in the file where
 * the parser stopped; the range is the rest of that line.
 */
export function explainYamlError(
  text: string,
  error: { readonly reason: string; readonly at: number },
): Problem {
  const lineStart = error.at === 0 ? 0 : text.lastIndexOf('\n', error.at - 1) + 1;
  const reason = /^ *\t/.test(text.slice(lineStart, error.at + 1)) ? 'tab characters' : error.reason;
  const known = SENTENCES.find(([pattern]) => pattern.test(reason));
  const sentence = known?.[1] ?? 'The YAML cannot be read from here on. Check quotes, colons and indents.';
  return {
    code: known?.[2] ?? 'yaml-syntax',
    severity: 'error',
    message: `${sentence} Until then nothing is written to this file. (YAML: ${error.reason})`,
    range: lineRange(text, error.at),
  };
}

/** From `at` to the end of its line; where that is empty, the whole line. */
function lineRange(text: string, at: number): { readonly start: number; readonly end: number } {
  const start = Math.min(at, text.length);
  const lineEnd = text.indexOf('\n', start);
  const end = lineEnd < 0 ? text.length : lineEnd;
  if (end > start || start === 0) return { start, end };
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: start };
}

const SENTENCES: readonly (readonly [RegExp, string, string?])[] = [
  [/within a (?:single|double) quoted/, 'A quotation mark is opened and never closed. Close it.'],
  [/within a flow collection|missed comma/, 'A list in [ ] or { } is not closed or lacks a comma.'],
  [/deficient indentation/, 'A quotation mark or a bracket is opened and never closed. Close it.'],
  [/tab characters/, 'A tab stands where the indent should be. Use spaces.'],
  [/indentation/, 'This line is not indented like its neighbours. Line it up.'],
  [/unknown escape/, 'There is an unknown escape after “\\”. Use single quotes, or write “\\\\”.'],
  [/multiline key|expected ':'/, 'A colon is missing after a key, or a text with a colon needs quotes.'],
  [/null byte|non-printable/, 'There is a character that no text file should hold. Delete it.'],
  [/nesting exceeded/, 'The entries are nested too deep. Move them up.', 'too-deep'],
  [/more than one document/, 'The file holds several YAML documents (“---”). Keep one.'],
  [/duplicate/, 'A key of the file stands twice. Join the two.'],
];
