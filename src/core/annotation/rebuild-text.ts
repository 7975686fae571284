import type { TextRange } from '../text/text-range.ts';
import type { Selectors } from './annotation.ts';

/** What the selectors of a brief still know of the text they were made from. */
export interface RebuiltText {
  /** Pieces in their old order; `unknown` stands between two pieces that do not touch. */
  readonly text: string;
  /** Where each selector's quote is in it. */
  readonly quotes: readonly TextRange[];
}

/**
 * Puts the quotes and contexts of all annotations of a brief together to as much of the old text as they give:
 * sorted by their start, overlapping ones merged where they agree. So the quotes vouch for each other's order, and
 * one alignment serves with and without the old text. Selectors without a start come last, each on its own.
 *
 * @param unknown a word that stands in neither text
 */
export function rebuildText(selectors: readonly Selectors[], unknown: string): RebuiltText {
  const order = selectors
    .map((_, index) => index)
    .sort((x, y) => pieceStart(selectors[x]) - pieceStart(selectors[y]));
  const between = `\n\n${unknown}\n\n`;
  const quotes: TextRange[] = selectors.map(() => ({ start: 0, end: 0 }));
  const parts: string[] = [];
  let length = 0;
  // The current piece: where it starts in the old text and in the rebuilt one, and its text so far.
  let piece = '';
  let oldStart = Number.NaN;
  const close = (): void => {
    if (piece === '') return;
    parts.push(piece, between);
    length += piece.length + between.length;
    piece = '';
  };
  for (const index of order) {
    const each = selectors[index];
    if (!each || each.quote === '') continue;
    const own = `${each.prefix ?? ''}${each.quote}${each.suffix ?? ''}`;
    let offset = pieceStart(each) - oldStart;
    const shared = Math.min(own.length, piece.length - offset);
    // Compared over a window: long overlaps that agree at both ends agree.
    if (!(shared > 0) || !agrees(piece, offset, own, shared)) {
      close();
      oldStart = pieceStart(each);
      offset = 0;
    }
    if (offset + own.length > piece.length) piece += own.slice(piece.length - offset);
    const start = length + offset + (each.prefix?.length ?? 0);
    quotes[index] = { start, end: start + each.quote.length };
  }
  close();
  return { text: parts.join(''), quotes };
}

function pieceStart(each: Selectors | undefined): number {
  return each?.start === undefined ? Number.POSITIVE_INFINITY : each.start - (each.prefix?.length ?? 0);
}

function agrees(piece: string, offset: number, own: string, shared: number): boolean {
  return piece.startsWith(own.slice(0, shared), offset);
}
