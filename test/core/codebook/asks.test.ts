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

test('own fields are asked for behind those of the statement, as they are declared', () => {
  const codebook = [{ name: 'a', asks: ['deadline', 'share', 'actor', 'toString'] }];
  const own = [
    { id: 'share', type: 'number' },
    { id: 'deadline', type: 'date' },
  ] as const;
  assert.deepEqual(askedBy(codebook, ['a'], own), ['actor', 'share', 'deadline']);
  assert.deepEqual(askedBy(codebook, ['a']), ['actor']);
});
