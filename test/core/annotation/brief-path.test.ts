import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefPath } from '../../../src/core/annotation/brief-path.ts';

test('hand-written forms of one path are the same brief', () => {
  for (const written of ['a/b.txt', './a/b.txt', 'a//b.txt', 'a/./b.txt'])
    assert.equal(briefPath(written), 'a/b.txt');
  assert.equal(briefPath('re\u0301sume\u0301.txt'), 'résumé.txt');
});

test('paths that are refused do not become paths that are not', () => {
  assert.equal(briefPath('../a.txt'), '../a.txt');
  assert.equal(briefPath('/etc/passwd'), '/etc/passwd');
});
