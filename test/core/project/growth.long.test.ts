import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdit } from '../../../src/core/project/apply-edit.ts';
import { checkProject } from '../../../src/core/project/check-project.ts';
import { diffProjects } from '../../../src/core/project/diff-projects.ts';
import type { RecordChange } from '../../../src/core/project/edit.ts';
import { renameTag } from '../../../src/core/project/edits/tag-edits.ts';
import { readProject } from '../../../src/core/project/project-source.ts';
import { assertLinear, assertLinearMatching } from '../growth.ts';

const repeat = (count: number, entry: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => entry(n)).join('');

/** A file of `count` annotations. */
const file = (count: number, record: (n: number) => string): string =>
  `codebook:\n  - tag: t\nannotations:\n${repeat(count, record)}`;

const plain = (n: number): string =>
  `  - id: id${n}\n    brief: b${n % 9}.txt\n    tags: [t]\n    quote: "passage \\"${n}\\""\n    start: ${n}\n`;

test('reading is linear: plain records, flow records, hand-written ones, duplicates, broken ones', () => {
  assertLinear('plain', (count) => file(count, plain), 2000, readProject);
  assertLinear(
    'flow',
    (count) => file(count, (n) => `  - {id: id${n}, brief: b, quote: q}\n`),
    200,
    readProject,
  );
  assertLinear(
    'one flow list',
    (count) => `annotations: [${repeat(count, (n) => `{id: i${n}, brief: b, quote: q}, `)}]`,
    200,
    readProject,
  );
  assertLinear(
    'no ids',
    (count) => file(count, (n) => `  - brief: b\n    quote: q${n % 10}\n`),
    1000,
    readProject,
  );
  assertLinear(
    'one id',
    (count) => file(count, () => '  - id: same\n    brief: b\n    quote: q\n'),
    200,
    readProject,
  );
  assertLinear('broken', (count) => file(count, () => '  - "\n'), 100, readProject);
  assertLinear('no briefs', (count) => file(count, (n) => `  - id: a${n}\n    quote: q\n`), 200, readProject);
});

test('reading is linear in lines and characters that mean nothing', () => {
  assertLinearMatching(
    'one line',
    (count) => `annotations:\n  - brief: b\n    quote: ${'word '.repeat(count)}\n`,
    20_000,
    readProject,
  );
  assertLinearMatching(
    'quotes',
    (count) => `annotations:\n  - brief: b\n    quote: '${"''".repeat(count)}'\n`,
    20_000,
    readProject,
  );
  assertLinearMatching(
    'blank lines',
    (count) => `annotations:\n${'\n'.repeat(count)}  - brief: b\n    quote: q\n`,
    50_000,
    readProject,
  );
  assertLinearMatching('comments', (count) => `${'# c\n'.repeat(count)}annotations:\n`, 20_000, readProject);
  assertLinearMatching('spaces', (count) => `annotations:${' '.repeat(count)}x\n`, 50_000, readProject);
  assertLinearMatching('carriage returns', (count) => `a:${'\r'.repeat(count)}\n`, 20_000, readProject);
  assertLinearMatching('marks', (count) => '<<<<<<< a\n=======\n>>>>>>> b\n'.repeat(count), 500, readProject);
});

test('an edit is linear in the file and in its changes', () => {
  assertLinear(
    'one change',
    (count) => file(count, plain),
    1000,
    (text) => {
      const source = readProject(text);
      applyEdit(source, {
        label: '',
        changes: [{ list: 'annotations', after: { id: 'n', brief: 'b4.txt', tags: [], quote: 'q' } }],
      });
    },
  );
  assertLinear(
    'a change of each',
    (count) => file(count, plain),
    100,
    (text) => {
      const source = readProject(text);
      applyEdit(source, renameTag(source.project, 't', 'u'));
    },
  );
  assertLinear(
    'as many new ones',
    (count) => file(count, plain),
    200,
    (text) => {
      const source = readProject(text);
      const changes = source.project.annotations.map((each) => ({
        list: 'annotations' as const,
        after: { ...each, id: `${each.id}n` },
      }));
      applyEdit(source, { label: '', changes });
    },
  );
  assertLinear(
    'all deleted',
    (count) => file(count, plain),
    200,
    (text) => {
      const source = readProject(text);
      applyEdit(source, {
        label: '',
        changes: source.project.annotations.map((before) => ({ list: 'annotations', before })),
      });
    },
  );
});

test('tags that cannot be written together are tried together once', () => {
  const source = readProject('codebook:\n  - tag: a\n    tags: {b: c}\n');
  assertLinear(
    'new tags',
    (count) =>
      Array.from({ length: count }, (_, n) => ({ list: 'codebook' as const, after: { name: `a/t${n}` } })),
    100,
    (changes) => {
      const { problems } = applyEdit(source, { label: '', changes });
      assert.equal(problems.filter(({ code }) => code === 'cannot-splice').length, changes.length);
    },
  );
});

test('check and difference are linear', () => {
  assertLinear(
    'check',
    (count) => file(count, plain),
    500,
    (text) => void checkProject(readProject(text).project, new Set()),
  );
  assertLinear(
    'difference',
    (count) => file(count, plain),
    2000,
    (text) => {
      const { project } = readProject(text);
      diffProjects(project, {
        ...project,
        annotations: project.annotations.map((each) => ({ ...each, memo: 'm' })),
      });
    },
  );
});

test('new tags are added in proportion, whatever stands above them', () => {
  const source = readProject('version: 1\ncodebook:\n  - tag: x\nannotations:\n');
  assertLinear(
    'new tags',
    (count) =>
      Array.from({ length: count }, (_, at): RecordChange => {
        const name = at < 10 ? `group${at}` : at % 2 === 0 ? `group${at % 10}/tag${at}` : `tag${at}`;
        return { list: 'codebook', after: { name, memo: 'What it means.' } };
      }),
    100,
    (changes) => {
      const { value, problems } = applyEdit(source, { label: '', changes });
      assert.deepEqual(problems, []);
      assert.equal(value.project.codebook.length, changes.length + 1);
    },
  );
});
