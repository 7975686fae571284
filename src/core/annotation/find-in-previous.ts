import { onlyPlace } from '../text/only-place.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Selectors } from './annotation.ts';

/**
 * Where a quote stands in the text that it was taken from: at its start, or at the one place where it stands with its
 * context. Undefined when the text is not the one the selectors were made from.
 */
export function findInPrevious(previousText: string, selectors: Selectors): TextRange | undefined {
  const { quote, prefix = '', suffix = '', start } = selectors;
  if (quote === '') return undefined;
  if (start !== undefined && previousText.startsWith(quote, start))
    return { start, end: start + quote.length };
  const at = onlyPlace(previousText, prefix + quote + suffix);
  if (at === undefined) return undefined;
  return { start: at + prefix.length, end: at + prefix.length + quote.length };
}
