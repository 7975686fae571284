import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdit } from '../../../src/core/project/apply-edit.ts';
import type { Edit } from '../../../src/core/project/edit.ts';
import { mergeProjects } from '../../../src/core/project/merge-projects.ts';
import { newProjectFile } from '../../../src/core/project/new-project-file.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { readProject } from '../../../src/core/project/project-source.ts';
import { sortRecords } from './random-edit.ts';

const edited = (text: string, edit: Edit): string => applyEdit(readProject(text), edit).value.text;
const project = (text: string): Project => sortRecords(readProject(text).project);

const BASE = 'annotations:\n  - id: a\n    brief: b\n    tags: [x]\n    quote: q\n    memo: old\n';

test('one field changed on both sides keeps both values and says so', () => {
  const merged = mergeProjects(BASE, BASE.replace('old', 'ours'), BASE.replace('old', 'theirs'));
  assert.equal(merged.clean, false);
  assert.deepEqual(
    merged.problems.map(({ code }) => code),
    ['clash'],
  );
  assert.equal(merged.text, `${BASE.replace('old', 'ours')}    conflict: {memo: theirs}\n`);
  const tags = mergeProjects(BASE, BASE.replace('[x]', '[x, ours]'), BASE.replace('[x]', '[theirs]'));
  assert.equal(tags.clean, true);
  assert.deepEqual(project(tags.text).annotations[0]?.tags, ['ours', 'theirs']);
});

test('comments, unknown keys and order that one side changed stay; on both sides a person has to look', () => {
  const commented = `# theirs\n${BASE.replace('quote: q', 'page: 7\n    quote: "q" # mine')}`;
  const tagged = BASE.replace('[x]', '[x, y]');
  const expected = commented.replace('[x]', "[x, 'y']");
  assert.deepEqual(mergeProjects(BASE, tagged, commented), { text: expected, problems: [], clean: true });
  assert.deepEqual(mergeProjects(BASE, commented, tagged), { text: expected, problems: [], clean: true });
  const both = mergeProjects(BASE, `# ours\n${tagged}`, commented);
  assert.equal(both.text, `# ours\n${tagged}`);
  assert.deepEqual(
    both.problems.map(({ code }) => code),
    ['merge-comments'],
  );
});

test('two people who each began a file get one with the annotations of both', () => {
  const record = (id: string) => ({ id, brief: 'b', tags: ['demand'], quote: id });
  const side = (id: string): string =>
    edited(newProjectFile(), { label: '', changes: [{ list: 'annotations', after: record(id) }] });
  const merged = mergeProjects('', side('one'), side('two'));
  assert.equal(merged.clean, true);
  assert.deepEqual(
    project(merged.text).annotations.map(({ id }) => id),
    ['one', 'two'],
  );
});

test('a version that cannot be read leaves ours as it is', () => {
  for (const [base, ours, theirs] of [
    ['a: "', BASE, BASE],
    [BASE, 'a: "', BASE],
    [BASE, BASE, 'version: 7\n'],
  ] as const) {
    const merged = mergeProjects(base, ours, theirs);
    assert.deepEqual([merged.text, merged.clean], [ours, false]);
    assert.ok(merged.problems.length > 0);
  }
});
