import type { ExportFormat } from './export-format.ts';
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
  lost: ALL_BUT_LABELS,
  write(rows, { briefs }, lose) {
    let dropped = 0;
    const parts = passagesOf(rows, briefs).map(({ text, rows: placed }) => {
      const kept = apart(placed.filter(({ tags }) => tags.length > 0));
      dropped += placed.filter(({ tags }) => tags.length > 0).length - kept.length;
      return `-DOCSTART- O\n\n${tokenLines(text, kept)}\n`;
    });
    if (dropped > 0)
      lose?.(loss('overlap', dropped, ['where it overlaps another one, the passage of', 'annotation']));
    return parts.join('');
  },
};

/** Passages of which none overlaps another. */
function apart(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  const sorted = [...rows].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PlacedRow[] = [];
  for (const row of sorted) if (row.start >= (kept.at(-1)?.end ?? 0)) kept.push(row);
  return kept;
}

function tokenLines(text: string, rows: readonly PlacedRow[]): string {
  const lines: string[] = [];
  let next = 0;
  let inside: PlacedRow | undefined;
  let last = 0;
  for (const { 0: token, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)) {
    if (endsSentence(text.slice(last, index), lines)) lines.push('\n');
    last = index + token.length;
    while ((rows[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next++;
    const row = rows[next];
    const isIn = row !== undefined && row.start < last && index < row.end;
    const tag = isIn ? `${row === inside ? 'I' : 'B'}-${(row.tags[0] ?? '').replace(/\s+/g, '_')}` : 'O';
    inside = isIn ? row : undefined;
    lines.push(`${token} ${tag}\n`);
  }
  return `${lines.join('')}\n`;
}

/** Between two tokens: a blank line of the text, or white space after a full stop, question or exclamation mark. */
function endsSentence(between: string, lines: readonly string[]): boolean {
  if (between === '' || lines.length === 0) return false;
  return /\n\s*\n/.test(between) || /^[.?!] /.test(lines.at(-1) ?? '');
}
