import assert from 'node:assert/strict';
import { load } from 'js-yaml';
import { applyEdit } from '../../../src/core/project/apply-edit.ts';
import { diffProjects } from '../../../src/core/project/diff-projects.ts';
import { type Edit, invertEdit } from '../../../src/core/project/edit.ts';
import { remarksAdded } from '../../../src/core/project/merge/remarks.ts';
import { mergeProjects } from '../../../src/core/project/merge-projects.ts';
import { type ProjectSource, readProject } from '../../../src/core/project/project-source.ts';
import { outsideRecords } from './outside-records.ts';
import type { Random } from './random.ts';
import { naiveApply, randomEdit, randomTagEdit, sortRecords } from './random-edit.ts';
import { mutilatedFile, randomFile } from './random-file.ts';

/** What must hold for any file and any edit; throws where it does not. False: the case says nothing. */
export type Property = (random: Random) => boolean;

/**
 * The promises of the project file, each for one random case. `npm test` tries a few hundred cases,
 * `npm run bench fuzz` many thousands.
 */
export const EDIT_PROPERTIES = {
  'an edit gives the model that it says, in a file that is YAML and reads back the same': (random) => {
    let source = readProject(randomFile(random).text);
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
    return true;
  },

  'outside the touched records no byte changes': (random) => {
    const source = readProject(randomFile(random).text);
    const edit = randomEdit(random, source.project);
    const { value } = applyEdit(source, edit);
    const [before, after] = outsideRecords(source, value, edit);
    assert.equal(after, before, show(source.text, edit, value.text));
    return true;
  },

  'the inverse edit gives the model back': (random) => {
    const source = readProject(randomFile(random).text);
    const edit = randomEdit(random, source.project);
    const there = applyEdit(source, edit).value;
    const { value, problems } = applyEdit(there, invertEdit(edit));
    const message = show(there.text, invertEdit(edit), value.text);
    assert.deepEqual(problems, [], message);
    assert.deepEqual(sortRecords(value.project), sortRecords(source.project), message);
    return true;
  },

  'an edit applied twice is applied once': (random) => {
    const source = readProject(randomFile(random).text);
    const edit = randomEdit(random, source.project);
    const once = applyEdit(source, edit).value;
    const changesOnly = { ...edit, changes: edit.changes.filter(({ before, after }) => !(before && !after)) };
    const twice = applyEdit(once, changesOnly);
    assert.equal(twice.value.text, once.text, show(once.text, changesOnly, twice.value.text));
    assert.deepEqual(twice.problems, []);
    return true;
  },

  'a mutilated file takes edits as long as it is writable, and loses nothing': (random) => {
    const source = readProject(mutilatedFile(random));
    const edit = random.chance(0.7)
      ? randomEdit(random, source.project)
      : randomTagEdit(random, source.project);
    const { value, problems } = applyEdit(source, edit);
    const message = show(source.text, edit, value.text);
    if (!source.writable) {
      assert.equal(value.text, source.text);
      return false;
    }
    assert.deepEqual(shown(value), shown(readProject(value.text)), message);
    assert.equal(value.writable, true, message);
    if (problems.length === 0)
      assert.deepEqual(sortRecords(value.project), naiveApply(source.project, edit), message);
    return true;
  },

  'an edit of the codebook gives its model, its inverse the old one, and no comment is lost': (random) => {
    const source = readProject(randomFile(random).text);
    const edit = randomTagEdit(random, source.project);
    const { value, problems } = applyEdit(source, edit);
    const message = show(source.text, edit, value.text);
    if (problems.some(({ code }) => code === 'cannot-splice')) return false; // a block cannot be moved into [ ]
    assert.deepEqual(problems, [], message);
    assert.deepEqual(shown(value), shown(readProject(value.text)), message);
    assert.deepEqual(sortRecords(value.project), naiveApply(source.project, edit), message);
    if (edit.changes.every(({ after }) => after))
      assert.deepEqual(remarksLost(source.text, value.text), [], message);
    const [before, after] = outsideRecords(source, value, edit);
    assert.equal(after, before, message);
    const back = applyEdit(value, invertEdit(edit));
    if (back.problems.some(({ code }) => code === 'cannot-splice')) return true;
    const there = `${message}\n== inverse ==\n${back.value.text}`;
    assert.deepEqual(back.problems, [], there);
    assert.deepEqual(sortRecords(back.value.project), sortRecords(source.project), there);
    return true;
  },

  'the difference of two versions is the edit between them': (random) => {
    const source = readProject(randomFile(random).text);
    const edit = randomEdit(random, source.project);
    const after = applyEdit(source, edit).value;
    const difference = diffProjects(source.project, after.project);
    assert.deepEqual(sortRecords(applyEdit(source, difference).value.project), sortRecords(after.project));
    assert.ok(difference.changes.length <= edit.changes.length);
    assert.deepEqual(diffProjects(after.project, after.project).changes, []);
    return true;
  },

  'edits of different records merge cleanly, whichever side they are on': (random) => {
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
    assert.deepEqual(projectOf(merged.text), both, message);
    assert.deepEqual(projectOf(mergeProjects(base, other, ours).text), both, message);
    return true;
  },

  'a merge with no change on one side is the other side, byte by byte': (random) => {
    const base = randomFile(random).text;
    const side = edited(base, randomEdit(random, readProject(base).project));
    for (const [ours, theirs] of [
      [side, base],
      [base, side],
      [side, side],
    ] as const)
      assert.deepEqual(mergeProjects(base, ours, theirs), { text: side, problems: [], clean: true });
    return true;
  },

  'no version makes a merge throw or lose a record that both sides keep': (random) => {
    const base = randomFile(random).text;
    const side = (): string =>
      random.chance(0.4)
        ? mutilatedFile(random)
        : edited(base, randomEdit(random, readProject(base).project, 6));
    const [ours, theirs] = [side(), side()];
    const merged = mergeProjects(base, ours, theirs);
    const message = `\n${base}\n== ours ==\n${ours}\n== theirs ==\n${theirs}\n== merged ==\n${merged.text}`;
    const [mine, other] = [readProject(ours), readProject(theirs)];
    if (!mine.writable || !other.writable) {
      assert.equal(merged.text, ours, message);
      assert.equal(merged.clean, false, message);
      return false;
    }
    const after = readProject(merged.text);
    assert.equal(after.writable, true, message);
    const ids = new Set(after.project.annotations.map(({ id }) => id));
    const theirIds = new Set(other.project.annotations.map(({ id }) => id));
    for (const { id } of mine.project.annotations)
      assert.ok(ids.has(id) || !theirIds.has(id), `${id} is lost${message}`);
    return true;
  },
} satisfies Record<string, Property>;

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

const edited = (text: string, edit: Edit): string => applyEdit(readProject(text), edit).value.text;
const projectOf = (text: string) => sortRecords(readProject(text).project);

const nameOf = ({ before, after }: Edit['changes'][number]): string => {
  const record = before ?? after;
  return record && 'id' in record ? record.id : (record?.name ?? '');
};

/** Comments and unknown keys that are gone; those that were only indented anew are not. */
function remarksLost(before: string, after: string): readonly string[] {
  const flat = (remarks: readonly string[]): readonly string[] =>
    remarks.map((each) => each.replace(/\s+/g, ' '));
  const added = new Set(flat(remarksAdded(before, after)));
  return flat(remarksAdded(after, before)).filter((each) => !added.has(each));
}
