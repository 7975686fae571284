import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from 'js-yaml';
import { applyEdit } from '../../../src/core/project/apply-edit.ts';
import { type Edit, invertEdit } from '../../../src/core/project/edit.ts';
import { type ProjectSource, readProject, recordRange } from '../../../src/core/project/project-source.ts';
import { forSeeds } from './random.ts';
import { naiveApply, randomEdit, sortRecords } from './random-edit.ts';
import { mutilatedFile, randomFile } from './random-file.ts';

/** What is compared of two sources: all of it. */
const shown = ({ project, problems, writable, derivedIds, layout, text }: ProjectSource) => ({
  project,
  problems,
  writable,
  derivedIds,
  layout,
  text,
});

const show = (text: string, edit: Edit, result: string): string =>
  `\n${text}\n== ${JSON.stringify(edit)} ==\n${result}`;

test('an edit gives the model that it says, in a file that is YAML and reads back the same', () => {
  forSeeds(60, (random) => {
    const { text } = randomFile(random);
    let source = readProject(text);
    for (let round = 0; round < 3; round++) {
      const edit = randomEdit(random, source.project);
      const { value, problems } = applyEdit(source, edit);
      const message = show(source.text, edit, value.text);
      assert.deepEqual(problems, [], message);
      assert.doesNotThrow(() => load(value.text, { maxAliases: 0 }), message);
      assert.deepEqual(shown(value), shown(readProject(value.text)), message);
      assert.deepEqual(sortRecords(value.project), naiveApply(source.project, edit), message);
      source = value;
    }
  });
});

test('outside the touched records no byte changes', () => {
  forSeeds(60, (random) => {
    const source = readProject(randomFile(random).text);
    const edit = randomEdit(random, source.project);
    const { value } = applyEdit(source, edit);
    const message = show(source.text, edit, value.text);
    if (edit.changes.every(({ before, after }) => before && after)) {
      // A comment in a record, below its first or its last field, is outside of it when that field goes.
      const rest = (from: ProjectSource): string =>
        withoutRecords(from, edit)
          .replace(/ *# below(?=\r?\n)/g, '')
          .replace(/- *(?:\r?\n)+ */g, '- ');
      assert.equal(rest(value), rest(source), message);
    } else {
      // Records that come and go take their line, their comma and their key with them; the rest stays in its order.
      const rest = (from: ProjectSource): string => condensed(withoutRecords(from, edit));
      assert.equal(rest(value), rest(source), message);
    }
  });
});

test('the inverse edit gives the model back', () => {
  forSeeds(60, (random) => {
    const source = readProject(randomFile(random).text);
    const edit = randomEdit(random, source.project);
    const there = applyEdit(source, edit).value;
    const { value, problems } = applyEdit(there, invertEdit(edit));
    const message = show(there.text, invertEdit(edit), value.text);
    assert.deepEqual(problems, [], message);
    assert.deepEqual(sortRecords(value.project), sortRecords(source.project), message);
  });
});

test('an edit applied twice is applied once', () => {
  forSeeds(60, (random) => {
    const source = readProject(randomFile(random).text);
    const edit = randomEdit(random, source.project);
    const once = applyEdit(source, edit).value;
    const changesOnly = { ...edit, changes: edit.changes.filter(({ before, after }) => !(before && !after)) };
    const twice = applyEdit(once, changesOnly);
    assert.equal(twice.value.text, once.text, show(once.text, changesOnly, twice.value.text));
    assert.deepEqual(twice.problems, []);
  });
});

test('a mutilated file takes edits as long as it is writable, and loses nothing', () => {
  let taken = 0;
  forSeeds(400, (random) => {
    const source = readProject(mutilatedFile(random));
    const edit = randomEdit(random, source.project);
    const { value, problems } = applyEdit(source, edit);
    const message = show(source.text, edit, value.text);
    if (!source.writable) return assert.equal(value.text, source.text);
    taken++;
    assert.deepEqual(shown(value), shown(readProject(value.text)), message);
    assert.equal(value.writable, true, message);
    if (problems.length > 0) return;
    assert.deepEqual(sortRecords(value.project), naiveApply(source.project, edit), message);
  });
  assert.ok(taken > 50 || process.env.SEED !== undefined);
});

/** The text without the records that the edit names, and without the comment behind their last word. */
function withoutRecords(source: ProjectSource, edit: Edit): string {
  const comment = /[ \t]+#[^\n]*/y;
  const ranges = edit.changes
    .flatMap(({ list, before, after }) => {
      const record = before ?? after;
      const name = record && ('id' in record ? record.id : record.name);
      const range = name === undefined ? undefined : recordRange(source, list, name);
      return range ? [range] : [];
    })
    .sort((a, b) => b.start - a.start);
  return ranges.reduce((text, { start, end }) => {
    comment.lastIndex = end;
    const behind = comment.exec(text)?.[0] ?? '';
    return text.slice(0, start) + text.slice(end + behind.length);
  }, source.text);
}

/** Without what is there only because a list has entries: dashes, commas, brackets, blanks, empty keys. */
const condensed = (text: string): string =>
  text
    .replace(/["']?(?:actors|meetings|annotations|codebook)["']?:/g, '')
    .replace(/# below/g, '')
    .replace(/null(?= # none)|null\r?\n|\[\]/g, '')
    .replace(/[\s,[\]{}-]+/g, '');
