import { alignSmallGap } from './align-small-gap.ts';
import { type Alignment, type Gap, gapsWithin } from './alignment.ts';
import { keepIslands } from './keep-islands.ts';

/** Words beside a matched one that are looked at, on each side. */
const REACH = 16;

/**
 * Matches in order what stands right beside matched words in both texts. A full alignment of a gap does not know near
 * from far: a plain word may have gone to one far away, and was taken back as chance.
 */
export function alignBeside(alignment: Alignment, whole: Gap): void {
  for (const gap of gapsWithin(alignment, whole, 0)) {
    if (gap.a0 > whole.a0) alignWindow(alignment, gap, afterStart(gap));
    const rest = gapsWithin(alignment, gap, 0).at(-1);
    const isLast = rest?.a1 === gap.a1 && rest.b1 === gap.b1;
    if (isLast && gap.a1 < whole.a1) alignWindow(alignment, rest, beforeEnd(rest));
  }
}

function alignWindow(alignment: Alignment, gap: Gap, window: Gap): void {
  if (alignSmallGap(alignment, window, 0)) keepIslands(alignment, gap, 0);
}

function afterStart({ a0, a1, b0, b1 }: Gap): Gap {
  return { a0, a1: Math.min(a1, a0 + REACH), b0, b1: Math.min(b1, b0 + REACH) };
}

function beforeEnd({ a0, a1, b0, b1 }: Gap): Gap {
  return { a0: Math.max(a0, a1 - REACH), a1, b0: Math.max(b0, b1 - REACH), b1 };
}
