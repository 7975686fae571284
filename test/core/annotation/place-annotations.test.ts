import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { describe } from '../../../src/core/annotation/describe.ts';
import { isSettled, needsLook, type Place } from '../../../src/core/annotation/place.ts';
import { placeAnnotations } from '../../../src/core/annotation/place-annotations.ts';
import { standingIn } from '../../../src/core/annotation/standing-in.ts';
import { NOTE, rangeOf } from './brief-text.ts';

const LAST = 'The Secretary General invited all members to a series of meetings on missile limits.';
const SUMMIT = 'Leaders met in Oslo and agreed on a fund. '.repeat(3);

const annotation = (id: string, text: string, passage: string, nth = 1): Annotation => ({
  id,
  brief: 'a.txt',
  tags: ['position'],
  ...describe(text, rangeOf(text, passage, nth)),
});
const words = (text: string, place: Place | undefined): string | undefined =>
  place && isSettled(place) ? text.slice(place.start, place.end) : undefined;

test('the text in which a passage stood decides where a short one went that stands in many places', () => {
  const made = { ...annotation('a', NOTE, 'Council'), prefix: '', suffix: '', start: 0 };
  const after = `The Council of the lake states met. ${NOTE}`;
  const starts = new Map([['a', rangeOf(NOTE, 'Council', 2).start]]);
  assert.equal(placeAnnotations(after, [made])[0]?.kind, 'ambiguous');
  const [place] = placeAnnotations(after, [made], [{ text: NOTE, starts }]);
  assert.deepEqual(place, { kind: 'moved', ...rangeOf(after, 'Council', 3) });
});

test('each annotation is carried from the text it was made in; what stands in none is found by its selectors', () => {
  const between = NOTE.replace(LAST, 'A new round was announced for the spring in Geneva.');
  const now = between
    .replace('A new round', 'A second new round')
    .replace('Thirty allies', 'The thirty allies');
  const annotations = [
    annotation('old', NOTE, 'Thirty allies and Russia sat at one table'),
    annotation('newer', between, 'A new round was announced'),
    annotation('lost', NOTE, LAST),
    annotation('now', now, 'asked to be heard'),
  ];
  const places = placeAnnotations(now, annotations, [{ text: between }, { text: NOTE }]);
  assert.deepEqual(
    places.map((place) => words(now, place)),
    [
      'thirty allies and Russia sat at one table',
      'A second new round was announced',
      undefined,
      'asked to be heard',
    ],
  );
});

test('in the very text that was recorded a passage stands where it was, though its context is stale', () => {
  const made = { ...annotation('a', NOTE, 'Russia', 3), prefix: 'stale', suffix: 'stale', start: 1 };
  const starts = new Map([['a', rangeOf(NOTE, 'Russia', 3).start]]);
  assert.deepEqual(placeAnnotations(NOTE, [made], [{ text: NOTE, starts }]), [
    { kind: 'exact', ...rangeOf(NOTE, 'Russia', 3) },
  ]);
});

test('a record that does not fit its text is no evidence', () => {
  const made = annotation('a', NOTE, 'asked to be heard');
  const [place] = placeAnnotations(NOTE, [made], [{ text: SUMMIT, starts: new Map([['a', 5]]) }]);
  assert.equal(words(NOTE, place), 'asked to be heard');
});

test('what a person marked as gone is not looked for and needs no look', () => {
  const made = { ...annotation('a', NOTE, 'asked to be heard'), gone: '2026-11-24' };
  const [place] = placeAnnotations(NOTE, [made]);
  assert.deepEqual(place, { kind: 'orphan', reason: 'gone' });
  assert.equal(place && needsLook(place), false);
});

test('without annotations there is nothing to do', () => {
  assert.deepEqual(placeAnnotations(NOTE, [], [{ text: NOTE }]), []);
});

test('annotations are looked for in an earlier text in proportion to both, though none of them stands in it', () => {
  const text = 'Leaders met in Oslo and agreed on a fund. '.repeat(20_000);
  const annotations = Array.from({ length: 5000 }, (_, n): Annotation => {
    const quote = `an unknown passage ${n}`;
    return { id: `a${n}`, brief: 'a.txt', tags: [], quote, prefix: 'x', suffix: 'y', start: n * 9 };
  });
  let searches = 0;
  const counted = Object.assign(new String(text), {
    indexOf: (words: string) => {
      searches++;
      return text.indexOf(words);
    },
  });
  standingIn({ text: counted as unknown as string }, annotations);
  assert.ok(searches <= 400, `${searches} searches`);
});
