import { onlyPlace } from '../text/only-place.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Annotation, Selectors } from './annotation.ts';

/** A text of the same brief as it was earlier. */
export interface EarlierText {
  /** Normalised. */
  readonly text: string;
  /** Where annotations stood in it, by id, when that was recorded: offsets in this text. */
  readonly starts?: ReadonlyMap<string, number>;
}

/** Searches through the whole text that are made before the rest counts as not found: bounds the work. */
const MOST_SEARCHES = 200;

/**
 * Where annotations stand word for word in a text of earlier: at the place that was recorded, or with their context at
 * their hint or where their neighbour's shift leads, or where quote and context stand once. Undefined for those that
 * were not made in this text.
 */
export function standingIn(
  { text, starts }: EarlierText,
  annotations: readonly Annotation[],
): (TextRange | undefined)[] {
  const found: (TextRange | undefined)[] = annotations.map(() => undefined);
  const order = annotations.map((_, at) => at).sort((a, b) => hint(annotations[a]) - hint(annotations[b]));
  let shift = 0;
  let searches = 0;
  for (const at of order) {
    const each = annotations[at];
    if (!each || each.quote === '') continue;
    const recorded = starts?.get(each.id);
    if (recorded !== undefined) {
      if (text.startsWith(each.quote, recorded)) found[at] = toRange(each, recorded);
      continue;
    }
    const start =
      [each.start, each.start === undefined ? undefined : each.start + shift].find(
        (start) => start !== undefined && standsWithContext(text, each, start),
      ) ?? (searches++ < MOST_SEARCHES ? placeWithContext(text, each) : undefined);
    if (start === undefined) continue;
    if (each.start !== undefined) shift = start - each.start;
    found[at] = toRange(each, start);
  }
  return found;
}

const hint = (each: Selectors | undefined): number => each?.start ?? Number.POSITIVE_INFINITY;

const toRange = ({ quote }: Selectors, start: number): TextRange => ({ start, end: start + quote.length });

function standsWithContext(text: string, { quote, prefix, suffix }: Selectors, start: number): boolean {
  if (start < 0 || prefix === undefined || suffix === undefined) return false;
  return (
    text.startsWith(quote, start) &&
    start >= prefix.length &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(suffix, start + quote.length)
  );
}

function placeWithContext(text: string, { quote, prefix = '', suffix = '' }: Selectors): number | undefined {
  const at = onlyPlace(text, prefix + quote + suffix);
  return at === undefined ? undefined : at + prefix.length;
}
