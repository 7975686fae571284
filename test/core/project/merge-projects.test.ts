import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdit } from '../../../src/core/project/apply-edit.ts';
import { diffProjects } from '../../../src/core/project/diff-projects.ts';
import type { Edit } from '../../../src/core/project/edit.ts';
import { mergeProjects } from '../../../src/core/project/merge-projects.ts';
import { newProjectFile } from '../../../src/core/project/new-project-file.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { readProject } from '../../../src/core/project/project-source.ts';
import { forSeeds } from './random.ts';
import { naiveApply, randomEdit, sortRecords } from './random-edit.ts';
import { randomFile, randomProject } from './random-file.ts';

const edited = (text: string, edit: Edit): string => applyEdit(readProject(text), edit).value.text;
const project = (text: string): Project => sortRecords(readProject(text).project);

test('the difference of two projects is the edit between them', () => {
  forSeeds(150, (random) => {
    const source = readProject(randomFile(random).text);
    const edit = randomEdit(random, source.project);
    const after = applyEdit(source, edit).value;
    const difference = diffProjects(source.project, after.project);
    assert.deepEqual(sortRecords(applyEdit(source, difference).value.project), sortRecords(after.project));
    assert.ok(difference.changes.length <= edit.changes.length);
    assert.deepEqual(diffProjects(after.project, after.project).changes, []);
    const other = randomProject(random);
    const { value, problems } = applyEdit(source, diffProjects(source.project, other));
    if (problems.length === 0) assert.deepEqual(sortRecords(value.project), sortRecords(other), value.text);
  });
});

test('edits of different records merge cleanly, whichever side they are on', () => {
  forSeeds(150, (random) => {
    const base = randomFile(random).text;
    const source = readProject(base);
    const [mine, theirs] = [randomEdit(random, source.project), randomEdit(random, source.project)];
    const taken = new Set(mine.changes.map(nameOf));
    const apart = { ...theirs, changes: theirs.changes.filter((change) => !taken.has(nameOf(change))) };
    const [ours, other] = [edited(base, mine), edited(base, apart)];
    const merged = mergeProjects(base, ours, other);
    const message = `\n${base}\n==\n${ours}\n==\n${other}\n==\n${merged.text}`;
    assert.deepEqual(merged.problems, [], message);
    const both = naiveApply(naiveApply(source.project, mine), apart);
    assert.deepEqual(project(merged.text), both, message);
    assert.deepEqual(project(mergeProjects(base, other, ours).text), both, message);
  });
});

const nameOf = ({ before, after }: Edit['changes'][number]): string => {
  const record = before ?? after;
  return record && 'id' in record ? record.id : (record?.name ?? '');
};

test('a merge with no change on one side is the other side, byte by byte', () => {
  forSeeds(60, (random) => {
    const base = randomFile(random).text;
    const side = edited(base, randomEdit(random, readProject(base).project));
    for (const [ours, theirs] of [
      [side, base],
      [base, side],
      [side, side],
    ] as const) {
      assert.deepEqual(mergeProjects(base, ours, theirs), { text: side, problems: [], clean: true });
    }
  });
});

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
