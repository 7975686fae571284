import { mapInSteps } from '../text/steps.ts';
import type { AnnotationRow } from './annotation-row.ts';
import { type ExportFormat, inStepsOrAtOnce } from './export-format.ts';
import { ALL_BUT_LABELS, loss } from './losses.ts';
import { type PlacedRow, passagesOf } from './passages.ts';

/**
 * Token and tag a line (IOB2, as in CoNLL-2002), a blank line after each sentence, `-DOCSTART-` before each brief. A
 * token has one tag: of overlapping passages the one that begins first stays, of two that begin together the longer
 * one; of several tags the first. What goes is counted in the loss report.
 */
export const iob2: ExportFormat = {
  id: 'iob2',
  label: 'IOB2',
  description: 'For sequence taggers: one token and its tag a line, as in CoNLL-2002.',
  extension: 'iob',
  lost: ALL_BUT_LABELS.filter((part) => part !== 'grouping'),
  ...inStepsOrAtOnce(function* (rows, { briefs }, lose) {
    const lost = { overlap: 0, empty: 0, cut: 0 };
    const parts = yield* mapInSteps(passagesOf(rows, briefs), 1, ({ text, rows: placed }) => {
      const tagged = placed.filter(({ tags }) => tags.length > 0);
      const kept = apart(tagged);
      const { lines, marked, cut } = tokenLines(text, kept);
      lost.overlap += tagged.length - kept.length;
      lost.empty += kept.length - marked;
      lost.cut += cut;
      return `-DOCSTART- O\n\n${lines}\n`;
    });
    const several = rows.filter(({ tags }) => tags.length > 1).length;
    const tell = (code: string, count: number, before: string, noun = 'annotation'): unknown =>
      count > 0 && lose?.(loss(code, count, [before, noun]));
    tell('overlap', lost.overlap, 'where it overlaps another one, the passage of');
    tell('tokens', lost.empty, 'which has no token of its own, the passage of');
    tell('sentences', lost.cut, 'what holds the parts together, one a sentence, of');
    tell('further-tags', several, 'all tags but the first of');
    tell('blanks', blankTags(rows), 'the blanks in the name of', 'tag');
    return parts.join('');
  }),
};

/** Passages of which none overlaps another. */
function apart(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  const sorted = [...rows].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PlacedRow[] = [];
  for (const row of sorted) if (row.start >= (kept.at(-1)?.end ?? 0)) kept.push(row);
  return kept;
}

const blankTags = (rows: readonly AnnotationRow[]): number =>
  new Set(rows.flatMap(({ tags: [first = ''] }) => (/\s/.test(first) ? [first] : []))).size;

interface Lines {
  readonly lines: string;
  /** Passages that have a token. */
  readonly marked: number;
  /** Passages over several sentences: each sentence begins anew, for readers take one at a time. */
  readonly cut: number;
}

function tokenLines(text: string, rows: readonly PlacedRow[]): Lines {
  const lines: string[] = [];
  const marked = new Set<PlacedRow>();
  const cut = new Set<PlacedRow>();
  let next = 0;
  let inside: PlacedRow | undefined;
  let before: PlacedRow | undefined;
  let last = 0;
  for (const { 0: token, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)) {
    if (endsSentence(text.slice(last, index), lines)) {
      lines.push('\n');
      before = inside;
      inside = undefined;
    }
    last = index + token.length;
    while ((rows[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next++;
    const row = rows[next];
    const isIn = row !== undefined && row.start < last && index < row.end;
    if (isIn && row === before) cut.add(row);
    if (isIn) marked.add(row);
    before = undefined;
    const tag = isIn ? `${row === inside ? 'I' : 'B'}-${(row.tags[0] ?? '').replace(/\s+/g, '_')}` : 'O';
    inside = isIn ? row : undefined;
    lines.push(`${token} ${tag}\n`);
  }
  return { lines: `${lines.join('')}\n`, marked: marked.size, cut: cut.size };
}

/** Between two tokens: a blank line of the text, or white space after a full stop, question or exclamation mark. */
function endsSentence(between: string, lines: readonly string[]): boolean {
  if (between === '' || lines.length === 0) return false;
  return /\n\s*\n/.test(between) || /^[.?!] /.test(lines.at(-1) ?? '');
}
