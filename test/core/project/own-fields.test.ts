import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdit } from '../../../src/core/project/apply-edit.ts';
import { checkProject } from '../../../src/core/project/check-project.ts';
import { invertEdit } from '../../../src/core/project/edit.ts';
import { setStatement } from '../../../src/core/project/edits/annotation-edits.ts';
import { mergeProjects } from '../../../src/core/project/merge-projects.ts';
import { readProject, recordRange } from '../../../src/core/project/project-source.ts';
import { settlements } from '../../../src/core/project/settle-clash.ts';
import { spliceText } from '../../../src/core/project/yaml/splice.ts';

const FILE = `version: 1
codebook:
  - tag: promise
    asks: [actor, deadline]
fields:
  # ours
  - name: deadline
    label: Deadline
    type: date
  - name: binding
    type: yes/no
annotations:
  - id: one
    brief: a.txt
    tags: [promise]
    quote: by June
    fields:
      deadline: 2022-06-30 # as they said
      binding: yes
    by: ada
  - {id: two, brief: a.txt, tags: [promise], quote: soon, fields: {deadline: 2022}}
`;

test('own fields and their values are read as they are written', () => {
  const { project, problems } = readProject(FILE);
  assert.deepEqual(problems, []);
  assert.deepEqual(checkProject(project), []);
  assert.deepEqual(project.fields, [
    { id: 'deadline', label: 'Deadline', type: 'date' },
    { id: 'binding', type: 'yes/no' },
  ]);
  assert.deepEqual(
    project.annotations.map(({ fields }) => fields),
    [{ deadline: '2022-06-30', binding: 'yes' }, { deadline: '2022' }],
  );
});

test('setting one value changes its text alone, and undo gives every byte back', () => {
  const source = readProject(FILE);
  const set = (id: string, values: Record<string, string | undefined>): string => {
    const edit = setStatement(source.project, id, values);
    const { value, problems } = applyEdit(source, edit);
    assert.deepEqual(problems, []);
    assert.equal(applyEdit(value, invertEdit(edit)).value.project.annotations.length, 2);
    assert.deepEqual(applyEdit(value, invertEdit(edit)).value.project, source.project);
    return value.text;
  };
  assert.equal(
    set('one', { deadline: '2022-07-01' }),
    FILE.replace('2022-06-30 # as they said', '2022-07-01 # as they said'),
  );
  assert.equal(set('one', { binding: undefined }), FILE.replace('      binding: yes\n', ''));
  assert.equal(
    set('one', { actor: 'nato', binding: 'no' }),
    FILE.replace('binding: yes', 'binding: no').replace(
      'quote: by June\n',
      'quote: by June\n    actor: nato\n',
    ),
  );
  assert.equal(
    set('two', { binding: 'no', deadline: undefined }),
    FILE.replace('fields: {deadline: 2022}', 'fields: {binding: no}'),
  );
  assert.equal(set('two', { deadline: undefined }), FILE.replace(', fields: {deadline: 2022}', ''));
  const bare = FILE.replace(/ {4}fields:\n.*\n.*\n/, '');
  const edit = setStatement(readProject(bare).project, 'one', { deadline: '2022-06-30', binding: 'yes' });
  assert.ok(
    applyEdit(readProject(bare), edit).value.text.includes(
      '    quote: by June\n    fields:\n      deadline: 2022-06-30\n      binding: yes\n    by: ada\n',
    ),
  );
  assert.deepEqual(setStatement(source.project, 'one', { binding: 'yes' }).changes, []);
});

test('values that no plain line can hold come back equal', () => {
  const source = readProject(FILE);
  for (const text of [
    '007',
    'true',
    '1e5',
    'a: b # c',
    "it's",
    'two\nlines',
    '=1+1',
    '{x}',
    '-',
    'null',
    '😀',
    ' x',
  ]) {
    const { value } = applyEdit(source, setStatement(source.project, 'one', { note: text, __proto__: 'x' }));
    assert.equal(readProject(value.text).project.annotations[0]?.fields?.note, text, text);
  }
  const odd = applyEdit(
    source,
    setStatement(source.project, 'one', JSON.parse('{"__proto__": "x", "a b": "y"}')),
  );
  const back = readProject(odd.value.text).project.annotations[0]?.fields ?? {};
  assert.deepEqual(Object.keys(back).sort(), ['__proto__', 'a b', 'binding', 'deadline']);
  assert.equal(Object.getPrototypeOf(back), Object.prototype);
});

test('what does not fit is a problem at its line', () => {
  const text = FILE.replace('binding: yes\n    by', 'binding: perhaps\n      colour: red\n    by').replace(
    'deadline: 2022}',
    'deadline: [2022]}',
  );
  const { project, problems } = readProject(text);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['wrong-type'],
  );
  const found = checkProject(project);
  assert.deepEqual(
    found.map(({ code }) => code),
    ['wrong-value', 'unknown-field'],
  );
  const source = readProject(text);
  const at = found.map(({ about = '', keys }) => {
    const range = recordRange(source, 'annotations', about, keys);
    return text.slice(range?.start, range?.end);
  });
  assert.deepEqual(at, ['binding: perhaps', 'colour: red']);
});

test('wrong declarations and questions are problems', () => {
  const codes = (text: string): readonly string[] =>
    checkProject(readProject(text).project).map(({ code }) => code);
  assert.deepEqual(codes('codebook: [{tag: a, asks: [actor, colour]}]'), ['unknown-question']);
  assert.deepEqual(codes('fields: [{name: actor}, {name: 2 b}, {name: c, type: choice}]'), [
    'wrong-field',
    'wrong-field',
    'wrong-field',
  ]);
  assert.deepEqual(
    readProject('fields: [{name: a}, {name: a}]').problems.map(({ code }) => code),
    ['duplicate-id'],
  );
  assert.deepEqual(codes('codebook: [{tag: a, also: [b]}, {tag: c, also: [d]}, {tag: d, also: [c]}]'), [
    'unknown-parent',
    'tag-circle',
    'tag-circle',
  ]);
});

test('two people set different fields: both stand; the same field: a clash that can be settled', () => {
  const ours = FILE.replace('binding: yes', 'binding: no');
  const theirs = FILE.replace('deadline: 2022-06-30', 'deadline: 2022-07-01');
  const merged = mergeProjects(FILE, ours, theirs);
  assert.ok(merged.clean);
  assert.deepEqual(readProject(merged.text).project.annotations[0]?.fields, {
    deadline: '2022-07-01',
    binding: 'no',
  });

  const other = FILE.replace('deadline: 2022-06-30', 'deadline: 2022-08-01');
  const clashing = mergeProjects(FILE, theirs, other);
  assert.ok(!clashing.clean);
  assert.match(clashing.text, /conflict: \{fields: \{deadline: 2022-0[78]-01\}\}/);
  const source = readProject(clashing.text);
  const problem = source.problems.find(({ code }) => code === 'clash');
  const ways = settlements(source, problem?.range?.start ?? 0);
  const texts = ways.map(({ splice }) => readProject(spliceText(source.text, [splice])));
  assert.deepEqual(texts.map(({ project }) => project.annotations[0]?.fields?.deadline).sort(), [
    '2022-07-01',
    '2022-08-01',
  ]);
  assert.deepEqual(
    texts.map(({ project }) => project.annotations[0]?.fields?.binding),
    ['yes', 'yes'],
  );
  assert.deepEqual(
    texts.flatMap(({ problems }) => problems),
    [],
  );
});
