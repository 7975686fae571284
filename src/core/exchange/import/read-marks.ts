import type { Problem, Read } from '../../problem.ts';
import { counted } from '../../text/counted.ts';
import { normaliseText } from '../../text/normalise-text.ts';
import { type Imported, type ImportedAnnotation, joinTags, NOTHING } from './imported.ts';

const MARK = /<mark class="([^"<>\n]{1,1000})">|<\/mark>/g;

/** Whether a text has passages in `<mark class="…">`, as Anselm leaves them in Markdown files. */
export const hasMarks = (text: string): boolean => /<mark class="[^"<>\n]{1,1000}">/.test(text);

/**
 * A Markdown file coded with Anselm: `<mark class="first-code second-code">passage</mark>`, with blanks in codes
 * written as hyphens. Marks may stand in others. The document's text is without them. A mark that is never closed is
 * left out, and told.
 */
export function readMarks(name: string, raw: string): Read<Imported> {
  const source = normaliseText(raw).text;
  const annotations: ImportedAnnotation[] = [];
  const open: { readonly tags: readonly string[]; readonly start: number }[] = [];
  const parts: string[] = [];
  let length = 0;
  let at = 0;
  const take = (end: number): void => {
    parts.push(source.slice(at, end));
    length += end - at;
  };
  for (const match of source.matchAll(MARK)) {
    const classes = match[1];
    // A closing mark without an opening one is text.
    const mark = classes === undefined ? open.pop() : undefined;
    if (classes === undefined && !mark) continue;
    take(match.index);
    at = match.index + match[0].length;
    if (classes !== undefined) open.push({ tags: readCodes(classes), start: length });
    else if (mark && length > mark.start && mark.tags.length > 0)
      annotations.push({ quote: '', start: mark.start, end: length, tags: mark.tags });
  }
  take(source.length);
  const text = parts.join('');
  const whole = annotations
    .map((each) => ({ ...each, quote: text.slice(each.start, each.end) }))
    .sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  const message = `Left out: ${counted(open.length, 'mark that is', 'marks that are')} never closed.`;
  const problems: readonly Problem[] =
    open.length > 0 ? [{ code: 'open-mark', severity: 'warning', message }] : [];
  const document = { name, text, unit: 'utf16' as const, annotations: joinTags(whole) };
  return { value: { ...NOTHING, format: 'Anselm', documents: [document] }, problems };
}

const readCodes = (classes: string): string[] =>
  classes
    .split(' ')
    .map((code) => code.replaceAll('-', ' ').trim())
    .filter((code) => code !== '');
