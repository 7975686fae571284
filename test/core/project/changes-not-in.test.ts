import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdit } from '../../../src/core/project/apply-edit.ts';
import { invertEdit } from '../../../src/core/project/edit.ts';
import { changesNotIn } from '../../../src/core/project/edits/changes-not-in.ts';
import { readProject } from '../../../src/core/project/project-source.ts';
import { forSeeds } from './random.ts';
import { naiveApply, randomEdit } from './random-edit.ts';
import { randomFile } from './random-file.ts';

test('all of an edit that never came is missing, nothing of one that is there', () => {
  forSeeds(60, (random) => {
    const source = readProject(randomFile(random).text);
    const edit = randomEdit(random, source.project);
    const after = applyEdit(source, edit).value.project;
    assert.equal(changesNotIn(after, [edit]), undefined);
    const missing = changesNotIn(source.project, [edit]);
    const again = missing
      ? naiveApply(source.project, missing)
      : naiveApply(source.project, { ...edit, changes: [] });
    for (const { id } of naiveApply(source.project, edit).annotations)
      assert.ok(again.annotations.some((each) => each.id === id));
  });
});

test('what someone changed further since is not missing', () => {
  const record = { id: 'a', brief: 'b', tags: ['x'], quote: 'q' };
  const project = (memo: string) =>
    readProject(`annotations:\n  - {id: a, brief: b, tags: [x], quote: q${memo}}\n`).project;
  const edit = {
    label: '',
    changes: [{ list: 'annotations' as const, before: record, after: { ...record, memo: 'ours' } }],
  };
  assert.deepEqual(changesNotIn(project(''), [edit])?.changes, edit.changes);
  assert.equal(changesNotIn(project(', memo: theirs'), [edit]), undefined);
  assert.equal(changesNotIn(readProject('').project, [edit]), undefined, 'deleted by someone');
});

test('what was done and taken back is not missing', () => {
  const add = {
    label: '',
    changes: [{ list: 'annotations' as const, after: { id: 'a', brief: 'b', tags: [], quote: 'q' } }],
  };
  const { project } = readProject('');
  assert.deepEqual(changesNotIn(project, [add])?.changes, add.changes);
  assert.equal(changesNotIn(project, [add, invertEdit(add)]), undefined);
});
