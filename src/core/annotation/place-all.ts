import type { TextRange } from '../text/text-range.ts';
import { acceptCarried } from './accept-carried.ts';
import { alignWords } from './align/align-words.ts';
import type { AlignedTexts } from './align/aligned-texts.ts';
import { newDictionary, type WordDictionary } from './align/word-dictionary.ts';
import { splitWords, type Words } from './align/words.ts';
import type { Selectors } from './annotation.ts';
import { type Carried, carryRange } from './carry-range.ts';
import { confirmPlace } from './confirm-place.ts';
import { findInPrevious } from './find-in-previous.ts';
import { NOWHERE, type Place, type SettledPlace } from './place.ts';
import { rebuildText } from './rebuild-text.ts';
import { indexWords, type WordIndex } from './word-index.ts';

export interface PlaceOptions {
  /** The whole text in which the selectors last stood, when it is known: what it claims cannot be stolen. */
  readonly previousText?: string;
}

/**
 * Finds the passages of one brief in its text of now, all at once.
 *
 * 1. Word for word at its old offset with its context: exact.
 * 2. With `previousText`: the whole old text is aligned with the new one and each passage carried over.
 * 3. Without: the same with the text that quotes and contexts give when put together.
 * 4. A quote without context: where it stands, if it stands once.
 *
 * What is too weak is refused: `ambiguous` with candidates, or `orphan`. Linear in the texts and selectors.
 *
 * @returns one place for each selector, in the same order
 */
export function placeAll(
  text: string,
  selectors: readonly Selectors[],
  { previousText }: PlaceOptions = {},
): Place[] {
  const places = selectors.map((each) => placeUntouched(text, each));
  if (previousText === text) previousText = undefined;
  const known = previousText === undefined ? [] : selectors.map((each) => findInPrevious(previousText, each));
  const waiting = (index: number): boolean => places[index] === undefined || known[index] !== undefined;
  if (selectors.every((_, index) => !waiting(index))) return places.map((each) => each ?? NOWHERE);
  const dictionary = newDictionary();
  const newWords = splitWords(text, dictionary);
  const index = indexWords(newWords, dictionary);
  if (previousText !== undefined) {
    const texts = alignTexts(previousText, newWords, dictionary);
    known.forEach((range, at) => {
      const each = selectors[at];
      if (!range || !each) return;
      const place = settle(texts, index, each, range, true);
      // Where alignment and selectors agree on an untouched passage there is nothing to look at.
      if (place.kind !== 'exact' || places[at] === undefined) places[at] = place;
    });
  }
  placeBySelectors(newWords, index, dictionary, selectors, places);
  return places.map((each) => each ?? NOWHERE);
}

const MOST_CANDIDATES = 9;

/** The places that need no search: quote and context at the old offset. An empty quote is nowhere. */
function placeUntouched(text: string, { quote, prefix, suffix, start }: Selectors): Place | undefined {
  if (quote === '') return { kind: 'orphan', reason: 'empty-quote' };
  if (start === undefined || !text.startsWith(quote, start)) return undefined;
  const end = start + quote.length;
  if (prefix === undefined || suffix === undefined) return undefined;
  const stands = text.startsWith(prefix, start - prefix.length) && text.startsWith(suffix, end);
  return stands ? { kind: 'exact', start, end } : undefined;
}

function alignTexts(oldText: string, newWords: Words, dictionary: WordDictionary): AlignedTexts {
  const oldWords = splitWords(oldText, dictionary);
  return { oldWords, newWords, alignment: alignWords(oldWords, newWords, dictionary) };
}

function placeBySelectors(
  newWords: Words,
  index: WordIndex,
  dictionary: WordDictionary,
  selectors: readonly Selectors[],
  places: (Place | undefined)[],
): void {
  if (places.every((each) => each !== undefined)) return;
  const rebuilt = rebuildText(selectors, unknownWord(dictionary));
  const texts = alignTexts(rebuilt.text, newWords, dictionary);
  selectors.forEach((each, at) => {
    const range = rebuilt.quotes[at];
    if (places[at] !== undefined || !range) return;
    const place = settle(texts, index, each, range, false);
    places[at] = place.kind === 'orphan' ? placeByQuote(newWords.text, index, each) : place;
  });
}

/** A quote without context stands where it stands once; one that was not found offers its occurrences. */
function placeByQuote(text: string, index: WordIndex, selectors: Selectors): Place {
  const candidates = index.occurrences(selectors.quote, MOST_CANDIDATES);
  const [only] = candidates;
  if (!only) return NOWHERE;
  const bare = selectors.prefix === undefined && selectors.suffix === undefined;
  if (bare && candidates.length === 1) return toPlace(text, selectors, only, 1);
  return { kind: 'ambiguous', candidates };
}

/**
 * @param whole whether the old text is known whole: then a place that is tied with others is decided by their order
 *   (else by what is left of its neighbours on both sides), and what is nowhere was deleted
 */
function settle(
  texts: AlignedTexts,
  index: WordIndex,
  selectors: Selectors,
  range: TextRange,
  whole: boolean,
): Place {
  const carried = carryRange(texts, range);
  const isNowhere = !carried || !acceptCarried(carried) || spreads(texts.newWords.text, selectors, carried);
  if (isNowhere) return { kind: 'orphan', reason: whole ? 'deleted' : 'not-found' };
  const opinion = confirmPlace(texts, index, range, carried);
  if (opinion === 'tied' && !whole && Math.min(carried.before, carried.after) < NEIGHBOURS)
    return { kind: 'ambiguous', candidates: index.occurrences(selectors.quote, MOST_CANDIDATES) };
  const place = toPlace(texts.newWords.text, selectors, carried, carried.score);
  const isWhole = carried.likeness >= WEAK && carried.elsewhere < TORN_OFF;
  return opinion === 'sure' && isWhole ? place : { ...place, doubtful: true };
}

/**
 * Words of one paragraph that are found in several, with much between, and nothing is known of what stood around them.
 */
function spreads(
  text: string,
  { quote, prefix, suffix }: Selectors,
  { start, end, likeness }: Carried,
): boolean {
  if (prefix !== undefined || suffix !== undefined || likeness >= SPREAD) return false;
  return PARAGRAPH.test(text.slice(start, end)) && !PARAGRAPH.test(quote);
}

/** Likeness below which what runs over a paragraph's end is left. */
const SPREAD = 0.6;
const PARAGRAPH = /\n[ \t]*\n/;

/** Bits on either side, about two plain words, that tell a passage from others of the same words. */
const NEIGHBOURS = 12;
/** Likeness below which a passage has become another one. */
const WEAK = 0.33;
/** Share that stands elsewhere from which on a passage was torn apart. */
const TORN_OFF = 0.2;

function toPlace(text: string, { quote, start }: Selectors, range: TextRange, score: number): SettledPlace {
  const place = { start: range.start, end: range.end };
  if (text.slice(place.start, place.end) !== quote) return { kind: 'changed', ...place, score };
  return { kind: place.start === start ? 'exact' : 'moved', ...place };
}

/** A word that the new text does not have. */
function unknownWord({ numbers }: WordDictionary): string {
  let word = 'unknown';
  while (numbers.has(word)) word += 'x';
  return word;
}
