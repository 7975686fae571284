import { cleanPiece } from '../clean-text.ts';
import { noteMark } from '../document.ts';
import {
  BULLET_SIGNS,
  type Cell,
  halfPoint,
  heaviest,
  type Line,
  type PdfItem,
  type Region,
  type Row,
  rightEdge,
} from './page.ts';

/** Pieces on one baseline, raised and lowered ones with them, from top to bottom. `apart`: how much of the size they may differ by. */
export function readRows(items: readonly PdfItem[], apart = 0.45): Row[] {
  const rows: { y: number; size: number; items: PdfItem[] }[] = [];
  const inOrder = items.filter((item) => item.text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x);
  for (const item of inOrder) {
    const row = rows.at(-1);
    if (row && Math.abs(item.y - row.y) <= apart * Math.max(row.size, item.size)) {
      row.items.push(item);
      if (item.size <= row.size * 1.05) continue;
      row.y = item.y;
      row.size = item.size;
    } else rows.push({ y: item.y, size: item.size, items: [item] });
  }
  for (const row of rows) row.items.sort((a, b) => a.x - b.x);
  return rows;
}

/** A gap this much of the size is a blank; one that wide begins a cell. */
const BLANK = 0.16;
const CELL = 1.4;

const BULLET = new RegExp(`^${BULLET_SIGNS}$|^o$`);
const LABEL =
  /^(?:\(?[a-z]{1,4}\)|\(?\d{1,3}[.)]|(?:\d{1,2}\.){1,4}\d{0,2}|[A-Z][.)]|[IVXLC]{1,6}[.)]|§\s?\d{1,3})$/;

/** A row as a line of text with its cells. A bullet or number that stands apart belongs to the first cell. */
export function readLine(row: Row, page: number, region: Region): Line | undefined {
  const cells: { x: number; right: number; text: string }[] = [];
  const sizes = new Map<number, number>();
  let before: PdfItem | undefined;
  let wordsX: number | undefined;
  for (const item of row.items) {
    const raised = isRaised(item, row);
    const piece = raised ? noteMark(item.text.trim()) : cleanPiece(item.text);
    if (piece.trim() === '') continue;
    if (before && item.text === before.text && Math.abs(item.x - before.x) < 0.1 * row.size) continue; // printed twice to look bold
    const right = item.x + item.width;
    const cell = cells.at(-1);
    const gap = before ? item.x - (before.x + before.width) : 0;
    if (!cell) cells.push({ x: item.x, right, text: piece });
    else if (gap > CELL * row.size && !(cells.length === 1 && isMark(cell.text)))
      cells.push({ x: item.x, right, text: piece });
    else {
      if (cells.length === 1 && isMark(cell.text)) wordsX = item.x;
      const isApart = gap > BLANK * row.size && !raised;
      cell.text += isApart && !/\s$/.test(cell.text) && !/^\s/.test(piece) ? ` ${piece}` : piece;
      cell.right = Math.max(cell.right, right);
    }
    sizes.set(halfPoint(item.size), (sizes.get(halfPoint(item.size)) ?? 0) + piece.length);
    before = item;
  }
  const trimmed = cells.map((cell): Cell => ({ ...cell, text: cell.text.replace(/ {2,}/g, ' ').trim() }));
  const [first] = trimmed;
  if (!first) return undefined;
  const told = row.items.filter((item) => /[\p{L}\p{N}]/u.test(item.text) && !isRaised(item, row));
  return {
    page,
    region,
    y: row.y,
    x: first.x,
    right: rightEdge(trimmed.map(({ right }) => right)),
    wordsX: wordsX ?? first.x,
    size: heaviest(sizes) ?? row.size,
    bold: told.length > 0 && told.every((item) => item.bold),
    italic: told.length > 0 && told.every((item) => item.italic),
    cells: trimmed,
    text: trimmed.map(({ text }) => text).join(' '),
  };
}

const isMark = (text: string): boolean => BULLET.test(text.trim()) || LABEL.test(text.trim());

/** Whether it is a small figure above the line: the mark of a note. */
function isRaised(item: PdfItem, row: Row): boolean {
  return (
    item.size <= 0.85 * row.size &&
    item.y < row.y - 0.12 * row.size &&
    /^(?:\d{1,3}|[*†‡]{1,3})$/.test(item.text.trim())
  );
}
