import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdit } from '../../../src/core/project/apply-edit.ts';
import { type Edit, invertEdit } from '../../../src/core/project/edit.ts';
import {
  changeTags,
  deleteAnnotations,
  setStatement,
  tagPassages,
} from '../../../src/core/project/edits/annotation-edits.ts';
import { saveActor, saveMeeting } from '../../../src/core/project/edits/entity-edits.ts';
import { setMemo } from '../../../src/core/project/edits/memo-edits.ts';
import {
  markGone,
  moveAnnotation,
  moveBrief,
  moveBriefs,
  splitAnnotation,
} from '../../../src/core/project/edits/place-edits.ts';
import { newId } from '../../../src/core/project/new-id.ts';
import { newProjectFile } from '../../../src/core/project/new-project-file.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { readProject } from '../../../src/core/project/project-source.ts';
import { seeded } from './random.ts';

/** Applies an edit to a file of our own and checks that undo gives back its bytes. */
function apply(
  text: string,
  edit: (project: Project) => Edit,
): { readonly text: string; readonly project: Project; readonly edit: Edit } {
  const source = readProject(text);
  const made = edit(source.project);
  const { value, problems } = applyEdit(source, made);
  assert.deepEqual(problems, []);
  assert.equal(applyEdit(value, invertEdit(made)).value.text, text);
  return { text: value.text, project: value.project, edit: made };
}

const annotation = {
  id: 'a1',
  brief: 'a.txt',
  tags: ['demand', 'new/below'],
  quote: 'q',
  prefix: 'p ',
  start: 3,
};

test('tagging, memo, tags, passage and deletion, each undone byte by byte', () => {
  const tagged = apply(`${newProjectFile()}  - {id: z, brief: z, tags: [demand], quote: z}\n`, (project) =>
    tagPassages(
      project,
      [{ ...annotation, tags: [] }],
      annotation.tags.map((name) => ({ name })),
    ),
  );
  assert.deepEqual(
    tagged.project.codebook.slice(-2).map(({ name }) => name),
    ['new', 'new/below'],
  );
  assert.deepEqual(
    tagged.project.codebook.slice(-2).map(({ color }) => color),
    ['pink', undefined],
  );
  assert.deepEqual(tagged.project.annotations[0], annotation);
  assert.equal(tagged.edit.label, 'Tag “demand”, “new/below”');
  const memo = apply(tagged.text, (project) => setMemo(project, 'annotations', 'a1', 'one\n\n  two'));
  assert.equal(memo.project.annotations[0]?.memo, 'one\n\n  two');
  const none = apply(memo.text, (project) => setMemo(project, 'annotations', 'a1', ''));
  assert.equal(none.text, tagged.text);
  const tags = apply(memo.text, (project) =>
    changeTags(project, ['a1', 'z', 'unknown'], [{ name: 'threat' }]),
  );
  assert.deepEqual(
    tags.project.annotations.map((each) => each.tags),
    [['threat'], ['threat']],
  );
  const moved = apply(tags.text, (project) =>
    moveAnnotation(project, 'a1', { quote: 'other', start: 9, suffix: ' s' }),
  );
  assert.deepEqual(moved.project.annotations[0], {
    id: 'a1',
    brief: 'a.txt',
    tags: ['threat'],
    quote: 'other',
    start: 9,
    suffix: ' s',
    memo: 'one\n\n  two',
  });
  const deleted = apply(moved.text, (project) => deleteAnnotations(project, ['a1', 'unknown']));
  assert.deepEqual([deleted.project.annotations.length, deleted.edit.label], [1, 'Delete annotation']);
});

const TWO = `${newProjectFile()}  - id: a1
    brief: old/a.txt
    tags: [demand]
    quote: one and two
    memo: kept
  - id: b1
    brief: other.txt
    tags: [demand]
    quote: x
`;

test('a split passage becomes two annotations with the same tags and memo', () => {
  const { project, edit } = apply(TWO, (before) =>
    splitAnnotation(before, 'a1', [{ quote: 'one' }, { quote: 'two', start: 40 }], ['new1']),
  );
  assert.deepEqual(
    project.annotations.filter((each) => each.memo === 'kept').map(({ id, quote }) => [id, quote]),
    [
      ['a1', 'one'],
      ['new1', 'two'],
    ],
  );
  assert.deepEqual(project.annotations.find(({ id }) => id === 'new1')?.tags, ['demand']);
  assert.equal(edit.label, 'Split annotation');
  assert.deepEqual(splitAnnotation(project, 'unknown', [{ quote: 'one' }], []).changes, []);
});

test('a passage marked as gone keeps its record with the day, and is back when it is put on a passage', () => {
  const gone = apply(TWO, (before) => markGone(before, 'a1', '2026-11-24'));
  assert.match(gone.text, /quote: one and two\n {4}memo: kept\n {4}gone: 2026-11-24\n/);
  assert.equal(gone.project.annotations[0]?.gone, '2026-11-24');
  const sought = apply(gone.text, (before) => markGone(before, 'a1', undefined));
  assert.equal(sought.text, TWO);
  const moved = apply(gone.text, (before) => moveAnnotation(before, 'a1', { quote: 'found' }));
  assert.equal(moved.project.annotations[0]?.gone, undefined);
});

test('annotations follow their brief, or all briefs of a folder', () => {
  const file = apply(TWO, (before) => moveBrief(before, 'old/a.txt', 'new/b.txt'));
  assert.deepEqual(
    file.project.annotations.map(({ brief }) => brief),
    ['new/b.txt', 'other.txt'],
  );
  const folder = apply(TWO, (before) => moveBrief(before, 'old', 'new'));
  assert.equal(folder.project.annotations[0]?.brief, 'new/a.txt');
  assert.equal(moveBrief(file.project, 'ol', 'x').changes.length, 0);
  const both = apply(TWO, (before) =>
    moveBriefs(before, [
      { from: 'old/a.txt', to: 'new/b.txt' },
      { from: 'nothing.txt', to: 'x.txt' },
    ]),
  );
  assert.equal(both.text, file.text);
});

test('actors and meetings are added and changed, with the fields of the file only', () => {
  const empty = newProjectFile().replace('annotations:', 'actors:\n\nmeetings:\n\nannotations:');
  const found = {
    id: 'nato',
    name: 'NATO',
    type: 'organisation',
    aliases: ['Alliance'],
    roles: [],
    source: 'text',
    mentions: [],
  } as const;
  const added = apply(empty, (project) => saveActor(project, found));
  assert.deepEqual(added.project.actors, [
    { id: 'nato', name: 'NATO', type: 'organisation', aliases: ['Alliance'], roles: [] },
  ]);
  const roles = [
    { role: 'Secretary General', from: '2014-10-01', to: '2024-09-30' },
    { role: 'Chair: of the NRC' },
  ];
  const changed = apply(added.text, (project) => saveActor(project, { ...found, roles, memo: 'm' }));
  assert.deepEqual(changed.project.actors[0]?.roles, roles);
  const meeting = {
    id: 'nrc',
    name: 'NRC',
    aliases: [],
    date: '2022-01-12',
    place: 'Brussels',
    actors: ['nato'],
    source: 'text',
    mentions: [],
  } as const;
  const { project } = apply(changed.text, (before) => saveMeeting(before, meeting));
  assert.deepEqual(project.meetings, [
    { id: 'nrc', name: 'NRC', aliases: [], date: '2022-01-12', place: 'Brussels', actors: ['nato'] },
  ]);
});

test('ids are short, without letters that are mistaken, and never a number', () => {
  const random = seeded(1);
  const ids = new Set(Array.from({ length: 20_000 }, () => newId(random.next)));
  assert.equal(ids.size, 20_000);
  for (const id of ids) assert.match(id, /^(?=.*[a-df-z])[0-9a-hjkmnp-tv-z]{8}$/);
  assert.equal(newId(() => 0).length, 8);
  assert.equal(newId(() => 0.9999999).length, 8);
});

test('a statement is set field by field, and what is said already changes nothing', () => {
  const source = readProject(
    'annotations:\n  - id: a\n    brief: b\n    tags: [t]\n    quote: q\n    stance: for\n    memo: m\n',
  );
  const edit = setStatement(source.project, 'a', { addressee: 'EU', stance: undefined, strength: 'weak' });
  const { text } = applyEdit(source, edit).value;
  assert.equal(
    text,
    'annotations:\n  - id: a\n    brief: b\n    tags: [t]\n    quote: q\n    addressee: EU\n    strength: weak\n    memo: m\n',
  );
  const { project } = readProject(text);
  assert.deepEqual(setStatement(project, 'a', { strength: 'weak', stance: undefined }).changes, []);
  assert.equal(applyEdit(readProject(text), invertEdit(edit)).value.project.annotations[0]?.stance, 'for');
});
