import type { Annotation, Selectors } from '../core/annotation/annotation.ts';
import { describe } from '../core/annotation/describe.ts';
import { isSettled, needsLook, type Place } from '../core/annotation/place.ts';
import { placeAll } from '../core/annotation/place-all.ts';
import { mapRange, type TextChange } from '../core/text/map-range.ts';
import { compareRanges, type TextRange } from '../core/text/text-range.ts';

/** An annotation with its place in the text of now. */
export interface LocatedAnnotation {
  readonly annotation: Annotation;
  readonly place: Place;
  /** Where it stands; undefined when the place is not settled. */
  readonly range?: TextRange;
}

/** Follows the annotations of one open brief: found once by their selectors, then carried along with each edit. */
export class TrackedBrief {
  #places = new Map<string, { readonly annotation: Annotation; place: Place }>();
  #sorted: readonly LocatedAnnotation[] | undefined;

  /**
   * Takes over the annotations that the project now has. One whose selectors are the same keeps its followed place;
   * new and changed ones are looked for in `text`.
   */
  update(annotations: readonly Annotation[], text: string): void {
    const before = this.#places;
    this.#places = new Map();
    const unplaced: Annotation[] = [];
    for (const annotation of annotations) {
      const old = before.get(annotation.id);
      const place = old && sameSelectors(old.annotation, annotation) ? old.place : standsAt(text, annotation);
      if (place) this.#places.set(annotation.id, { annotation, place });
      else unplaced.push(annotation);
    }
    const places = placeAll(text, unplaced);
    unplaced.forEach((annotation, at) => {
      this.#places.set(annotation.id, { annotation, place: places[at] ?? NOWHERE });
    });
    this.#sorted = undefined;
  }

  /** Carries every place through the changes of one edit in the editor. */
  change(changes: readonly TextChange[]): void {
    for (const entry of this.#places.values()) {
      for (const change of changes) if (isSettled(entry.place)) entry.place = carried(entry.place, change);
    }
    this.#sorted = undefined;
  }

  /** Places everything again in a text that was changed outside the editor. */
  replace(previousText: string, text: string): void {
    const entries = [...this.#places.values()];
    const places = placeAll(
      text,
      entries.map((each) => each.annotation),
      { previousText },
    );
    entries.forEach((entry, at) => {
      entry.place = places[at] ?? NOWHERE;
    });
    this.#sorted = undefined;
  }

  /** In text order; those without a place come last. The same array until something changes. */
  get located(): readonly LocatedAnnotation[] {
    this.#sorted ??= [...this.#places.values()].map(toLocated).sort(byPosition);
    return this.#sorted;
  }

  /**
   * Annotations whose quote or context no longer stands where they are, described anew from `text`. Those that a
   * person should look at first are left alone, and so are those that only moved: their offset is a hint.
   */
  drifted(text: string): readonly { readonly before: Annotation; readonly after: Annotation }[] {
    return this.located.flatMap(({ annotation, place, range }) => {
      if (!range || needsLook(place) || contextStands(text, annotation, range)) return [];
      return [{ before: annotation, after: { ...annotation, ...describe(text, range) } }];
    });
  }
}

const NOWHERE: Place = { kind: 'orphan', reason: 'not-found' };

/** Exactly at its offset, context included: no search is needed. */
function standsAt(text: string, annotation: Annotation): Place | undefined {
  const { quote, start } = annotation;
  if (start === undefined || quote === '') return undefined;
  const range = { start, end: start + quote.length };
  return contextStands(text, annotation, range) ? { kind: 'exact', ...range } : undefined;
}

function contextStands(text: string, { quote, prefix, suffix }: Selectors, range: TextRange): boolean {
  return (
    range.end - range.start === quote.length &&
    text.startsWith(quote, range.start) &&
    (prefix === undefined || text.slice(0, range.start).endsWith(prefix)) &&
    (suffix === undefined || text.startsWith(suffix, range.end))
  );
}

function carried(place: Place & TextRange, change: TextChange): Place {
  const range = mapRange(place, change);
  return range ? { ...place, ...range } : { kind: 'orphan', reason: 'deleted' };
}

function sameSelectors(a: Selectors, b: Selectors): boolean {
  return a.quote === b.quote && a.prefix === b.prefix && a.suffix === b.suffix && a.start === b.start;
}

function toLocated({ annotation, place }: { annotation: Annotation; place: Place }): LocatedAnnotation {
  if (!isSettled(place)) return { annotation, place };
  return { annotation, place, range: { start: place.start, end: place.end } };
}

function byPosition(a: LocatedAnnotation, b: LocatedAnnotation): number {
  if (!a.range || !b.range) return Number(!a.range) - Number(!b.range);
  return compareRanges(a.range, b.range);
}
