import type { TextRange } from '../text/text-range.ts';

/** Why a passage is nowhere. */
export type OrphanReason = 'deleted' | 'not-found' | 'empty-quote' | 'brief-missing' | 'gone';

/** A range in the text of today. */
interface Settled extends TextRange {
  /** A second method does not confirm it, or little of the passage is left: coloured, but a person should look. */
  readonly doubtful?: true;
}

/**
 * Where an annotation stands in the text of today.
 * `exact`: quote at its old offset. `moved`: same words elsewhere. `changed`: the words were edited; `score` in 0..1
 * is the share that survived. `ambiguous`: several places are as good, none is chosen, best first. `orphan`: it is not
 * there. Rather ambiguous or orphan than a guess.
 */
export type Place =
  | ({ readonly kind: 'exact' } & Settled)
  | ({ readonly kind: 'moved' } & Settled)
  | ({ readonly kind: 'changed'; readonly score: number } & Settled)
  | { readonly kind: 'ambiguous'; readonly candidates: readonly TextRange[] }
  | { readonly kind: 'orphan'; readonly reason: OrphanReason };

export type SettledPlace = Extract<Place, Settled>;

/** The place of what was looked for and not found. */
export const NOWHERE: Place = { kind: 'orphan', reason: 'not-found' };

/** Whether the place has a range that may be coloured. */
export function isSettled(place: Place): place is SettledPlace {
  return place.kind === 'exact' || place.kind === 'moved' || place.kind === 'changed';
}

/** Whether a person has said that the passage is no longer in the brief. */
export function isGone(place: Place): boolean {
  return place.kind === 'orphan' && place.reason === 'gone';
}

/** Whether a person should look: ambiguous, orphan (unless a person said that it is gone), or doubtful. */
export function needsLook(place: Place): boolean {
  if (isGone(place)) return false;
  return !isSettled(place) || place.doubtful === true;
}
