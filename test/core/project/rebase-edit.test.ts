import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { applyEdit } from '../../../src/core/project/apply-edit.ts';
import { type Edit, invertEdit } from '../../../src/core/project/edit.ts';
import { rebaseEdit } from '../../../src/core/project/edits/rebase-edit.ts';
import { readProject } from '../../../src/core/project/project-source.ts';

const TAGGED: Annotation = { id: 'a1', brief: 'b.txt', tags: ['threat'], quote: 'grave harm', start: 5 };
const FILE = 'version: 1\ncodebook:\n  - tag: threat\n  - tag: demand\nannotations: []\n';

const change = (label: string, before: Annotation | undefined, after: Annotation | undefined): Edit => ({
  label,
  changes: [{ list: 'annotations', ...(before && { before }), ...(after && { after }) }],
});

test('a tag is undone though its passage was edited and saved meanwhile', () => {
  const tag = change('tag', undefined, TAGGED);
  const tagged = applyEdit(readProject(FILE), tag).value;
  const updated: Annotation = { ...TAGGED, quote: 'very grave harm', start: 9, prefix: 'of ' };
  const saved = applyEdit(tagged, change('update', TAGGED, updated)).value;
  const undone = applyEdit(saved, rebaseEdit(invertEdit(tag), saved.project));
  assert.deepEqual(undone.problems, []);
  assert.deepEqual(undone.value.project.annotations, []);
});

test('undoing a change of tags keeps the newer quote', () => {
  const source = applyEdit(readProject(FILE), change('tag', undefined, TAGGED)).value;
  const retag = change('retag', TAGGED, { ...TAGGED, tags: ['demand'] });
  const retagged = applyEdit(source, retag).value;
  const kept = { ...TAGGED, tags: ['demand'], quote: 'graver harm' };
  const saved = applyEdit(retagged, change('update', { ...TAGGED, tags: ['demand'] }, kept)).value;
  const { value, problems } = applyEdit(saved, rebaseEdit(invertEdit(retag), saved.project));
  assert.deepEqual(problems, []);
  assert.deepEqual(value.project.annotations[0]?.tags, ['threat']);
  assert.equal(value.project.annotations[0]?.quote, 'graver harm');
});

test('what a person changed since is not undone without a word', () => {
  const tag = change('tag', undefined, TAGGED);
  const tagged = applyEdit(readProject(FILE), tag).value;
  const withMemo = applyEdit(tagged, change('memo', TAGGED, { ...TAGGED, memo: 'mine' })).value;
  const undone = applyEdit(withMemo, rebaseEdit(invertEdit(tag), withMemo.project));
  assert.equal(undone.problems.length, 1);
  assert.equal(undone.value.project.annotations.length, 1);
});
