import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeProjects } from '../../../src/core/project/merge-projects.ts';
import { readProject } from '../../../src/core/project/project-source.ts';
import { settlements } from '../../../src/core/project/settle-clash.ts';
import { spliceText } from '../../../src/core/project/yaml/splice.ts';

/** The texts that the settlements of the file's first clash give. */
function settled(text: string): readonly string[] {
  const source = readProject(text);
  const at = source.problems.find(({ code }) => code === 'clash')?.range?.start ?? -1;
  return settlements(source, at).map(({ splice }) => spliceText(text, [splice]));
}

const BASE = `codebook:
  - tag: position
    memo: old
    tags:
      - tag: red-line
        memo: old
annotations: # ours
  - id: a
    brief: b # where
    quote: q
    memo: old

  - {id: c, brief: b, quote: q, memo: old}
actors: []
`;

const merged = (what: (text: string, memo: string) => string): string =>
  mergeProjects(BASE, what(BASE, 'ours'), what(BASE, 'theirs')).text;

test('a clash is settled by either value, and nothing but the record changes', () => {
  const places = [
    (text: string, memo: string) => text.replace('position\n    memo: old', `position\n    memo: ${memo}`),
    (text: string, memo: string) =>
      text.replace('red-line\n        memo: old', `red-line\n        memo: ${memo}`),
    (text: string, memo: string) => text.replace('q\n    memo: old', `q\n    memo: ${memo}`),
    (text: string, memo: string) => text.replace('q, memo: old', `q, memo: ${memo}`),
    (text: string, memo: string) =>
      text.replace(
        /annotations:[\s\S]*actors/,
        `annotations: [{id: a, brief: b, quote: q, memo: ${memo}}]\nactors`,
      ),
  ];
  for (const change of places)
    assert.deepEqual(settled(merged(change)), [change(BASE, 'ours'), change(BASE, 'theirs')]);
});

test('a second clash of one field is a way of its own, and several fields go together', () => {
  const record =
    'annotations:\n  - id: a\n    brief: b\n    tags: [x]\n    quote: q\n    memo: one\n    stance: for\n';
  const [now, two, three, ...more] = settled(
    `${record}    conflict: {memo: two, stance: against, memo-2: three}\n`,
  );
  assert.equal(now, record);
  assert.equal(two, record.replace('one', 'two').replace('for', 'against'));
  assert.equal(three, record.replace('one', 'three'));
  assert.deepEqual(more, []);
});

test('where no clash stands, or nothing can be read under it, there is no way to settle one', () => {
  assert.deepEqual(settlements(readProject(BASE), 3), []);
  assert.deepEqual(settled('annotations:\n  - brief: b\n    quote: q\n    conflict: oh\n'), []);
  assert.deepEqual(settled('annotations:\n  - brief: b\n    quote: q\n    conflict: {page: 7}\n'), []);
});
