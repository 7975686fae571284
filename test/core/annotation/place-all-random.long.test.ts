import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from '../../../src/core/annotation/describe.ts';
import { isSettled, needsLook } from '../../../src/core/annotation/place.ts';
import { placeAll } from '../../../src/core/annotation/place-all.ts';
import type { TextRange } from '../../../src/core/text/text-range.ts';
import { randomSource } from '../text/random.ts';
import { prose, sentence } from './prose.ts';

type Random = ReturnType<typeof randomSource>;

/** The naive model: every character knows where it stood in the first text; -1 for what was added since. */
type Characters = readonly { readonly text: string; readonly from: number }[];

const written = (text: string): Characters => [...text].map((each) => ({ text: each, from: -1 }));

/** One revision as people make them: sentences added, deleted, moved, cut; words exchanged; lines broken anew. */
function revise(random: Random, before: Characters): Characters {
  const ends = before.flatMap(({ text }, at) => (text === '.' || text === '\n' ? [at + 1] : []));
  const from = random.pick([0, ...ends]);
  const to = ends.find((end) => end > from) ?? before.length;
  const [head, body, tail] = [before.slice(0, from), before.slice(from, to), before.slice(to)];
  switch (random.below(6)) {
    case 0:
      return [...head, ...tail];
    case 1:
      return [...head, ...written(` ${sentence(random)}`), ...body, ...tail];
    case 2: {
      const rest = [...head, ...tail];
      const target = random.below(rest.length);
      const at = rest.findIndex((each, k) => k >= target && each.text === '\n') + 1;
      return [...rest.slice(0, at), ...body, ...rest.slice(at)];
    }
    case 3: {
      const at = random.below(body.length);
      return [...head, ...body.slice(0, at), ...written(' amended '), ...body.slice(at + 8), ...tail];
    }
    case 4:
      return [...head, ...written('\n\n'), ...body, ...tail];
    default:
      return before.map((each) =>
        each.text === ' ' && random.below(12) === 0 ? { text: '\n', from: -1 } : each,
      );
  }
}

/** Where the characters of a passage are now, when most of them are still there and together. */
function truth(now: Characters, { start, end }: TextRange): TextRange | undefined {
  const alive = now.flatMap(({ from }, at) => (from >= start && from < end ? [at] : []));
  const [first] = alive;
  const last = alive.at(-1);
  if (first === undefined || last === undefined || alive.length < 0.7 * (end - start)) return undefined;
  return last - first < 1.3 * (end - start) ? { start: first, end: last + 1 } : undefined;
}

const overlap = (x: TextRange, y: TextRange): number =>
  Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)) /
  (Math.max(x.end, y.end) - Math.min(x.start, y.start));

test('random revisions: no passage is silently elsewhere, and nearly all that are there are found', () => {
  const counts = { there: 0, found: 0 };
  for (let seed = 1; seed <= 40; seed++) {
    const random = randomSource(seed);
    const text = prose(random, 3000);
    let now: Characters = [...text].map((each, from) => ({ text: each, from }));
    for (let k = random.below(15); k >= 0; k--) now = revise(random, now);
    const after = now.map((each) => each.text).join('');
    const ranges = Array.from({ length: 25 }, () => {
      const start = text.indexOf(' ', random.below(text.length - 250)) + 1;
      return { start, end: text.indexOf(' ', start + random.pick([3, 20, 150])) };
    }).filter(({ start, end }) => end > start && start > 0);
    const selectors = ranges.map((range) => describe(text, range));
    for (const options of [{ previousText: text }, {}]) {
      placeAll(after, selectors, options).forEach((place, at) => {
        const range = ranges[at];
        const there = range && truth(now, range);
        if (!there) return;
        counts.there++;
        const share = isSettled(place) ? overlap(place, there) : 0;
        if (share >= 0.8) counts.found++;
        if (!needsLook(place))
          assert.ok(
            share > 0,
            `seed ${seed}: ${JSON.stringify({ text, after, selectors: selectors[at], place, there })}`,
          );
      });
    }
  }
  assert.ok(counts.there > 1000, `too few cases: ${counts.there}`);
  assert.ok(counts.found >= 0.98 * counts.there, JSON.stringify(counts));
});
