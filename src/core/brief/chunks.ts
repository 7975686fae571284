import type { Line, LineKind } from './lines.ts';
import { capitalShare, countWords, startsUpper } from './text-shape.ts';

/** Lines that belong together by layout alone: a paragraph, a list item, one heading over its lines. */
export interface Chunk {
  readonly index: number;
  readonly kind: LineKind;
  /** Without blank lines and page furniture. */
  readonly lines: readonly Line[];
  /** The first and the last of `lines`. */
  readonly first: Line;
  readonly final: Line;
  /** Code units of all its lines. */
  readonly length: number;
  /** A blank line, page end or the edge of the text stands before it, after it. */
  readonly gapBefore: boolean;
  readonly gapAfter: boolean;
}

/** How a text is set as a whole. */
export interface Layout {
  /** Lines are broken at about this width; undefined when each paragraph is one line. */
  readonly wrap: number | undefined;
  /** Blank lines stand between paragraphs. */
  readonly spaced: boolean;
}

/** Reads how the text is set from the lengths of its lines. */
export function readLayout(lines: readonly Line[]): Layout {
  const lengths = lines
    .filter((line) => (line.kind === 'text' || line.kind === 'bullet') && !line.furniture)
    .map((line) => line.indent + line.length);
  const gaps = lines.filter((line) => line.gapBefore).length;
  const spaced = gaps - 1 >= lengths.length * 0.12;
  if (lengths.length < 6) return { wrap: undefined, spaced };
  const sorted = lengths.toSorted((a, b) => a - b);
  const wrap = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  const full = lengths.filter((length) => length > wrap * 0.8).length;
  return { wrap: wrap <= 130 && full >= lengths.length * 0.4 ? wrap : undefined, spaced };
}

/** Words that no heading and no sentence ends in. */
const JOINING = /\s(?:the|of|and|an?|to|for|by|with)$/;

/** Whether a line was broken because it was full, so that the next one goes on with its sentence. */
export function runsOn(line: Line, next: Line, layout: Layout): boolean {
  if (line.sentenceEnd || line.last === ':' || line.last === ';') return false;
  if (line.last === ',' || next.lower || JOINING.test(line.words.slice(-6))) return true;
  const width = layout.wrap;
  if (width === undefined) return line.length > 100;
  const word = /^\S{0,40}/.exec(next.words)?.[0].length ?? 0;
  return line.indent + line.length + 1 + word > width * 0.97;
}

/** Groups the lines of a text into chunks. Linear. */
export function readChunks(lines: readonly Line[], layout: Layout): Chunk[] {
  const chunks: Chunk[] = [];
  let open: Line[] = [];
  let gapBefore = true;
  const close = (gapAfter: boolean): void => {
    const first = open[0];
    const final = open[open.length - 1];
    if (first && final) {
      const length = open.reduce((sum, line) => sum + line.length, 0);
      chunks.push({
        index: chunks.length,
        kind: first.kind,
        lines: open,
        first,
        final,
        length,
        gapBefore,
        gapAfter,
      });
      gapBefore = gapAfter;
    } else gapBefore ||= gapAfter;
    open = [];
  };
  for (const [at, line] of lines.entries()) {
    if (line.gapBefore) close(true);
    if (line.furniture || line.kind === 'front') {
      close(true);
      continue;
    }
    const before = open[open.length - 1];
    const first = open[0];
    // Where no blank lines are used, the end of a paragraph is the gap.
    if (
      before &&
      first &&
      (splits(first, before, line, layout, open.length) || standsOver(before, line, lines[at + 1], layout))
    )
      close(!layout.spaced && !runsOn(before, line, layout));
    open.push(line);
  }
  close(true);
  return chunks;
}

/**
 * A line that was broken early without a full stop, between a sentence that ended and a line that begins as a paragraph
 * does: where no blank lines are used, a heading looks like this.
 */
function standsOver(before: Line, line: Line, next: Line | undefined, layout: Layout): boolean {
  const width = layout.wrap;
  return (
    width !== undefined &&
    !layout.spaced &&
    before.sentenceEnd &&
    next?.kind === 'text' &&
    !next.gapBefore &&
    !line.label &&
    line.length < width * 0.7 &&
    !/[.,;:–—-]/.test(line.last) &&
    !runsOn(line, next, layout) &&
    (isHeadLabel(next) || next.length > width * 0.6) &&
    startsUpper(line.words) &&
    countWords(line.words) <= 9
  );
}

/** Whether `line` starts a new chunk although no blank line stands before it. */
function splits(first: Line, before: Line, line: Line, layout: Layout, count: number): boolean {
  if (line.kind !== before.kind && !(first.kind === 'bullet' && line.kind === 'text')) return true;
  if (line.kind === 'atx' || line.kind === 'bullet' || line.kind === 'rule') return true;
  if (line.kind !== 'text') return false;
  if (first.kind === 'bullet') {
    // The lines of an item are indented or run on; a heading right below a list is neither.
    return (
      line.indent <= first.indent && !runsOn(before, line, layout) && (line.capitals || before.sentenceEnd)
    );
  }
  if (isHeadLabel(line) && !runsOn(before, line, layout)) return true;
  if (before.label?.alone) return line.length > 160;
  // "Meeting No. 16", its day, and a sentence.
  if (first.label?.alone && count === 2 && line.sentenceEnd) return true;
  if (before.emphasis !== line.emphasis && (before.emphasis === 'bold' || line.emphasis === 'bold'))
    return true;
  if (
    before.capitals !== line.capitals &&
    (strongCapitals(before) || strongCapitals(line)) &&
    (count <= 4 || before.sentenceEnd)
  ) {
    return (
      !(before.capitals && (line.lower || /^\(.*\)$/.test(line.words))) &&
      !(
        line.capitals &&
        (before.last === ',' || countWords(line.words) < 2) &&
        !before.sentenceEnd &&
        layout.wrap !== undefined
      )
    );
  }
  // One line is one paragraph.
  if (layout.wrap === undefined && !layout.spaced)
    return !line.lower && !(before.capitals && line.capitals && !before.sentenceEnd);
  if (layout.wrap === undefined) return line.length > 160 || before.length > 160 || before.sentenceEnd;
  // A short first line that was broken early stands over the paragraph below.
  if (count > 1 || first !== before || (before.capitals && line.capitals)) return false;
  return (
    !runsOn(before, line, layout) &&
    !before.sentenceEnd &&
    before.length < layout.wrap * 0.8 &&
    (line.indent + line.length > layout.wrap * 0.6 || (line.last === ':' && line.indent > before.indent))
  );
}

function isHeadLabel(line: Line): boolean {
  return line.label !== undefined && !line.label.loose && !line.lower;
}

function strongCapitals(line: Line): boolean {
  return line.capitals && line.length >= 4 && (capitalShare(line.words) ?? 0) > 0.9;
}
