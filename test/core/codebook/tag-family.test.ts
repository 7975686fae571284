import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tag } from '../../../src/core/codebook/tag.ts';
import { tagFamily } from '../../../src/core/codebook/tag-family.ts';
import { assertLinear } from '../growth.ts';

const above = (codebook: readonly Tag[], name: string): readonly string[] =>
  [...tagFamily(codebook).above(name)].sort();

test('a tag stands below its parent by name, those of “also”, and all above these, each once', () => {
  const codebook: readonly Tag[] = [
    { name: 'a' },
    { name: 'a/b', also: ['x/y', 'a'] },
    { name: 'a/b/c', also: ['x'] },
    { name: 'x' },
    { name: 'x/y' },
  ];
  assert.deepEqual(above(codebook, 'a/b/c'), ['a', 'a/b', 'a/b/c', 'x', 'x/y']);
  assert.deepEqual(above(codebook, 'x/y'), ['x', 'x/y']);
  assert.deepEqual(above(codebook, 'not/there'), ['not', 'not/there']);
  assert.deepEqual(above([], 'p/q'), ['p', 'p/q']);
  assert.deepEqual(tagFamily(codebook).circles, []);
});

test('what would close a circle is not followed, and told: itself, what is below, a ring of several', () => {
  const circles = (codebook: readonly Tag[]): readonly string[] =>
    tagFamily(codebook)
      .circles.map(({ name, also }) => `${name} > ${also}`)
      .sort();
  assert.deepEqual(circles([{ name: 'a', also: ['a'] }]), ['a > a']);
  assert.deepEqual(circles([{ name: 'a', also: ['a/b'] }, { name: 'a/b' }]), ['a > a/b']);
  const ring: readonly Tag[] = [
    { name: 'a', also: ['b'] },
    { name: 'b', also: ['c/d', 'e'] },
    { name: 'c', also: ['a'] },
    { name: 'c/d' },
    { name: 'e' },
  ];
  assert.deepEqual(circles(ring), ['a > b', 'b > c/d', 'c > a']);
  assert.deepEqual(above(ring, 'b'), ['b', 'e'], 'the way out of the ring still counts');
});

test('a long chain costs in proportion and does not exhaust the stack', () => {
  const chain = (n: number): readonly Tag[] =>
    Array.from({ length: n }, (_, at): Tag => ({ name: `t${at}`, also: [`t${at + 1}`] }));
  const { above, circles } = tagFamily(chain(20_000));
  assert.equal(above('t0').size, 20_001);
  assert.deepEqual(circles, []);
  const closed: readonly Tag[] = [...chain(20_000), { name: 't20000', also: ['t0'] }];
  assert.equal(tagFamily(closed).circles.length, 20_001);
  assertLinear(
    'tagFamily',
    (n) => ' '.repeat(n),
    1000,
    (blanks) => tagFamily(chain(blanks.length)).above('t0'),
  );
});
