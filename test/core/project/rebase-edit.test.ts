import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import type { Memo } from '../../../src/core/annotation/memo.ts';
import { applyEdit } from '../../../src/core/project/apply-edit.ts';
import { type Edit, invertEdit } from '../../../src/core/project/edit.ts';
import { moveBrief } from '../../../src/core/project/edits/place-edits.ts';
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

test('a tag and a memo are undone though their brief was moved meanwhile', () => {
  const memo: Memo = { id: 'm1', brief: 'b.txt', memo: 'to be read again' };
  const tag = change('tag', undefined, TAGGED);
  const note: Edit = { label: 'memo', changes: [{ list: 'memos', after: memo }] };
  const made = applyEdit(applyEdit(readProject(FILE), tag).value, note).value;
  const moved = applyEdit(made, moveBrief(made.project, 'b.txt', 'c.txt')).value;
  const retag = change('retag', { ...TAGGED, tags: ['demand'] }, TAGGED);
  const back = applyEdit(moved, rebaseEdit(invertEdit(retag), moved.project)).value;
  assert.deepEqual(back.project.annotations[0], { ...TAGGED, brief: 'c.txt', tags: ['demand'] });
  for (const edit of [tag, note]) {
    const undone = applyEdit(moved, rebaseEdit(invertEdit(edit), moved.project));
    assert.deepEqual(undone.problems, []);
    assert.equal(undone.value.project.annotations.length + undone.value.project.memos.length, 1);
  }
});

test('a move is taken back, and not one that somebody has moved further since', () => {
  const tagged = applyEdit(readProject(FILE), change('tag', undefined, TAGGED)).value;
  const move = moveBrief(tagged.project, 'b.txt', 'c.txt');
  const moved = applyEdit(tagged, move).value;
  const undone = applyEdit(moved, rebaseEdit(invertEdit(move), moved.project));
  assert.equal(undone.value.text, tagged.text);
  const further = applyEdit(moved, moveBrief(moved.project, 'c.txt', 'd.txt')).value;
  const { problems } = applyEdit(further, rebaseEdit(invertEdit(move), further.project));
  assert.equal(problems.length, 1);
});
