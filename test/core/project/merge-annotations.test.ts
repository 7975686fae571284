import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { mergeAnnotations } from '../../../src/core/project/edits/place-edits.ts';

const one: Annotation = { id: 'a', brief: 'b.txt', tags: ['x'], quote: 'one', memo: 'First', by: 'ada' };
const two: Annotation = {
  id: 'b',
  brief: 'b.txt',
  tags: ['y', 'x'],
  quote: 'two',
  memo: 'Second',
  stance: 'for',
};
const three: Annotation = { id: 'c', brief: 'b.txt', tags: ['z'], quote: 'three', memo: 'First' };
const project = {
  version: 1,
  codebook: [],
  actors: [],
  fields: [],
  meetings: [],
  memos: [],
  annotations: [one, two, three],
};

test('the first keeps its record, with the tags, memos and statement of all', () => {
  const { changes } = mergeAnnotations(project, ['a', 'b', 'c'], { quote: 'one two three', start: 4 });
  assert.deepEqual(changes[0], {
    list: 'annotations',
    before: one,
    after: {
      id: 'a',
      brief: 'b.txt',
      tags: ['x', 'y', 'z'],
      quote: 'one two three',
      start: 4,
      memo: 'First\nSecond',
      by: 'ada',
      stance: 'for',
    },
  });
  assert.deepEqual(changes.slice(1), [
    { list: 'annotations', before: two },
    { list: 'annotations', before: three },
  ]);
});

test('one alone is not merged, nor what the project does not have', () => {
  assert.deepEqual(mergeAnnotations(project, ['a', 'nobody'], { quote: 'one' }).changes, []);
});
