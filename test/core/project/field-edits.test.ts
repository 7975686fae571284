import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdit } from '../../../src/core/project/apply-edit.ts';
import { invertEdit } from '../../../src/core/project/edit.ts';
import { renameField } from '../../../src/core/project/edits/field-edits.ts';
import { changedPassages } from '../../../src/core/project/edits/tag-edits.ts';
import { readProject } from '../../../src/core/project/project-source.ts';

const TEXT = `codebook:
  - tag: demand
    asks: [actor, deadline]  # both
    tags:
      - tag: firm
        asks: deadline
fields:
  - name: deadline  # ISO
    type: date
  - name: share
    type: number
annotations:
  - id: a
    brief: b
    quote: q
    tags: [demand]
    fields:
      share: 2.5
      deadline: 2023-06-30  # the last day
  - {id: c, brief: b, quote: q, tags: [demand], fields: {deadline: 2024}}
  - id: d
    brief: b
    quote: q
    tags: [demand]
    fields: {share: 3}
`;

test('a field is renamed with its values and the questions of tags, in one edit', () => {
  const source = readProject(TEXT);
  const edit = renameField(source.project, 'deadline', 'due');
  assert.equal(changedPassages(edit), 2);
  const { value, problems } = applyEdit(source, edit);
  assert.deepEqual(problems, []);
  const { project } = readProject(value.text);
  assert.deepEqual(
    project.annotations.map(({ fields }) => fields),
    [{ share: '2.5', due: '2023-06-30' }, { due: '2024' }, { share: '3' }],
  );
  assert.deepEqual(
    project.codebook.map(({ asks }) => asks),
    [['actor', 'due'], ['due']],
  );
  assert.deepEqual(project.fields, [
    { id: 'due', type: 'date' },
    { id: 'share', type: 'number' },
  ]);
  assert.ok(!/deadline/.test(value.text), value.text);
  assert.match(value.text, /- name: due {2}# ISO\n/);
  assert.match(value.text, / {6}due: 2023-06-30 {2}# the last day\n/);
  const back = applyEdit(value, invertEdit(edit)).value;
  assert.equal(back.text, TEXT.replace('asks: deadline\n', 'asks: [deadline]\n'));
});

test('a field does not take the name or the value of another one', () => {
  const { project } = readProject(TEXT);
  assert.deepEqual(renameField(project, 'deadline', 'share').changes, []);
  assert.deepEqual(renameField(project, 'deadline', 'deadline').changes, []);
  const both = readProject(TEXT.replace('{deadline: 2024}', '{deadline: 2024, due: 2025}'));
  const { value } = applyEdit(both, renameField(both.project, 'deadline', 'due'));
  assert.deepEqual(value.project.annotations[1]?.fields, { deadline: '2024', due: '2025' });
});

test('a value that someone else changed meanwhile is not lost', () => {
  const source = readProject(TEXT);
  const edit = renameField(source.project, 'deadline', 'due');
  const theirs = readProject(TEXT.replace('2023-06-30', '2023-07-31'));
  const { value } = applyEdit(theirs, edit);
  assert.match(value.text, /2023-07-31/);
  assert.match(value.text, /due: 2023-06-30/);
});
