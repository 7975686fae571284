import type { Annotation, Selectors } from '../core/annotation/annotation.ts';
import { describe } from '../core/annotation/describe.ts';
import { isSettled, needsLook, type Place } from '../core/annotation/place.ts';
import { placeAll } from '../core/annotation/place-all.ts';
import { mapRange, type TextChange } from '../core/text/map-range.ts';
import { compareRanges, type TextRange } from '../core/text/text-range.ts';
import { minimalChange } from './minimal-change.ts';

/** An annotation with its place in the text of now. */
export interface LocatedAnnotation {
  readonly annotation: Annotation;
  readonly place: Place;
  /** Where it stands; undefined when the place is not settled. */
  readonly range?: TextRange;
}

interface Entry {
  readonly annotation: Annotation;
  place: Place;
  /** An edit cut into the passage or removed it: undo may bring it back. */
  damaged: boolean;
}

/** Follows the annotations of one open brief: found once by their selectors, then carried along with each edit. */
export class TrackedBrief {
  #text: string;
  #entries = new Map<string, Entry>();
  #sorted: readonly LocatedAnnotation[] | undefined;

  /** @param text normalised, as the document has it now */
  constructor(text: string) {
    this.#text = text;
  }

  /** The text that the places refer to. */
  get text(): string {
    return this.#text;
  }

  /**
   * Takes over the annotations that the project now has. One whose selectors are the same keeps its followed place;
   * new and changed ones are looked for.
   */
  update(annotations: readonly Annotation[]): void {
    const before = this.#entries;
    this.#entries = new Map();
    const unplaced: Annotation[] = [];
    for (const annotation of annotations) {
      const old = before.get(annotation.id);
      if (old && sameSelectors(old.annotation, annotation)) {
        this.#entries.set(annotation.id, { ...old, annotation });
        continue;
      }
      const place = standsAt(this.#text, annotation) ?? keptWords(this.#text, old, annotation);
      if (place) this.#entries.set(annotation.id, { annotation, place, damaged: false });
      else unplaced.push(annotation);
    }
    const places = unplaced.length === 0 ? [] : placeAll(this.#text, unplaced);
    unplaced.forEach((annotation, at) => {
      this.#entries.set(annotation.id, { annotation, place: places[at] ?? NOWHERE, damaged: false });
    });
    this.#sorted = undefined;
  }

  /** Carries every place through the changes of one edit in the editor. `isUndo` also for redo. */
  change(changes: readonly TextChange[], isUndo: boolean): void {
    for (const each of changes) {
      const change = trimmed(this.#text, each);
      this.#text = this.#text.slice(0, each.start) + each.text + this.#text.slice(each.end);
      if (change) for (const entry of this.#entries.values()) carry(entry, change);
    }
    if (isUndo) this.#mend();
    this.#sorted = undefined;
  }

  /** Places everything again in a text that was changed outside the editor. */
  replace(text: string, previousText: string): void {
    const entries = [...this.#entries.values()];
    const annotations = entries.map((each) => each.annotation);
    const places = placeAll(text, annotations, { previousText });
    entries.forEach((entry, at) => {
      entry.place = places[at] ?? NOWHERE;
      entry.damaged = false;
    });
    this.#text = text;
    this.#sorted = undefined;
  }

  /** In text order; those without a place come last. The same array until something changes. */
  get located(): readonly LocatedAnnotation[] {
    this.#sorted ??= [...this.#entries.values()].map(toLocated).sort(byPosition);
    return this.#sorted;
  }

  /**
   * Annotations whose quote or context no longer stands where they are, described anew. Those that a person should
   * look at first are left alone, and so are those that only moved: their offset is a hint.
   */
  get drifted(): readonly { readonly before: Annotation; readonly after: Annotation }[] {
    const text = this.#text;
    return this.located.flatMap(({ annotation, place, range }) => {
      if (!range || needsLook(place) || contextStands(text, annotation, range)) return [];
      return [{ before: annotation, after: { ...annotation, ...describe(text, range, annotation.section) } }];
    });
  }

  /** After an undo: passages that had been cut or deleted are whole again where their very words stand again. */
  #mend(): void {
    const damaged = [...this.#entries.values()].filter((each) => each.damaged);
    if (damaged.length === 0) return;
    const annotations = damaged.map((each) => each.annotation);
    const places = placeAll(this.#text, annotations);
    damaged.forEach((entry, at) => {
      const place = places[at];
      if (place?.kind !== 'exact' && place?.kind !== 'moved') return;
      entry.place = place;
      entry.damaged = false;
    });
  }
}

const NOWHERE: Place = { kind: 'orphan', reason: 'not-found' };

function carry(entry: Entry, change: TextChange): void {
  const { place } = entry;
  if (!isSettled(place)) return;
  const range = mapRange(place, change);
  const cutsIn = change.start < place.end && change.end > place.start;
  if (cutsIn && change.end > change.start) entry.damaged = true;
  entry.place = range ? { ...place, ...range } : { kind: 'orphan', reason: 'deleted' };
}

/** The part of a change that really changes something: editors also replace text by equal text. */
function trimmed(text: string, change: TextChange): TextChange | undefined {
  if (change.start === change.end || change.text === '') return change;
  const inner = minimalChange(text.slice(change.start, change.end), change.text);
  return inner && { text: inner.text, start: change.start + inner.start, end: change.start + inner.end };
}

/** Exactly at its offset, context included: no search is needed. */
function standsAt(text: string, annotation: Annotation): Place | undefined {
  const { quote, start } = annotation;
  if (start === undefined || quote === '') return undefined;
  const range = { start, end: start + quote.length };
  return contextStands(text, annotation, range) ? { kind: 'exact', ...range } : undefined;
}

/** Only context or offset were written anew: the followed place stands if its words are the quote. */
function keptWords(text: string, old: Entry | undefined, { quote }: Annotation): Place | undefined {
  const place = old?.place;
  return place && isSettled(place) && text.slice(place.start, place.end) === quote ? place : undefined;
}

function contextStands(text: string, { quote, prefix, suffix }: Selectors, range: TextRange): boolean {
  return (
    range.end - range.start === quote.length &&
    text.startsWith(quote, range.start) &&
    (prefix === undefined || endsAt(text, prefix, range.start)) &&
    (suffix === undefined || text.startsWith(suffix, range.end))
  );
}

const endsAt = (text: string, words: string, end: number): boolean =>
  end >= words.length && text.startsWith(words, end - words.length);

function sameSelectors(a: Selectors, b: Selectors): boolean {
  return a.quote === b.quote && a.prefix === b.prefix && a.suffix === b.suffix && a.start === b.start;
}

function toLocated({ annotation, place }: Entry): LocatedAnnotation {
  if (!isSettled(place)) return { annotation, place };
  return { annotation, place, range: { start: place.start, end: place.end } };
}

function byPosition(a: LocatedAnnotation, b: LocatedAnnotation): number {
  if (!a.range || !b.range) return Number(!a.range) - Number(!b.range);
  return compareRanges(a.range, b.range);
}
