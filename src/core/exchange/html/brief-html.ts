import type { Brief, Section } from '../../brief/brief.ts';
import type { PlacedRow } from '../passages.ts';
import { escapeHtml } from './escape-html.ts';

/** A passage with its number in the report, its colour ("#rrggbb") and its note's HTML. */
export interface NumberedRow {
  readonly row: PlacedRow;
  readonly number: number;
  readonly colour: string;
  readonly note: string;
}

/** A stretch of text that is shown as one paragraph or heading. */
interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly section?: Section;
}

/**
 * The whole text of a brief with its passages coloured, numbered where they end, and their notes in the margin beside
 * the paragraph where they begin. Where passages overlap, the ground has the colour of the one that began last and
 * each has a line below. Linear in text and passages.
 *
 * @param passages in text order
 */
export function briefHtml(
  brief: Brief,
  passages: readonly NumberedRow[],
  anchor: (section: Section) => string,
): string {
  const chunks = chunksOf(brief);
  const sweep = startSweep(passages);
  const paragraphs = chunks.map(({ start, end, section }, at) => {
    const { inner, notes } = colourChunk(
      brief.text,
      { start, end },
      sweep,
      chunks[at + 1]?.start ?? Infinity,
    );
    if (!section) return `${notes}<p dir="auto">${inner}</p>\n`;
    const level = Math.min(3, Math.max(1, section.level)) + 2;
    return `${notes}<h${level} dir="auto" id="${anchor(section)}">${inner}</h${level}>\n`;
  });
  // What marks blank lines at the very end.
  const rest = sweep.starts.reverse().map(({ note, number }) => note + reference(number));
  return [...paragraphs, ...rest].join('');
}

/** Which passages are open where the sweep through the text stands. */
interface Sweep {
  /** Not yet begun, the next one last. */
  readonly starts: NumberedRow[];
  /** Not yet ended, the next one last. */
  readonly ends: NumberedRow[];
  /** In the order in which they began. */
  readonly open: Set<NumberedRow>;
  /** The same with some that have ended: the last that has not is the innermost. */
  readonly stack: NumberedRow[];
}

function startSweep(passages: readonly NumberedRow[]): Sweep {
  const ends = [...passages].sort((a, b) => b.row.end - a.row.end || b.number - a.number);
  return { starts: [...passages].reverse(), ends, open: new Set(), stack: [] };
}

/** One paragraph; passages that end between it and the next one are numbered at its end. */
function colourChunk(
  text: string,
  { start, end }: Chunk,
  sweep: Sweep,
  nextStart: number,
): { readonly inner: string; readonly notes: string } {
  const { starts, ends, open, stack } = sweep;
  const parts: string[] = [];
  const notes: string[] = [];
  for (let at = start; ; ) {
    for (let each = ends.at(-1); each && each.row.end <= at; each = ends.at(-1)) {
      ends.pop();
      if (open.delete(each)) parts.push(reference(each.number));
    }
    for (let each = starts.at(-1); each && each.row.start <= at && at < end; each = starts.at(-1)) {
      starts.pop();
      notes.push(each.note);
      if (each.row.end <= at) {
        parts.push(reference(each.number));
        continue;
      }
      open.add(each);
      stack.push(each);
    }
    if (at >= end) break;
    const to = Math.min(end, starts.at(-1)?.row.start ?? end, ends.at(-1)?.row.end ?? end);
    parts.push(marked(escapeHtml(text.slice(at, to)), open, stack));
    at = to;
  }
  for (let each = ends.at(-1); each && each.row.end <= nextStart && open.has(each); each = ends.at(-1)) {
    ends.pop();
    open.delete(each);
    parts.push(reference(each.number));
  }
  return { inner: parts.join(''), notes: notes.join('') };
}

/** Headings and paragraphs; blank lines between them are left out. */
function chunksOf({ text, sections }: Brief): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  const paragraphs = (end: number): void => {
    for (const { 0: paragraph, index } of text.slice(at, end).matchAll(/\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g))
      chunks.push({ start: at + index, end: at + index + paragraph.length });
    at = Math.max(at, end);
  };
  for (const section of sections) {
    const { start, end } = section.heading;
    if (start < at || end <= start) continue;
    paragraphs(start);
    chunks.push({ start, end, section });
    at = end;
  }
  paragraphs(text.length);
  return chunks;
}

/** At most this many lines are drawn below a word. */
const MOST_LINES = 4;

function marked(words: string, open: ReadonlySet<NumberedRow>, stack: NumberedRow[]): string {
  let innermost = stack.at(-1);
  for (; innermost && !open.has(innermost); innermost = stack.at(-1)) stack.pop();
  if (!innermost) return words;
  const lines: string[] = [];
  for (const { colour } of open) {
    lines.push(`0 ${2 * (lines.length + 1)}px ${colour}`);
    if (lines.length === MOST_LINES) break;
  }
  return `<mark style="--tag: ${innermost.colour}; box-shadow: ${lines.join(', ')}">${words}</mark>`;
}

function reference(number: number): string {
  return `<a class="note-number" id="passage-${number}" href="#note-${number}" aria-label="Note ${number}">${number}</a>`;
}
