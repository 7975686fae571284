/** A piece of text on a page, in points; `y` is its baseline, counted downwards from the page's top. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the letters. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A page with its upright text. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
}

/** Words of one line that stand together; a wide gap begins a new cell. */
export interface Cell {
  readonly x: number;
  readonly right: number;
  readonly text: string;
}

/** Pieces of text on one baseline. */
export interface Row {
  readonly y: number;
  readonly size: number;
  /** From left to right, without blank ones. */
  readonly items: readonly PdfItem[];
}

/** A line of a column. */
export interface Line {
  readonly page: number;
  /** Lines of one column, or of the whole width between two runs of columns, have the same region. */
  readonly region: Region;
  readonly y: number;
  readonly x: number;
  readonly right: number;
  /** Where the words begin behind a bullet or number that stands apart. */
  readonly wordsX: number;
  readonly size: number;
  /** All of it is. */
  readonly bold: boolean;
  readonly italic: boolean;
  readonly cells: readonly Cell[];
  readonly text: string;
}

/** A column or the whole width, with the edges of its lines. */
export interface Region {
  left: number;
  right: number;
}

/** What most of the text is set in. */
export interface BodyStyle {
  readonly size: number;
  readonly bold: boolean;
  /** From baseline to baseline inside of a paragraph. */
  readonly pitch: number;
}

/** Signs that stand for a bullet, as a class of a regular expression. */
export const BULLET_SIGNS = '[•‣◦▪▫●○◆■□►➢➤✓·⁃∙–—*-]';

/** The rightmost of the ends of pieces, of which there may be any number; minus infinity without any. */
export const rightEdge = (ends: readonly number[]): number =>
  ends.reduce((most, end) => Math.max(most, end), Number.NEGATIVE_INFINITY);

/** The leftmost of the beginnings of pieces; infinity without any. */
export const leftEdge = (beginnings: readonly number[]): number =>
  beginnings.reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY);

/** Where most of the weight is: the key with the largest sum; undefined without any. */
export function heaviest<K>(weights: ReadonlyMap<K, number>): K | undefined {
  let best: K | undefined;
  let most = 0;
  for (const [key, weight] of weights)
    if (weight > most) {
      best = key;
      most = weight;
    }
  return best;
}

/** The size that most pieces are set in; 0 without any. */
export function usualSize(rows: readonly Row[]): number {
  const sizes = new Map<number, number>();
  for (const { size, items } of rows) sizes.set(size, (sizes.get(size) ?? 0) + items.length);
  return heaviest(sizes) ?? 0;
}

/** To half a point: sizes of one style differ by rounding. */
export const halfPoint = (size: number): number => Math.round(size * 2) / 2;
