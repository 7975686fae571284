import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from '../../../src/core/annotation/describe.ts';
import { isSettled } from '../../../src/core/annotation/place.ts';
import { placeAll } from '../../../src/core/annotation/place-all.ts';
import { assertLinear } from '../growth.ts';
import { randomSource } from '../text/random.ts';

const fill = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** One line without an end: words drawn by the law of Zipf, as real ones are. */
function longLine(length: number): string {
  const random = randomSource(length);
  const words: string[] = [];
  for (let size = 0; size < length; size += 6)
    words.push(Math.floor(20_000 * (random.below(1000) / 1000) ** 3).toString(36));
  return words.join(' ');
}

/** The work of placing a few passages of one text in another, with and without the old text. */
function placing(before: string, after: string): () => void {
  const selectors = [0.1, 0.4, 0.8].map((share) => {
    const start = Math.floor(before.length * share);
    return describe(before, { start, end: start + 80 });
  });
  return () => {
    placeAll(after, selectors, { previousText: before });
    placeAll(after, selectors);
  };
}

test('one long line costs in proportion to its length', () => {
  assertLinear(
    'places',
    (length) => {
      const before = longLine(length);
      const middle = before.length / 2;
      return placing(before, `${before.slice(0, middle)} inserted here ${before.slice(middle + 300)}`);
    },
    50_000,
    (place) => place(),
  );
});

for (const [name, piece, other] of [
  ['one letter', 'a', 'ab'],
  ['one word', 'a ', 'a a. '],
  ['one line', 'yes and no\n', 'no and yes\n'],
  ['table rules', '| --- ', '| -- '],
] as const)
  test(`a text that repeats ${name} costs in proportion to its length`, () => {
    assertLinear(
      'places',
      (length) => placing(fill(piece, length), `x ${fill(other, length)}`),
      10_000,
      (place) => place(),
    );
  });

test('in a text that repeats itself nothing is guessed', () => {
  const before = fill('one two three\n', 10_000);
  const selectors = [describe(before, { start: 10_003, end: 10_040 })];
  const after = `${before.slice(0, 5_000)}changed ${before.slice(5_500, 19_000)}`;
  for (const place of placeAll(after, selectors)) assert.equal(isSettled(place), false);
});

test('random texts: every place lies in the text and the same call gives the same answer', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const random = randomSource(seed);
    const piece = (): string =>
      random.pick(['a ', 'b', ' ', '\n', '🇪🇺', 'שלום ', 'the ', '.', '\ud800', 'é']);
    const write = (count: number): string => Array.from({ length: count }, piece).join('');
    const before = write(80);
    const after = random.below(2) === 0 ? write(60) : before.slice(0, 30) + write(9) + before.slice(35);
    const selectors = Array.from({ length: 6 }, () => {
      const start = random.below(before.length);
      return describe(before, { start, end: start + random.below(20) });
    });
    for (const options of [{}, { previousText: before }]) {
      const places = placeAll(after, selectors, options);
      const story = `seed ${seed}: ${JSON.stringify({ before, after, selectors, places })}`;
      assert.equal(places.length, selectors.length, story);
      assert.deepEqual(placeAll(after, selectors, options), places, story);
      for (const place of places)
        if (isSettled(place))
          assert.ok(place.start >= 0 && place.start < place.end && place.end <= after.length, story);
    }
  }
});
