import { leftEdge, type PdfItem, type Row, rightEdge, usualSize } from './page.ts';
import { readRows } from './rows.ts';

/** A strip without text that is narrower is no gutter, in points. */
const NARROWEST = 7;
/** How far apart places for a gutter are tried, in points; on pages of any width so many at most. */
const STEP = 3;
const MOST_STEPS = 150;
/** Fewer lines on a side are no column. */
const FEWEST_LINES = 4;
/** So many places of gutters are known, over all pages; a document has a few. */
const MOST_GUTTERS = 100;
/** Columns in columns, with what stands above and below: as deep as any page goes. */
const DEEPEST = 5;

/**
 * The pieces of a page in runs that are read one after the other: what stands over the columns, each column from left
 * to right, what stands below. Where no strip of white parts lines of text it is one run. `gutters` are the places of
 * those found so far, on earlier pages too, and get what is found here, up to a bound: there a few lines are columns already, as on
 * the last page. Linear in the pieces.
 */
export function readColumns(
  items: readonly PdfItem[],
  gutters: Set<number>,
  depth = DEEPEST,
): readonly (readonly PdfItem[])[] {
  const rows = depth > 0 ? readRows(items, 0.2) : [];
  const usual = usualSize(rows);
  const found = rows.length > FEWEST_LINES ? findGutter(rows, usual) : undefined;
  if (found && gutters.size < MOST_GUTTERS) gutters.add(Math.round(found.x));
  const gutter = found ?? findKnown(rows, usual, gutters);
  if (!gutter) return items.length > 0 ? [items] : [];
  const above: PdfItem[] = [];
  const left: PdfItem[] = [];
  const right: PdfItem[] = [];
  const below: PdfItem[] = [];
  rows.forEach(({ items: pieces }, index) => {
    const outside = index < gutter.first ? above : index > gutter.last ? below : undefined;
    for (const piece of pieces) (outside ?? (piece.x < gutter.x ? left : right)).push(piece);
  });
  return [above, left, right, below].flatMap((part) => readColumns(part, gutters, depth - 1));
}

interface Gutter {
  readonly x: number;
  /** Index of the first and last row that it parts. */
  readonly first: number;
  readonly last: number;
}

/** A gutter where one was before, if lines stand on both sides of it. */
function findKnown(rows: readonly Row[], usual: number, gutters: ReadonlySet<number>): Gutter | undefined {
  for (const x of gutters) {
    const run = rows.length > 1 ? longestRun(rows, usual, x) : undefined;
    if (run && run.last - run.first > 0) return { ...run, x };
  }
  return undefined;
}

function findGutter(rows: readonly Row[], usual: number): Gutter | undefined {
  let [from, to] = [Number.POSITIVE_INFINITY, 0];
  for (const { items } of rows)
    for (const item of items) {
      from = Math.min(from, item.x);
      to = Math.max(to, item.x + item.width);
    }
  const width = to - from;
  let best: (Gutter & { readonly score: number }) | undefined;
  let sameFrom = 0;
  const step = Math.max(STEP, width / MOST_STEPS);
  for (let tried = 0; tried <= (0.6 * width) / step; tried++) {
    const x = from + 0.2 * width + tried * step;
    const run = longestRun(rows, usual, x);
    if (!run || run.score < FEWEST_LINES || !isProse(rows, { ...run, x })) continue;
    if (!best || run.score > best.score) {
      best = { ...run, x };
      sameFrom = x;
    } else if (run.score === best.score && run.first === best.first && run.last === best.last)
      best = { ...best, x: (sameFrom + x) / 2 }; // the middle of the strip
  }
  return best;
}

/** The run of rows without text at `x` that has the most lines on the side that has fewer. `usual` is their usual size. */
function longestRun(
  rows: readonly Row[],
  usual: number,
  x: number,
): { readonly first: number; readonly last: number; readonly score: number } | undefined {
  let best: { first: number; last: number; score: number } | undefined;
  let run = { first: 0, last: -1, left: 0, right: 0 };
  const close = (next: number): void => {
    const score = Math.min(run.left, run.right);
    if (score > (best?.score ?? 0)) best = { first: run.first, last: run.last, score };
    run = { first: next, last: next - 1, left: 0, right: 0 };
  };
  for (const [index, { items, size }] of rows.entries()) {
    const left = items.filter((item) => item.x < x);
    const right = items.filter((item) => item.x >= x);
    const end = rightEdge(left.map((item) => item.x + item.width));
    const start = leftEdge(right.map((item) => item.x));
    const gap = start - end;
    const isClear = end <= x - NARROWEST / 2 && start >= x + NARROWEST / 2;
    // Between the words of a title there may be as much white as in a gutter, but not by their size, nor once alone.
    const isLarge = items.every((item) => item.size > 1.2 * usual);
    const isTitle = isLarge && Math.max(widestGap(left), widestGap(right)) > 0.7 * gap;
    const isParted = isClear && gap >= 0.8 * size && !isTitle;
    if (isParted) {
      run.last = index;
      if (left.length > 0) run.left++;
      if (right.length > 0) run.right++;
    } else close(index + 1);
  }
  close(rows.length);
  return best;
}

function widestGap(items: readonly PdfItem[]): number {
  let widest = 0;
  let end = Number.POSITIVE_INFINITY;
  for (const { x, width } of items) {
    widest = Math.max(widest, x - end);
    end = x + width;
  }
  return widest;
}

/** Letters of a line that is text, on average; cells of a table have fewer. */
const LEAST_LETTERS = 18;

/** Whether both sides are columns of text: wide enough, with lines of some length that mostly fill them. */
function isProse(rows: readonly Row[], { x, first, last }: Gutter): boolean {
  const sides = [readSide(), readSide()] as const;
  for (const { items } of rows.slice(first, last + 1))
    for (const [index, side] of sides.entries()) {
      const pieces = items.filter((item) => item.x < x === (index === 0));
      if (pieces.length === 0) continue;
      const from = leftEdge(pieces.map((each) => each.x));
      const to = rightEdge(pieces.map((each) => each.x + each.width));
      side.lines.push(to - from);
      side.letters += pieces.reduce((sum, { text }) => sum + text.length, 0);
      side.from = Math.min(side.from, from);
      side.to = Math.max(side.to, to);
    }
  const shares = sides.map(
    ({ lines, from, to }) => lines.filter((width) => width >= 0.6 * (to - from)).length / lines.length,
  );
  const [a = 0, b = 0] = shares;
  return (
    Math.min(a, b) >= 0.3 &&
    a + b >= 0.9 &&
    sides.every(({ lines, letters }) => letters >= LEAST_LETTERS * lines.length)
  );
}

const readSide = (): { lines: number[]; letters: number; from: number; to: number } => ({
  lines: [],
  letters: 0,
  from: Number.POSITIVE_INFINITY,
  to: 0,
});
