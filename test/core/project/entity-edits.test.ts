import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdit } from '../../../src/core/project/apply-edit.ts';
import { type Edit, invertEdit } from '../../../src/core/project/edit.ts';
import {
  dismissEntry,
  mergeEntries,
  renameEntry,
  restoreEntry,
} from '../../../src/core/project/edits/entity-edits.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { readProject } from '../../../src/core/project/project-source.ts';

const FILE = `version: 1
actors:
  - id: fund # ours
    name: Ocean Fund
    type: organisation
    aliases: [OF]
    memo: Gives boats.
  - id: sea
    name: Fund for the Sea
    type: organisation
    roles:
      - role: donor
    memo: Gives nets.
meetings:
  - id: may
    name: Donors' meeting
    actors: [sea, fund, Norway]
  - id: bergen
    name: Bergen talks
    date: 2022-05-03
    place: Bergen
annotations:
  - id: a1
    brief: a.txt
    tags: [demand]
    quote: nets
    actor: sea
`;

/** The file after an edit, whose undo gives back every byte. */
function apply(edit: (project: Project) => Edit, text = FILE): string {
  const source = readProject(text);
  const made = edit(source.project);
  const { value, problems } = applyEdit(source, made);
  assert.deepEqual(problems, []);
  assert.equal(applyEdit(value, invertEdit(made)).value.text, text);
  return value.text;
}
const actor = ({ actors }: Project, id: string) => {
  const entry = actors.find((each) => each.id === id);
  assert.ok(entry);
  return { list: 'actors', entry } as const;
};
const meeting = ({ meetings }: Project, id: string) => {
  const entry = meetings.find((each) => each.id === id);
  assert.ok(entry);
  return { list: 'meetings', entry } as const;
};

test('a renamed entry keeps its old name as an alias', () => {
  const text = apply((project) => renameEntry(project, actor(project, 'fund'), 'Fund for the Oceans'));
  assert.match(text, /name: Fund for the Oceans\n {4}type: organisation\n {4}aliases: \[OF, Ocean Fund\]/);
});

test('renaming back leaves no alias that is the name', () => {
  const there = apply((project) => renameEntry(project, actor(project, 'fund'), 'OF'));
  assert.match(there, /name: OF\n {4}type: organisation\n {4}aliases: \[Ocean Fund\]/);
});

test('merged actors are one entry: names, roles and memos together, references follow', () => {
  const text = apply((project) => mergeEntries(project, actor(project, 'fund'), [actor(project, 'sea')]));
  const { actors, meetings, annotations } = readProject(text).project;
  assert.deepEqual(actors, [
    {
      id: 'fund',
      name: 'Ocean Fund',
      type: 'organisation',
      aliases: ['OF', 'Fund for the Sea'],
      roles: [{ role: 'donor' }],
      memo: 'Gives boats.\nGives nets.',
    },
  ]);
  assert.deepEqual(meetings[0]?.actors, ['fund', 'Norway']);
  assert.equal(annotations[0]?.actor, 'fund');
  assert.ok(text.includes('id: fund # ours'), 'comments stay');
});

test('merged meetings take over date and place where they have none', () => {
  const text = apply((project) =>
    mergeEntries(project, meeting(project, 'may'), [meeting(project, 'bergen')]),
  );
  assert.deepEqual(readProject(text).project.meetings, [
    {
      id: 'may',
      name: "Donors' meeting",
      aliases: ['Bergen talks'],
      date: '2022-05-03',
      place: 'Bergen',
      actors: ['sea', 'fund', 'Norway'],
    },
  ]);
});

test('a found name that is not in the file yet can be merged into an entry', () => {
  const found = {
    id: 'north-sea-trust',
    name: 'North Sea Trust',
    type: 'body',
    aliases: ['NST'],
    roles: [],
  } as const;
  const text = apply((project) =>
    mergeEntries(project, actor(project, 'fund'), [{ list: 'actors', entry: found }]),
  );
  assert.match(text, /aliases: \[OF, North Sea Trust, NST\]/);
});

test('a dismissed entry says so in the file, and can be restored', () => {
  const dismissed = apply((project) => dismissEntry(project, meeting(project, 'bergen')));
  assert.match(dismissed, /place: Bergen\n {4}ignore: true\n/);
  assert.equal(readProject(dismissed).project.meetings[1]?.ignore, true);
  const restored = apply((project) => restoreEntry(project, meeting(project, 'bergen')), dismissed);
  assert.equal(restored, FILE);
});

test('ignore may be false; what is neither true nor false is a problem', () => {
  const read = (value: string) => readProject(FILE.replace('memo: Gives boats.', `ignore: ${value}`));
  assert.equal(read('false').project.actors[0]?.ignore, undefined);
  assert.deepEqual(read('false').problems, []);
  assert.equal(read('yes').project.actors[0]?.ignore, true);
  assert.deepEqual(
    read('perhaps').problems.map(({ code }) => code),
    ['wrong-type'],
  );
});
