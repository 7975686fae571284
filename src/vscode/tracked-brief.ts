import type { Annotation, Selectors } from '../core/annotation/annotation.ts';
import { describe } from '../core/annotation/describe.ts';
import { isSettled, NOWHERE, needsLook, type Place, type SettledPlace } from '../core/annotation/place.ts';
import type { EarlierText } from '../core/annotation/standing-in.ts';
import { type FollowedText, followText } from '../core/text/followed-text.ts';
import { followRanges } from '../core/text/live-ranges.ts';
import type { TextChange } from '../core/text/map-range.ts';
import { compareRanges, type TextRange } from '../core/text/text-range.ts';
import { loadPlacing } from './chunks.ts';

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
  /** Where it was found. Once settled, the live range says where that is now. Undefined: it was not looked for yet. */
  readonly found: Place | undefined;
  /** What stood in it when it was found. */
  readonly words?: string | undefined;
  /** As it was located last: given again when it did not move. */
  located?: LocatedAnnotation | undefined;
}

/** Texts that are kept besides that of now: what needs a look may stand in an older one than the rest. */
const MOST_EARLIER = 3;

/**
 * Follows the annotations of one open brief: found once by the best evidence, then carried along with each edit.
 * What does not stand at its offset waits for {@link settle}: evidence comes from the disk, and a guess without it
 * would be shown for a moment and could be wrong.
 */
export class TrackedBrief {
  readonly #live = followRanges();
  readonly #text = followText();
  #entries = new Map<string, Entry>();
  #located: readonly LocatedAnnotation[] | undefined;
  /** The entries as they were in order last; undefined after some came or went. */
  #order: Entry[] | undefined;
  /** Texts in which the annotations stood, newest first; undefined until it is known what the disk has. */
  #anchored: readonly EarlierText[] | undefined;
  /** Annotations for which better evidence may still come: nothing is written on the ground of their places. */
  readonly #unsure = new Set<string>();
  /** Passages that typing or pasting tore apart: the share that is left. */
  readonly #torn = new Map<string, number>();

  /**
   * Takes over the annotations that the project now has. One whose selectors are the same keeps its followed place;
   * new and changed ones are looked for. `text` is the normalised text of now.
   */
  update(annotations: readonly Annotation[], text: string): void {
    this.#text.know(text);
    const before = this.#entries;
    const unplaced: Annotation[] = [];
    this.#entries = new Map();
    this.#order = undefined;
    for (const annotation of annotations) {
      const old = before.get(annotation.id);
      before.delete(annotation.id);
      if (old && sameSelectors(old.annotation, annotation))
        this.#entries.set(annotation.id, { annotation, found: old.found, words: old.words });
      else {
        const found = standsAt(text, annotation) ?? this.#keptWords(annotation);
        if (found) this.#place(annotation, found, text);
        else unplaced.push(annotation);
      }
    }
    for (const gone of before.keys()) this.#forget(gone);
    for (const annotation of unplaced) {
      this.#entries.set(annotation.id, { annotation, found: undefined });
      this.#live.delete(annotation.id);
      this.#unsure.add(annotation.id);
    }
    if (this.#anchored && !isLong(text, unplaced)) this.settle(text, this.#anchored);
    this.#located = undefined;
  }

  /** The annotations for which more evidence would help. */
  get unsure(): readonly Annotation[] {
    return [...this.#unsure].flatMap((id) => this.#entries.get(id)?.annotation ?? []);
  }

  /** What is known of earlier texts; undefined before the first {@link settle} or {@link anchor}. */
  get anchored(): readonly EarlierText[] | undefined {
    return this.#anchored;
  }

  /**
   * Places what is unsure by earlier texts, best first. What stands in one of them, word for word, is sure from now on.
   * `found`: where {@link unsure} was found already, by the same texts.
   */
  settle(text: string, earlier: readonly EarlierText[], found?: readonly Place[]): void {
    this.#anchored ??= earlier;
    const { unsure } = this;
    if (unsure.length === 0) return;
    const places = found ?? loadPlacing().placeAnnotations(text, unsure, earlier);
    unsure.forEach((each, at) => {
      this.#place(each, places[at] ?? NOWHERE, text);
    });
    const weak = unsure.filter((each, at) => places[at]?.kind !== 'exact' && each.gone === undefined);
    const known = earlier.map((each) => loadPlacing().standingIn(each, weak));
    weak.forEach((each, at) => {
      if (known.every((ranges) => !ranges[at])) this.#unsure.add(each.id);
    });
    this.#located = undefined;
  }

  /** No more evidence will come: what was found stands. */
  conclude(): void {
    this.#unsure.clear();
  }

  /**
   * Remembers the text of now, as it is on disk, for the annotations that stand in it beyond doubt; for the others the
   * text in which they stood last. The same list as before when nothing changed.
   */
  anchor(text: string): readonly EarlierText[] {
    const starts = new Map<string, number>();
    for (const { annotation, place, range } of this.located) {
      if (!range || needsLook(place) || this.#unsure.has(annotation.id)) continue;
      const { quote } = annotation;
      if (range.end - range.start === quote.length && text.startsWith(quote, range.start))
        starts.set(annotation.id, range.start);
    }
    const [last] = this.#anchored ?? [];
    if (last?.text === text && sameStarts(last.starts, starts)) return this.#anchored ?? [];
    const older = (this.#anchored ?? []).flatMap((each) => {
      if (each.text === text) return [];
      const others = [...(each.starts ?? [])].filter(([id]) => this.#entries.has(id) && !starts.has(id));
      return others.length === 0 ? [] : [{ text: each.text, starts: new Map(others) }];
    });
    this.#anchored = [{ text, starts }, ...older.slice(0, MOST_EARLIER)];
    return this.#anchored;
  }

  /**
   * Carries every place through the changes of one edit in the editor. What an edit replaced by equal text does not
   * count as changed. `before` is the text they were made in, where it is at hand: that saves putting it together.
   */
  change(changes: readonly TextChange[], before: string | undefined): void {
    if (before !== undefined) this.#text.know(before);
    const real = changes.flatMap((each) => trimmed(this.#text, each) ?? []);
    this.#text.change(changes);
    const { touched, restored } = this.#live.apply(real);
    for (const id of touched) this.#lookWhetherTorn(id);
    for (const id of restored) this.#lookWhetherTorn(id);
    this.#located = undefined;
  }

  /**
   * Places everything again in a text that was changed outside the editor. Where that takes long, nothing has a place
   * until {@link settle}.
   */
  replace(text: string): void {
    this.#text.know(text);
    const waits = isLong(text, [...this.#entries.keys()]);
    for (const [id, { annotation }] of this.#entries) {
      this.#unsure.add(id);
      if (waits) this.#entries.set(id, { annotation, found: undefined });
    }
    if (!waits) this.settle(text, this.#anchored ?? []);
    this.#order = undefined;
    this.#located = undefined;
  }

  /** In text order; those without a place come last. The same array until something changes. */
  get located(): readonly LocatedAnnotation[] {
    this.#located ??= this.#locateAll();
    return this.#located;
  }

  /**
   * Annotations whose quote or context no longer stands where they are, described anew from the text of now. Those
   * that a person should look at first are left alone, and so are those that only moved: their offset is a hint.
   */
  drifted(text: string): readonly { readonly before: Annotation; readonly after: Annotation }[] {
    return this.located.flatMap(({ annotation, place, range }) => {
      if (!range || needsLook(place) || this.#unsure.has(annotation.id)) return [];
      if (contextStands(text, annotation, range)) return [];
      return [{ before: annotation, after: { ...annotation, ...describe(text, range, annotation.section) } }];
    });
  }

  #place(annotation: Annotation, found: Place, text: string): void {
    const words = isSettled(found) ? text.slice(found.start, found.end) : undefined;
    this.#entries.set(annotation.id, { annotation, found, words });
    this.#order = undefined;
    this.#unsure.delete(annotation.id);
    this.#torn.delete(annotation.id);
    if (isSettled(found)) this.#live.set(annotation.id, found, words ?? '');
    else this.#live.delete(annotation.id);
  }

  #forget(id: string): void {
    this.#live.delete(id);
    this.#unsure.delete(id);
    this.#torn.delete(id);
  }

  #lookWhetherTorn(id: string): void {
    const entry = this.#entries.get(id);
    const left =
      entry?.words === undefined
        ? undefined
        : loadPlacing().tornByEdits(entry.words, this.#live.textOf(id) ?? '');
    if (left === undefined) this.#torn.delete(id);
    else this.#torn.set(id, left);
    if (entry) entry.located = undefined;
  }

  /** Only context or offset were written anew: the followed place stands if its words are the quote. */
  #keptWords({ id, quote }: Annotation): Place | undefined {
    const range = this.#live.get(id);
    if (!range || this.#live.textOf(id) !== quote) return undefined;
    return { kind: 'exact', start: range.start, end: range.end };
  }

  /** Typing moves places and seldom changes their order, so that of last time is tried first. */
  #locateAll(): readonly LocatedAnnotation[] {
    this.#order ??= [...this.#entries.values()];
    const located: LocatedAnnotation[] = [];
    let isInOrder = true;
    let last: LocatedAnnotation | undefined;
    for (const entry of this.#order) {
      const each = this.#locate(entry);
      if (!each) continue;
      isInOrder &&= last === undefined || byPosition(last, each) <= 0;
      last = each;
      located.push(each);
    }
    if (isInOrder) return located;
    located.sort(byPosition);
    this.#order = located.flatMap(({ annotation }) => this.#entries.get(annotation.id) ?? []);
    return located;
  }

  #locate(entry: Entry): LocatedAnnotation | undefined {
    const { annotation, found, located } = entry;
    if (!found) return undefined;
    if (!isSettled(found)) return { annotation, place: found };
    const live = this.#live.get(annotation.id);
    if (!live) return { annotation, place: { kind: 'orphan', reason: 'deleted' } };
    if (located?.range?.start === live.start && located.range.end === live.end) return located;
    const score = this.#torn.get(annotation.id);
    const place: SettledPlace =
      score === undefined ? { ...found, ...live } : { kind: 'changed', score, doubtful: true, ...live };
    entry.located = { annotation, place, range: place };
    return entry.located;
  }
}

/** More annotations than these, or a longer text, are not placed at one stretch: it would take more than 50 ms. */
const MANY = 100;
const LONG = 100_000;

/** Whether annotations are to be placed apart. */
export const isLong = (text: string, annotations: readonly unknown[]): boolean =>
  annotations.length > MANY || (annotations.length > 0 && text.length > LONG);

/** The part of a change that really changes something: editors also replace text by equal text. */
function trimmed(before: FollowedText, change: TextChange): TextChange | undefined {
  const text = change.start === change.end || change.text === '' ? undefined : before.now();
  if (text === undefined) return change;
  const inner = minimalChange(text.slice(change.start, change.end), change.text);
  return inner && { text: inner.text, start: change.start + inner.start, end: change.start + inner.end };
}

/** Exactly at its offset, context included: no search is needed. */
function standsAt(text: string, annotation: Annotation): Place | undefined {
  const { quote, start } = annotation;
  if (annotation.gone !== undefined) return { kind: 'orphan', reason: 'gone' };
  if (start === undefined || quote === '') return undefined;
  const range = { start, end: start + quote.length };
  return contextStands(text, annotation, range) ? { kind: 'exact', ...range } : undefined;
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

/** Whether two annotations are looked for alike. */
export function sameSelectors(a: Annotation, b: Annotation): boolean {
  if (a.gone !== b.gone) return false;
  return a.quote === b.quote && a.prefix === b.prefix && a.suffix === b.suffix && a.start === b.start;
}

function sameStarts(a: EarlierText['starts'], b: ReadonlyMap<string, number>): boolean {
  return a?.size === b.size && [...b].every(([id, start]) => a.get(id) === start);
}

function byPosition(a: LocatedAnnotation, b: LocatedAnnotation): number {
  if (!a.range || !b.range) return Number(!a.range) - Number(!b.range);
  return compareRanges(a.range, b.range);
}
