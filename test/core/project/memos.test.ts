import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdit } from '../../../src/core/project/apply-edit.ts';
import { checkProject } from '../../../src/core/project/check-project.ts';
import { type Edit, invertEdit } from '../../../src/core/project/edit.ts';
import { addMemo, moveMemo, setMemo } from '../../../src/core/project/edits/memo-edits.ts';
import { moveBrief } from '../../../src/core/project/edits/place-edits.ts';
import { mergeProjects } from '../../../src/core/project/merge-projects.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { readProject, recordRange } from '../../../src/core/project/project-source.ts';

const FILE = `# ours
version: 1
codebook:
  - tag: demand
actors:
  - id: nato
    name: NATO
    type: organisation
memos:
  # on the whole text
  - id: m1
    brief: a.txt
    memo: "All of it."   # why
  - id: m2
    brief: b.txt
    section: I / A
    title: Russia
    memo: |-
      First line.

      - a point
    by: ada
    page: 12
annotations:
  - {id: x, brief: a.txt, tags: [demand], quote: q}
`;

/** The file after an edit; undo must give back what it said. */
function apply(
  text: string,
  make: (project: Project) => Edit,
): { readonly text: string; readonly project: Project } {
  const source = readProject(text);
  const edit = make(source.project);
  const { value, problems } = applyEdit(source, edit);
  assert.deepEqual(problems, []);
  assert.deepEqual(applyEdit(value, invertEdit(edit)).value.project, source.project);
  assert.deepEqual(value.project, readProject(value.text).project);
  return { text: value.text, project: value.project };
}

test('memos are read in the file’s order, with their places', () => {
  const source = readProject(FILE);
  assert.deepEqual(source.problems, []);
  assert.deepEqual(source.project.memos, [
    { id: 'm1', brief: 'a.txt', memo: 'All of it.' },
    {
      id: 'm2',
      brief: 'b.txt',
      section: 'I / A',
      title: 'Russia',
      memo: 'First line.\n\n- a point',
      by: 'ada',
    },
  ]);
  const range = recordRange(source, 'memos', 'm1');
  assert.match(FILE.slice(range?.start, range?.end), /^id: m1[\s\S]*All of it\."$/);
});

test('a memo written by hand needs a brief, gets an id, and is warned of when it says nothing', () => {
  const { project, derivedIds, problems } = readProject(
    'memos:\n  - brief: a.txt\n    memo: hm\n  - memo: lost\n',
  );
  assert.deepEqual(
    project.memos.map(({ brief, memo }) => [brief, memo]),
    [['a.txt', 'hm']],
  );
  assert.ok(derivedIds.has(project.memos[0]?.id ?? ''));
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['missing-field'],
  );
  const checked = readProject('memos: [{id: a, brief: ../x, memo: y}, {id: b, brief: c.txt}]').project;
  assert.deepEqual(
    checkProject(checked, new Set()).map(({ code, about }) => `${code} ${about}`),
    ['brief-outside a', 'missing-brief b', 'empty-memo b'],
  );
});

test('a memo is written, changed and removed by splices, whatever it is on', () => {
  for (const [list, name] of [
    ['memos', 'm1'],
    ['memos', 'm2'],
    ['actors', 'nato'],
    ['codebook', 'demand'],
    ['annotations', 'x'],
  ] as const) {
    const set = apply(FILE, (project) => setMemo(project, list, name, 'two\nlines'));
    const record = set.project[list].find((each) => ('id' in each ? each.id : each.name) === name);
    assert.equal(record?.memo, 'two\nlines', `${list} ${name}`);
    assert.equal(set.text.includes('page: 12') && set.text.includes('# why'), true);
    const none = apply(set.text, (project) => setMemo(project, list, name, ''));
    assert.doesNotMatch(none.text, /two/);
  }
  assert.equal(apply(FILE, (project) => setMemo(project, 'memos', 'm2', '')).project.memos.length, 1);
  assert.deepEqual(setMemo(readProject(FILE).project, 'actors', 'nobody', 'x').changes, []);
});

test('the first memo of a file stands before its annotations; later ones by brief', () => {
  const first = apply(
    'version: 1\ncodebook:\n  - tag: t\n\nannotations:\n  - {id: x, brief: a, tags: [t], quote: q}\n',
    () => addMemo({ id: 'm1', brief: 'b.txt', memo: 'one' }),
  );
  assert.match(first.text, /memos:\n {2}- id: m1\n {4}brief: b.txt\n {4}memo: one\n\nannotations:/);
  const second = apply(first.text, () => addMemo({ id: 'm0', brief: 'a.txt', memo: 'two' }));
  assert.deepEqual(
    second.project.memos.map(({ id }) => id),
    ['m0', 'm1'],
  );
});

test('memos follow a brief that is renamed, and a section whose title was changed when a person says so', () => {
  const moved = apply(FILE, (project) => moveBrief(project, 'b.txt', 'new/b.txt'));
  assert.deepEqual(
    moved.project.memos.map(({ brief }) => brief),
    ['a.txt', 'new/b.txt'],
  );
  const retitled = apply(FILE, (project) => moveMemo(project, 'm2', { path: 'II', title: 'Trade' }));
  assert.deepEqual(retitled.project.memos[1]?.section, 'II');
  assert.match(retitled.text, /section: II\n {4}title: Trade/);
});

test('two people’s memos merge by id; both texts of one memo stay', () => {
  const mine = FILE.replace('All of it.', 'Mine.');
  const theirs = applyEdit(readProject(FILE), addMemo({ id: 'm3', brief: 'a.txt', memo: 'New.' })).value.text;
  const merged = mergeProjects(FILE, mine, theirs);
  assert.equal(merged.clean, true);
  assert.deepEqual(
    readProject(merged.text).project.memos.map(({ memo }) => memo.slice(0, 5)),
    ['Mine.', 'New.', 'First'],
  );
  const clash = mergeProjects(FILE, mine, FILE.replace('All of it.', 'Theirs.'));
  assert.equal(clash.clean, false);
  assert.match(clash.text, /Mine\.[\s\S]*conflict: \{memo: Theirs\.\}/);
});
