import type { Selectors } from './annotation.ts';
import { isSettled, type SettledPlace } from './place.ts';
import { type PlaceOptions, placeAll } from './place-all.ts';

/**
 * As {@link placeAll}, for callers that only want ranges: the settled place with its `start` and `end`, or null for
 * what is ambiguous or gone. One entry for each selector, in the same order.
 */
export function anchorAll(
  text: string,
  selectors: readonly Selectors[],
  options: PlaceOptions = {},
): (SettledPlace | null)[] {
  return placeAll(text, selectors, options).map((place) => (isSettled(place) ? place : null));
}
