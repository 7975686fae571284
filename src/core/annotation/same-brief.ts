import { baseName } from '../text/base-name.ts';
import type { Annotation } from './annotation.ts';

/** Quotes that are looked for: enough to know a text by, few enough for a large one. */
const MOST_QUOTES = 40;
/** Share of the words looked for from which on a text may be the brief. */
const LEAST_SHARE = 0.5;

/** A file that could be a brief that is not found any more. */
export interface LikelyBrief {
  readonly path: string;
  /** Share, 0..1, of the brief's quotes that stand in it, by length. */
  readonly share: number;
}

/** Tells how much of a missing brief stands in a text: 1 when all its quotes do. */
export function likenessTo(annotations: readonly Annotation[]): (text: string) => number {
  const quotes = [...new Set(annotations.filter((each) => each.gone === undefined).map((each) => each.quote))]
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_QUOTES);
  const all = quotes.reduce((sum, quote) => sum + quote.length, 0);
  return (text) => {
    if (all === 0) return 0;
    return quotes.reduce((sum, quote) => sum + (text.includes(quote) ? quote.length : 0), 0) / all;
  };
}

/**
 * The files that a missing brief may be by now, most alike first; of two that are as alike, the one with the brief's
 * own name. A file that has annotations of its own is the brief only if all of it fits.
 */
export function likelyBriefs(
  missing: string,
  files: readonly (LikelyBrief & { readonly isAnnotated: boolean })[],
): readonly LikelyBrief[] {
  const sameName = ({ path }: LikelyBrief): number => Number(baseName(path) === baseName(missing));
  return files
    .filter((each) => each.share >= (each.isAnnotated ? 1 : LEAST_SHARE))
    .sort(
      (a, b) =>
        b.share - a.share || sameName(b) - sameName(a) || Number(a.isAnnotated) - Number(b.isAnnotated),
    )
    .map(({ path, share }) => ({ path, share }));
}
