import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedBy } from '../../../src/core/codebook/asks.ts';

test('what the tags ask for is asked once, in one order, and nothing else', () => {
  const codebook = [
    { name: 'a', asks: ['stance', 'actor'] },
    { name: 'b', asks: ['actor', 'date', 'colour'] },
    { name: 'c' },
  ];
  assert.deepEqual(askedBy(codebook, ['a', 'b', 'x']), ['actor', 'stance', 'date']);
  assert.deepEqual(askedBy(codebook, ['c']), []);
});
