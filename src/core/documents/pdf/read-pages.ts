import { type DocumentBlock, type DocumentText, NOTE_MARKS } from '../document.ts';
import { readVocabulary, type Vocabulary } from '../mend-hyphens.ts';
import { readColumns } from './columns.ts';
import { findFurniture } from './furniture.ts';
import { headingLevels, isHeading, type StyledText } from './headings.ts';
import { takeNotes } from './notes.ts';
import {
  type BodyStyle,
  halfPoint,
  heaviest,
  type Line,
  leftEdge,
  type PdfItem,
  type PdfPage,
  type Region,
} from './page.ts';
import { isContents, type Passage, passageText, readPassages } from './paragraphs.ts';
import { readLine, readRows } from './rows.ts';
import { tableRows } from './tables.ts';

/**
 * What a person reads on pages of placed text: headings with levels, paragraphs, bullets, tables and foot notes, in
 * reading order, without running heads and feet. Any pages give a document; time linear in their pieces of text.
 */
export function readPages(pages: readonly PdfPage[]): DocumentText {
  const rows = pages.map(({ height, items }) => ({ height, rows: readRows(items.filter(isPlaced)) }));
  const furniture = findFurniture(rows);
  const gutters = new Set<number>();
  const columns = rows.flatMap(({ rows: onPage }, page) =>
    readColumns(
      onPage.filter((row) => !furniture.has(row)).flatMap(({ items }) => items),
      gutters,
    ).map((items) => {
      const region: Region = { left: 0, right: 0 };
      const lines = readRows(items).flatMap((row) => readLine(row, page, region) ?? []);
      setEdges(region, lines);
      return lines;
    }),
  );
  const body = bodyStyle(columns);
  const words = readVocabulary(columns.flatMap((lines) => lines.map(({ text }) => text)));
  const text = takeNotes(columns, body, words);
  const passages = readPassages(text.columns, body);
  return { blocks: [...blocksOf(passages, body, words), ...notesOf(text.notes)], remarks: [] };
}

/** A damaged file may put letters anywhere. */
const isPlaced = ({ x, y, width, size }: PdfItem): boolean =>
  [x, y, width].every((value) => Math.abs(value) < FARTHEST) && size > 0 && size < FARTHEST;

/** No page is so large, in points: 20 metres. */
const FARTHEST = 60_000;

const notesOf = (notes: readonly { readonly id: string; readonly text: string }[]): DocumentBlock[] =>
  notes.map(({ id, text }) => ({ kind: 'note', id, text }));

/** The right edge is where the longest lines end, but for a few that stick out. */
function setEdges(region: Region, lines: readonly Line[]): void {
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b);
  region.left = leftEdge(lines.map(({ x }) => x));
  region.right = rights[Math.max(0, Math.ceil(rights.length * 0.97) - 1)] ?? 0;
}

function bodyStyle(columns: readonly (readonly Line[])[]): BodyStyle {
  const sizes = new Map<number, number>();
  for (const lines of columns)
    for (const { size, text } of lines) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  const size = heaviest(sizes) ?? 10;
  let bold = 0;
  const pitches = new Map<number, number>();
  for (const lines of columns)
    lines.forEach((line, index) => {
      if (line.size !== size) return;
      bold += line.bold ? line.text.length : -line.text.length;
      const before = lines[index - 1];
      const pitch = before?.size === size ? halfPoint(line.y - before.y) : 0;
      if (pitch > 0.8 * size && pitch < 3 * size) pitches.set(pitch, (pitches.get(pitch) ?? 0) + 1);
    });
  return { size, bold: bold > 0, pitch: heaviest(pitches) ?? 1.2 * size };
}

function blocksOf(passages: readonly Passage[], body: BodyStyle, words: Vocabulary): DocumentBlock[] {
  const texts = passages.map((passage) => (passage.kind === 'table' ? '' : passageText(passage, words)));
  const styled = passages.map((passage, index): StyledText | undefined => {
    const [first] = passage.lines;
    if (passage.kind !== 'text' || !first) return undefined;
    const text = (texts[index] ?? '').replace(NOTE_MARKS, '');
    const { size, bold, italic } = first;
    const whole = { text, size, bold: bold && passage.lines.every((line) => line.bold), italic };
    return { ...whole, lines: passage.lines.length };
  });
  const headings = styled.flatMap((each) =>
    each && !isContents(each.text) && isHeading(each, body) ? [each] : [],
  );
  const levels = new Map(headings.map((heading, index) => [heading, index] as const));
  const level = headingLevels(headings, body);
  const depths = itemDepths(passages);
  return passages.flatMap((passage, index): DocumentBlock[] => {
    const text = texts[index] ?? '';
    if (passage.kind === 'table') return [{ kind: 'table', rows: tableRows(passage.lines) }];
    if (text === '') return [];
    if (passage.kind === 'item') return [{ kind: 'item', depth: depths.get(passage) ?? 0, text }];
    const heading = styled[index];
    const place = heading && levels.get(heading);
    if (place !== undefined) return [{ kind: 'heading', level: level[place] ?? 1, text }];
    return [{ kind: 'paragraph', text }];
  });
}

/** Depths of bullets by how far they are set in, against those before them in the same list. */
function itemDepths(passages: readonly Passage[]): ReadonlyMap<Passage, number> {
  const depths = new Map<Passage, number>();
  let open: number[] = [];
  for (const passage of passages) {
    const [first] = passage.lines;
    if (passage.kind !== 'item' || !first) {
      open = [];
      continue;
    }
    const indent = first.x - first.region.left;
    while (open.length > 1 && (open.at(-1) ?? 0) > indent + DEEPER / 2) open.pop();
    if (open.length === 0 || indent - (open.at(-1) ?? 0) >= DEEPER) open.push(indent);
    depths.set(passage, open.length - 1);
  }
  return depths;
}

/** A bullet set in by so much more, in points, is below the one before. */
const DEEPER = 6;
