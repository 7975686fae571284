import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportFormat } from '../../../src/core/exchange/export-formats.ts';
import { exportRows } from '../../../src/core/exchange/export-rows.ts';
import { readImport } from '../../../src/core/exchange/import/import-file.ts';
import { applyEdit } from '../../../src/core/project/apply-edit.ts';
import { invertEdit } from '../../../src/core/project/edit.ts';
import { addCodebook, planCodebook } from '../../../src/core/project/edits/codebook-edits.ts';
import {
  deleteTag,
  mergeTags,
  renameTag,
  setAlso,
  splitTag,
} from '../../../src/core/project/edits/tag-edits.ts';
import { EMPTY_PROJECT, type Project } from '../../../src/core/project/project.ts';
import { readProject } from '../../../src/core/project/project-source.ts';

const FILE = `version: 1
codebook:
  - tag: position
    tags:
      - tag: red-line
        also: [dispute, issue]
        example: "=never, 'ever'"
        shortcut: 3
        asks: [actor, deadline]
  - tag: dispute
    label: Dispute; open
    color: '#12ab34'
  - tag: issue
    include: |-
      One line.
      Another.
fields:
  - name: deadline
    type: date
annotations:
  - {id: one, brief: a.txt, tags: [position/red-line, issue], quote: q}
  - {id: two, brief: a.txt, tags: [position/red-line], quote: r}
  - {id: three, brief: a.txt, tags: [dispute], quote: s}
`;
const source = readProject(FILE);
const { project } = source;
const alsoOf = (text: string, name: string): readonly string[] | undefined =>
  readProject(text).project.codebook.find((each) => each.name === name)?.also;

test('rename, move, merge and delete keep “also” right, and undo brings every byte back', () => {
  const after = (edit: ReturnType<typeof renameTag>): string => {
    const { value, problems } = applyEdit(source, edit);
    assert.deepEqual(problems, []);
    assert.deepEqual(readProject(applyEdit(value, invertEdit(edit)).value.text).project, project);
    return value.text;
  };
  assert.deepEqual(alsoOf(after(renameTag(project, 'dispute', 'conflict')), 'position/red-line'), [
    'conflict',
    'issue',
  ]);
  assert.deepEqual(alsoOf(after(renameTag(project, 'dispute', 'issue/dispute')), 'position/red-line'), [
    'issue/dispute',
    'issue',
  ]);
  assert.deepEqual(
    alsoOf(after(renameTag(project, 'position/red-line', 'dispute/red-line')), 'dispute/red-line'),
    ['issue'],
  );
  assert.deepEqual(alsoOf(after(mergeTags(project, 'dispute', 'issue')), 'position/red-line'), ['issue']);
  assert.deepEqual(alsoOf(after(mergeTags(project, 'issue', 'position')), 'position/red-line'), ['dispute']);
  assert.deepEqual(alsoOf(after(deleteTag(project, 'dispute')), 'position/red-line'), ['issue']);
  assert.deepEqual(alsoOf(after(setAlso(project, 'dispute', ['issue', 'dispute', 'dispute/x'])), 'dispute'), [
    'issue',
  ]);
  assert.equal(alsoOf(after(setAlso(project, 'position/red-line', [])), 'position/red-line'), undefined);
  assert.deepEqual(setAlso(project, 'position/red-line', ['dispute', 'issue']).changes, []);
});

test('splitting gives some passages a new tag instead, in one edit', () => {
  const edit = splitTag(project, 'position/red-line', { name: 'position/condition', label: 'Condition' }, [
    'two',
    'three',
  ]);
  assert.equal(edit.label, 'Split tag “position/red-line”: 1 passage to “position/condition”');
  const { value } = applyEdit(source, edit);
  assert.deepEqual(
    value.project.annotations.map(({ tags }) => tags),
    [['position/red-line', 'issue'], ['position/condition'], ['dispute']],
  );
  assert.ok(
    value.project.codebook.some(({ name, label }) => name === 'position/condition' && label === 'Condition'),
  );
  assert.deepEqual(applyEdit(value, invertEdit(edit)).value.project, project);
  const both = splitTag(project, 'position/red-line', { name: 'issue' }, ['one']);
  assert.deepEqual(applyEdit(source, both).value.project.annotations[0]?.tags, ['issue']);
  assert.deepEqual(splitTag(project, 'position/red-line', { name: 'x' }, []).changes, []);
});

for (const id of ['codebook-yaml', 'codebook-csv', 'qdc']) {
  test(`${id}: a codebook that leaves comes back whole, and a second time adds nothing`, () => {
    const format = exportFormat(id);
    assert.ok(format);
    const { content } = exportRows(format, [], { project, title: 'T', briefs: [] });
    const { value, problems } = readImport(
      `codebook.${format.extension}`,
      new TextEncoder().encode(String(content)),
    );
    assert.deepEqual(problems, []);
    assert.ok(value);
    const other = { tags: value.tags, fields: value.fields ?? [] };
    const empty = readProject('version: 1\n');
    const plan = planCodebook(empty.project, other);
    assert.deepEqual([plan.clashes, plan.same], [[], 0]);
    const added = applyEdit(empty, addCodebook(empty.project, 'x', plan.added));
    assert.deepEqual(added.problems, []);
    const now = readProject(added.value.text).project;
    const plain = (each: Project): unknown => each.codebook.map(({ color: _, ...rest }) => rest);
    assert.deepEqual(plain(now), plain(project));
    assert.equal(now.codebook.find(({ name }) => name === 'dispute')?.color, '#12ab34');
    if (id === 'codebook-yaml') assert.deepEqual(now.fields, project.fields);
    const again = planCodebook(now, other);
    assert.deepEqual([again.added, again.clashes], [[], []]);
    const home = planCodebook(project, other);
    assert.deepEqual([home.added, home.clashes], [[], []]);
  });
}

test('what clashes is told by its keys, and taken only when it is chosen', () => {
  const other = {
    tags: [
      { name: 'dispute', label: 'Other', memo: 'New.' },
      { name: 'issue' },
      { name: 'fresh/tag', memo: 'm' },
    ],
    fields: [{ id: 'deadline', type: 'text' } as const],
  };
  const plan = planCodebook(project, other);
  assert.deepEqual(
    plan.added.map(({ name }) => name),
    ['fresh/tag'],
  );
  assert.deepEqual(
    plan.clashes.map(({ name, differs }) => `${name}: ${differs.join()}`),
    ['dispute: label,memo', 'deadline: type'],
  );
  assert.equal(plan.same, 1);
  const kept = applyEdit(source, addCodebook(project, 'x', plan.added)).value.project;
  assert.equal(kept.codebook.find(({ name }) => name === 'dispute')?.label, 'Dispute; open');
  assert.ok(kept.codebook.some(({ name }) => name === 'fresh'));
  const all = addCodebook(project, 'x', [...plan.added, ...plan.clashes]);
  const taken = applyEdit(source, all).value.project;
  assert.deepEqual(
    taken.codebook.find(({ name }) => name === 'dispute'),
    {
      name: 'dispute',
      label: 'Other',
      color: '#12ab34',
      memo: 'New.',
    },
  );
  assert.equal(taken.fields[0]?.type, 'text');
  assert.deepEqual(planCodebook(EMPTY_PROJECT, { tags: [], fields: [] }), {
    added: [],
    clashes: [],
    same: 0,
  });
});

test('a project file of a colleague is an import: tags, fields, actors, annotations', () => {
  const { value } = readImport('theirs.yaml', new TextEncoder().encode(FILE));
  assert.equal(value?.format, 'Project file');
  assert.equal(value?.documents[0]?.annotations.length, 3);
  const broken = readImport('theirs.yaml', new TextEncoder().encode('codebook: [\n'));
  assert.equal(broken.value, undefined);
  assert.equal(broken.problems[0]?.code, 'cannot-import');
});
