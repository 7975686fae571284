import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { applyEdit } from '../../../src/core/project/apply-edit.ts';
import { checkProject } from '../../../src/core/project/check-project.ts';
import { addCodebook, beginCodebook, planCodebook } from '../../../src/core/project/edits/codebook-edits.ts';
import { newProjectFile } from '../../../src/core/project/new-project-file.ts';
import { readProject } from '../../../src/core/project/project-source.ts';

const read = (file: string) => readProject(readFileSync(`codebooks/${file}`, 'utf8'));
const otherOf = ({ project }: ReturnType<typeof read>) => ({
  tags: project.codebook,
  fields: project.fields,
});

for (const file of readdirSync('codebooks')) {
  test(`the starter codebook ${file} is whole, and goes into a file that has others, once`, () => {
    const source = read(file);
    assert.deepEqual(source.problems, []);
    assert.deepEqual(checkProject(source.project), []);
    for (const { name, label, memo } of source.project.codebook) assert.ok(label && memo, name);
    const started = readProject(newProjectFile());
    const plan = planCodebook(started.project, otherOf(source));
    assert.deepEqual(plan.clashes, []);
    const added = applyEdit(started, addCodebook(started.project, file, plan.added));
    assert.deepEqual(added.problems, []);
    const again = planCodebook(added.value.project, otherOf(source));
    assert.deepEqual([again.added, again.clashes], [[], []]);
  });

  test(`a new file can begin with ${file} alone`, () => {
    const started = readProject(newProjectFile());
    const { tags, fields } = otherOf(read(file));
    const { added } = planCodebook(readProject('').project, { tags, fields });
    const begun = applyEdit(started, beginCodebook(started.project, file, added));
    assert.deepEqual(begun.problems, []);
    const { project, problems } = readProject(begun.value.text);
    assert.deepEqual(problems, []);
    assert.deepEqual(project.codebook, tags);
    assert.deepEqual(project.fields, fields);
    assert.ok(begun.value.text.startsWith('# Annotations of the briefs'));
  });
}

test('tags that the new file would begin with anyway get the words of the chosen codebook', () => {
  const started = readProject(newProjectFile());
  const tags = [
    { name: 'threat', label: 'Menace' },
    { name: 'position/red-line/final', color: 'red' },
  ];
  const { added } = planCodebook(readProject('').project, { tags, fields: [] });
  const begun = applyEdit(started, beginCodebook(started.project, 'x', added));
  assert.deepEqual(begun.problems, []);
  const { codebook } = readProject(begun.value.text).project;
  assert.deepEqual(codebook.map(({ name }) => name).sort(), [
    'position',
    'position/red-line',
    'position/red-line/final',
    'threat',
  ]);
  assert.deepEqual(
    codebook.find(({ name }) => name === 'threat'),
    { name: 'threat', label: 'Menace' },
  );
});

test('PLOVER says whose it is, under which licence, and what was changed', () => {
  const text = readFileSync('codebooks/plover.yaml', 'utf8');
  for (const words of [
    'Open Event Data Alliance',
    'by-sa/4.0',
    'github.com/openeventdata/PLOVER',
    'Changes:',
    '2021',
  ])
    assert.ok(text.includes(words), words);
  assert.equal(readProject(text).project.codebook.length, 17);
});
