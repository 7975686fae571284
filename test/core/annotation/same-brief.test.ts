import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { likelyBriefs, likenessTo } from '../../../src/core/annotation/same-brief.ts';
import { NOTE } from './brief-text.ts';

const annotations: readonly Annotation[] = [
  'Thirty allies and Russia sat at one table',
  'offered talks on arms control',
  'Russia said it needs time before it answers.',
].map((quote, at) => ({ id: `a${at}`, brief: 'old/note.txt', tags: [], quote }));

test('a text is as like a missing brief as much of its quotes stands in it', () => {
  const likeness = likenessTo(annotations);
  assert.equal(likeness(NOTE), 1);
  assert.ok(likeness(NOTE.replace('offered talks', 'offered no talks')) > 0.6);
  assert.equal(likeness('Something else.'), 0);
  assert.equal(likenessTo([])(NOTE), 0);
});

test('the most alike comes first, then the one of the same name; one with annotations of its own must fit whole', () => {
  const file = (path: string, share: number, isAnnotated = false) => ({ path, share, isAnnotated });
  const paths = (...files: ReturnType<typeof file>[]): string[] =>
    likelyBriefs('old/note.txt', files).map((each) => each.path);
  assert.deepEqual(paths(file('a.txt', 0.7), file('b.txt', 0.9), file('c.txt', 0.4)), ['b.txt', 'a.txt']);
  assert.deepEqual(paths(file('copy.txt', 1), file('new/note.txt', 1)), ['new/note.txt', 'copy.txt']);
  assert.deepEqual(paths(file('other.txt', 0.9, true), file('same.txt', 1, true)), ['same.txt']);
});
