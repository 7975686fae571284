import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWithinTag } from '../../../src/core/codebook/tag.ts';
import { applyEdit } from '../../../src/core/project/apply-edit.ts';
import { type Edit, invertEdit, type RecordChange } from '../../../src/core/project/edit.ts';
import {
  changedPassages,
  changeTag,
  createTag,
  deleteTag,
  mergeTags,
  renameTag,
} from '../../../src/core/project/edits/tag-edits.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { readProject } from '../../../src/core/project/project-source.ts';

const TEXT = `# our codebook
codebook:
  - tag: position   # where it stands
    label: 'Position'
    x-order: 1
    tags:
      # no way back
      - tag: red-line
        memo: |
          never

          ever
      - offer
  - tag: demand
    memo: |-
      asks
annotations:
  - {id: a, brief: b, quote: q, tags: [position/red-line, demand]}
  - {id: c, brief: b, quote: q, tags: ["position"]} # mine
  - {id: d, brief: b, quote: q, tags: [demand]}
`;

function run(text: string, edit: (project: Project) => Edit): string {
  const source = readProject(text);
  const { value, problems } = applyEdit(source, edit(source.project));
  assert.deepEqual(problems, []);
  return value.text;
}

test('renaming a tag rewrites its name and the names on annotations, and nothing else', () => {
  const renamed = run(TEXT, (project) => renameTag(project, 'position', 'stance'));
  const expected = TEXT.replace('tag: position ', 'tag: stance ')
    .replace('[position/red-line', '[stance/red-line')
    .replace('["position"]', '[stance]');
  assert.equal(renamed.replace('[demand, stance/red-line]', '[stance/red-line, demand]'), expected);
});

test('a tag moves below another one with all that is below it, comments included', () => {
  const moved = run(TEXT, (project) => renameTag(project, 'position', 'demand/position'));
  assert.equal(
    moved.slice(0, moved.indexOf('annotations:')),
    `# our codebook
codebook:
  - tag: demand
    memo: |-
      asks
    tags:
      - tag: position   # where it stands
        label: 'Position'
        x-order: 1
        tags:
          # no way back
          - tag: red-line
            memo: |
              never

              ever
          - offer
`,
  );
  const back = run(moved, (project) => renameTag(project, 'demand/position', 'position'));
  assert.deepEqual(
    readProject(back)
      .project.codebook.map(({ name }) => name)
      .sort(),
    ['demand', 'position', 'position/offer', 'position/red-line'],
  );
});

test('a tag is created below its parent, which is created too; a word becomes an entry when it gets more', () => {
  const created = run(TEXT, (project) =>
    createTag(project, { name: 'position/offer/money', label: 'Money' }),
  );
  assert.equal(
    created,
    TEXT.replace(
      '      - offer\n',
      '      - tag: offer\n        tags:\n          - tag: money\n            label: Money\n',
    ),
  );
  const deep = run('version: 1\n', (project) => createTag(project, { name: 'a/b/c' }));
  assert.equal(
    deep,
    'version: 1\ncodebook:\n  - tag: a\n    color: blue\n    tags:\n      - tag: b\n        tags:\n          - tag: c\n',
  );
  assert.equal(
    run('codebook: [a, {tag: b}]\n', (project) => createTag(project, { name: 'a/c', memo: 'm\nn' })),
    'codebook: [{tag: a, tags: [{tag: c, memo: "m\\nn"}]}, {tag: b}]\n',
  );
  assert.deepEqual(createTag(readProject(TEXT).project, { name: 'demand' }).changes, []);
});

test('deleting a tag takes those below it and leaves no annotation behind unseen', () => {
  const deleted = run(TEXT, (project) => deleteTag(project, 'position'));
  assert.match(deleted, /^# our codebook\ncodebook:\n {2}- tag: demand\n/);
  assert.deepEqual(
    readProject(deleted).project.annotations.map(({ tags }) => tags),
    [['demand'], [], ['demand']],
  );
  const all = run(TEXT, (project) => deleteTag(project, 'position', { alsoAnnotations: true }));
  assert.deepEqual(
    readProject(all).project.annotations.map(({ id }) => id),
    ['a', 'd'],
  );
});

test('merging makes one tag of two, with those below them', () => {
  const text = TEXT.replace('      asks\n', '      asks\n    tags:\n      - red-line\n');
  const merged = readProject(run(text, (project) => mergeTags(project, 'position', 'demand'))).project;
  assert.deepEqual(
    merged.codebook.map(({ name }) => name),
    ['demand', 'demand/red-line', 'demand/offer'],
  );
  assert.deepEqual(
    merged.annotations.map(({ tags }) => tags),
    [['demand/red-line', 'demand'], ['demand'], ['demand']],
  );
  assert.deepEqual(mergeTags(merged, 'demand', 'demand/offer').changes, []);
});

test('a tag that got a sub-tag meanwhile is not deleted', () => {
  const edit = deleteTag(readProject('codebook: [a]\n').project, 'a');
  const { value, problems } = applyEdit(readProject('codebook:\n  - tag: a\n    tags: [new]\n'), edit);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['changed-meanwhile'],
  );
  assert.equal(value.project.codebook.length, 2);
});

test('a tag never goes below itself', () => {
  const { project } = readProject(TEXT);
  assert.deepEqual(renameTag(project, 'position', 'position/x').changes, []);
  assert.ok(isWithinTag('position/x', 'position'));
});

test('fields of a tag are set and taken away; its name and what stands below it stay', () => {
  const set = run(TEXT, (project) =>
    changeTag(project, 'position', { color: 'red', label: undefined, asks: ['actor', 'stance'] }, 'Change'),
  );
  assert.equal(
    set,
    TEXT.replace("    label: 'Position'\n", '').replace(
      '    x-order: 1\n',
      '    color: red\n    asks: [actor, stance]\n    x-order: 1\n',
    ),
  );
  assert.deepEqual(changeTag(readProject(TEXT).project, 'unknown', { color: 'red' }, 'x').changes, []);
});

test('an edit says how many passages it changes', () => {
  const { project } = readProject(TEXT);
  assert.equal(changedPassages(renameTag(project, 'position', 'stance')), 2);
  assert.equal(changedPassages(createTag(project, { name: 'new' })), 0);
});

test('the only tag below another one takes the comment above it along when it moves', () => {
  const text = 'codebook:\n  - tag: a\n    tags:\n      # why\n      - b\n  - tag: c\n';
  assert.equal(
    run(text, (project) => renameTag(project, 'a/b', 'c/b')),
    'codebook:\n  - tag: a\n  - tag: c\n    tags:\n      # why\n      - tag: b\n',
  );
});

const LIST = `codebook:
  - tag: first
  - tag: second
    color: red
    tags:
      - one
      - tag: two
        memo: kept
      - three
  - tag: third
  - {tag: fourth, tags: [{tag: a}, {tag: b}, {tag: c}]}
annotations: []
`;

function undone(text: string, edit: (project: Project) => Edit): string {
  const source = readProject(text);
  const made = edit(source.project);
  return applyEdit(applyEdit(source, made).value, invertEdit(made)).value.text;
}

test('a deleted tag that is brought back stands where it stood', () => {
  for (const name of ['first', 'third', 'second/two', 'fourth/a', 'fourth/b', 'fourth/c']) {
    assert.equal(
      undone(LIST, (project) => deleteTag(project, name)),
      LIST,
      name,
    );
  }
});

test('a tag with tags below it, merged or moved tags come back to their places', () => {
  const names = (text: string): readonly string[] =>
    readProject(text).project.codebook.map(({ name }) => name);
  for (const edit of [
    (project: Project) => deleteTag(project, 'second'),
    (project: Project) => mergeTags(project, 'second', 'third'),
    (project: Project) => mergeTags(project, 'second/two', 'first'),
    (project: Project) => renameTag(project, 'second/one', 'one'),
    (project: Project) => renameTag(project, 'first', 'third/first'),
  ])
    assert.deepEqual(names(undone(LIST, edit)), names(LIST));
});

test('a neighbour that is gone meanwhile is no obstacle: the tag comes back at the end', () => {
  const source = readProject('codebook:\n  - a\n  - b\n');
  const edit = deleteTag(source.project, 'b');
  const other = readProject('codebook:\n  - c\n');
  assert.equal(applyEdit(other, invertEdit(edit)).value.text, 'codebook:\n  - c\n  - tag: b\n');
});

test('tags that come together stand below their parents in one list each, in every layout', () => {
  const names = ['a/new', 'b', 'b/c', 'b/c/d', 'a/other', 'e/f'];
  for (const text of [
    'version: 1\ncodebook:\n  - a\n  - tag: z\nannotations:\n',
    'codebook: [a, {tag: z, tags: [y]}]\nannotations: []\n',
    'version: 1\n',
    'codebook:\n- tag: a # mine\n  tags:\n  - tag: old\n\n  # apart\nannotations:\n',
  ]) {
    const source = readProject(text);
    const changes = names.map(
      (name): RecordChange => ({ list: 'codebook', after: { name, memo: 'one\ntwo' } }),
    );
    const edit = { label: '', changes };
    const { value, problems } = applyEdit(source, edit);
    assert.deepEqual(problems, [], text);
    const back = readProject(value.text);
    assert.deepEqual(back.problems, [], value.text);
    const before = source.project.codebook.map(({ name }) => name);
    assert.deepEqual(
      back.project.codebook.map(({ name }) => name).sort(),
      [...before, ...names].sort(),
      value.text,
    );
    for (const comment of text.match(/#.*/g) ?? []) assert.ok(value.text.includes(comment));
    assert.deepEqual(
      applyEdit(value, invertEdit(edit)).value.project.codebook,
      source.project.codebook,
      value.text,
    );
  }
});
