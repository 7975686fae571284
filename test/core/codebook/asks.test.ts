import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedBy, asksOf } from '../../../src/core/codebook/asks.ts';

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

test('a tag without questions of its own asks those of the nearest tag above it', () => {
  const codebook = [
    { name: 'a', asks: ['actor', 'date'] },
    { name: 'a/b' },
    { name: 'a/b/c', asks: ['stance'] },
    { name: 'a/silent', asks: ['nothing'] },
    { name: 'other', also: ['a'] },
  ];
  assert.deepEqual(askedBy(codebook, ['a/b']), ['actor', 'date']);
  assert.deepEqual(asksOf(codebook, 'a/b'), { asks: ['actor', 'date'], from: 'a' });
  assert.deepEqual(askedBy(codebook, ['a/b/c']), ['stance']);
  assert.deepEqual(askedBy(codebook, ['a/b/c/d']), ['stance'], 'not in the codebook');
  assert.deepEqual(askedBy(codebook, ['a/silent', 'a/silent/below']), []);
  assert.deepEqual(askedBy(codebook, ['other']), [], 'shown below it, too');
  assert.deepEqual(askedBy(codebook, ['a/b', 'a/b/c']), ['actor', 'stance', 'date']);
});
