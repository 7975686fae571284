import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sureMoves } from '../../../src/core/annotation/sure-moves.ts';

const at = (path: string, hash: string) => ({ path, hash });
const file = (path: string, hash: string, isAnnotated = false) => ({ path, hash, isAnnotated });

test('a missing brief has moved to the only text that is word for word the same', () => {
  const files = [file('notes/b.txt', 'one'), file('c.txt', 'two'), file('d.txt', 'three')];
  assert.deepEqual(sureMoves([at('a.txt', 'one'), at('x.txt', 'three')], files), [
    { from: 'a.txt', to: 'notes/b.txt' },
    { from: 'x.txt', to: 'd.txt' },
  ]);
});

test('a brief whose words stand in no text has not moved', () => {
  assert.deepEqual(sureMoves([at('a.txt', 'one')], [file('b.txt', 'two')]), []);
  assert.deepEqual(sureMoves([at('a.txt', 'one')], []), []);
});

test('of two texts with the same words neither is taken, be one of them annotated or not', () => {
  for (const isAnnotated of [true, false]) {
    const files = [file('b.txt', 'one'), file('c.txt', 'one', isAnnotated)];
    assert.deepEqual(sureMoves([at('a.txt', 'one')], files), []);
  }
});

test('a text that the project is about already is no brief that has come', () => {
  assert.deepEqual(sureMoves([at('a.txt', 'one')], [file('b.txt', 'one', true)]), []);
});

test('two briefs with the same words never become one', () => {
  const missing = [at('a.txt', 'one'), at('copy.txt', 'one'), at('c.txt', 'two')];
  const files = [file('b.txt', 'one'), file('d.txt', 'two')];
  assert.deepEqual(sureMoves(missing, files), [{ from: 'c.txt', to: 'd.txt' }]);
});
