import type { TextRange } from '../text/text-range.ts';

/** UTF-16 units of context on each side that other tools get. */
const CONTEXT = 64;

/** What stands around a passage, without half a surrogate pair. */
export function contextOf(
  text: string,
  { start, end }: TextRange,
): { readonly prefix: string; readonly suffix: string } {
  return {
    prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, end + CONTEXT).replace(/[\ud800-\udbff]$/, ''),
  };
}
