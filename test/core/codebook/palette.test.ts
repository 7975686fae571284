import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tagPalette } from '../../../src/core/codebook/palette.ts';

test('a tag has the number key that it says; the others fill the rest in the order of the codebook', () => {
  const codebook = [
    { name: 'a' },
    { name: 'b', shortcut: '1' },
    { name: 'c', shortcut: '12' },
    { name: 'd' },
  ];
  assert.deepEqual(
    tagPalette(codebook).map((tag) => tag?.name),
    ['b', 'a', 'c', 'd', undefined, undefined, undefined, undefined, undefined],
  );
});
