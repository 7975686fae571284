import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from '../../../src/core/annotation/describe.ts';
import { placeAll } from '../../../src/core/annotation/place-all.ts';

/** Ten million units in sentences of numbered words, in lines or in one. */
function hugeText(separator: string): string {
  const word = (k: number): string => ((k * 7919) % 20_011).toString(36).padStart(9, 'w');
  const clauses = Array.from({ length: 4_000 }, (_, k) =>
    Array.from({ length: 10 }, (_, n) => word(k * 10 + n)).join(' '),
  );
  return Array.from(
    { length: 50_000 },
    (_, k) => `${clauses[k % 4_000]} ${clauses[(k * 37 + Math.floor(k / 4_000)) % 4_000]}.`,
  ).join(separator);
}

for (const [name, separator] of [
  ['in lines', '\n'],
  ['in one line', ' '],
] as const)
  test(`in a brief of ten million characters ${name} passages are found after an edit before them`, () => {
    const before = hugeText(separator);
    assert.ok(before.length >= 10_000_000);
    const starts = [2_000_000, 9_000_000];
    const selectors = starts.map((start) => describe(before, { start, end: start + 90 }));
    const inserted = 'A new first sentence. ';
    const places = placeAll(inserted + before, selectors);
    assert.deepEqual(
      places,
      starts.map((start) => ({
        kind: 'moved',
        start: start + inserted.length,
        end: start + 90 + inserted.length,
      })),
    );
  });
