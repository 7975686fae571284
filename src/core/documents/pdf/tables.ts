import type { Line } from './page.ts';

/** Cells of one column begin at the same place, give or take, in points. */
const ALIGNED = 4;

/**
 * How many lines from `at` on are rows of a table: two or more, each with cells that begin where those of the row
 * before do. Lines that fill their column from edge to edge are text with wide blanks. 0 when there is none.
 */
export function tableLength(lines: readonly Line[], at: number): number {
  let length = 0;
  for (let next = at; next < lines.length; next++) {
    const line = lines[next];
    const before = lines[next - 1];
    if (!line || (length > 0 && line.region !== before?.region)) break;
    const isRow = line.cells.length > 1 && !fills(line);
    const isRest = length > 0 && line.cells.length === 1 && before !== undefined && continues(line, before);
    if (length > 0 && before && isRow && sharedStarts(line, before) === 0 && before.cells.length > 1) break;
    if (!isRow && !isRest) break;
    length++;
  }
  const rows = lines.slice(at, at + length).filter(({ cells }) => cells.length > 1);
  return rows.length >= 2 ? length : 0;
}

/** The rows of such lines; a line that begins below a later cell goes on in that cell. */
export function tableRows(lines: readonly Line[]): string[][] {
  const starts: number[] = [];
  for (const { cells } of lines)
    for (const { x } of cells) if (!starts.some((each) => Math.abs(each - x) <= ALIGNED)) starts.push(x);
  starts.sort((a, b) => a - b);
  const columnOf = (x: number): number =>
    starts.reduce(
      (best, start, index) => (Math.abs(start - x) < Math.abs((starts[best] ?? 0) - x) ? index : best),
      0,
    );
  const rows: string[][] = [];
  for (const { cells } of lines) {
    const isRest = rows.length > 0 && columnOf(cells[0]?.x ?? 0) > 0;
    const row = isRest ? (rows.at(-1) ?? []) : starts.map(() => '');
    if (!isRest) rows.push(row);
    for (const { x, text } of cells) {
      const column = columnOf(x);
      row[column] = row[column] ? `${row[column]} ${text}` : text;
    }
  }
  return rows;
}

/** Whether it is text that was stretched from edge to edge: its gaps are wide, but not that wide. */
function fills({ x, right, region, cells, size }: Line): boolean {
  const isWide = cells.some((cell, index) => index > 0 && cell.x - (cells[index - 1]?.right ?? 0) > 4 * size);
  return !isWide && x - region.left < 2 && region.right - right < 2;
}

const sharedStarts = (a: Line, b: Line): number =>
  a.cells.filter((cell, index) => index > 0 && b.cells.some(({ x }) => Math.abs(x - cell.x) <= ALIGNED))
    .length;

/** A line with one cell below a later cell of the row before, no further down than lines stand. */
function continues(line: Line, before: Line): boolean {
  const [first, ...later] = before.cells;
  if (line.y - before.y > 1.5 * line.size || !first) return false;
  if (line.x - first.x <= ALIGNED) return false;
  return [first, ...later].some(({ x }) => Math.abs(x - line.x) <= ALIGNED);
}
