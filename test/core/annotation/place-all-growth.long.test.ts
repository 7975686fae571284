import { test } from 'node:test';
import { describe } from '../../../src/core/annotation/describe.ts';
import { placeAll } from '../../../src/core/annotation/place-all.ts';
import { assertLinear } from '../growth.ts';
import { randomSource } from '../text/random.ts';
import { prose, sentence } from './prose.ts';

/** A text, the same with some sentences deleted, written anew and moved, and passages of the first. */
function revised(length: number, passages: number): { before: string; after: string; at: number[] } {
  const random = randomSource(length + 1); // a seed with no gap that is just small enough to be aligned in full
  const before = prose(random, length);
  const moved: string[] = [];
  const after = before
    .split('\n\n')
    .map((paragraph) => {
      const lot = random.below(12);
      if (lot === 0) return sentence(random);
      if (lot === 1) moved.push(paragraph);
      return lot < 3 ? '' : paragraph.replace(/ \S+ /, ' edited ');
    })
    .concat(moved)
    .join('\n\n');
  return { before, after, at: Array.from({ length: passages }, () => random.below(before.length - 200)) };
}

for (const [name, piece] of [
  ['one word', 'yes '],
  ['one line', 'yes and no\n'],
] as const)
  test(`a passage as long as a text that repeats ${name}: ten times the text costs at most twelve times the work`, () => {
    assertLinear(
      'places',
      (length) => {
        const before = piece.repeat(length / piece.length);
        const selectors = [describe(before, { start: 400, end: before.length - 400 })];
        const after = `x ${before}`;
        return () => {
          placeAll(after, selectors, { previousText: before });
          placeAll(after, selectors);
        };
      },
      20_000,
      (place) => place(),
    );
  });

for (const [name, options] of [
  ['with the earlier text', (before: string) => ({ previousText: before })],
  ['from the selectors alone', () => ({})],
] as const) {
  test(`placing ${name}: ten times the text costs at most twelve times the work`, () => {
    assertLinear(
      'places',
      (length) => {
        const { before, after, at } = revised(length, 30);
        const selectors = at.map((start) => describe(before, { start, end: start + 120 }));
        return () => placeAll(after, selectors, options(before));
      },
      40_000,
      (place) => place(),
    );
  });

  test(`placing ${name}: ten times the annotations cost at most twelve times the work`, () => {
    const { before, after, at } = revised(60_000, 2000);
    assertLinear(
      'places',
      (count) => {
        const selectors = at.slice(0, count).map((start) => describe(before, { start, end: start + 120 }));
        return () => placeAll(after, selectors, options(before));
      },
      200,
      (place) => place(),
    );
  });
}
