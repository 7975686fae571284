import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readImport } from '../../../../src/core/exchange/import/import-file.ts';
import { briefsToRead } from '../../../../src/core/exchange/import/match-briefs.ts';
import { type ImportPlan, planImport } from '../../../../src/core/exchange/import/plan-import.ts';
import { applyEdit } from '../../../../src/core/project/apply-edit.ts';
import type { Project } from '../../../../src/core/project/project.ts';
import { readProject } from '../../../../src/core/project/project-source.ts';
import { assertLinear } from '../../growth.ts';

// A colleague's project file, imported into one's own.

const BRIEFS = [
  {
    path: 'a.txt',
    text: '# I. Energy\n\nThe ministers agreed on gas.\n\n# II. Trade\n\nNothing was said.\n',
  },
  { path: 'b.txt', text: 'They met again.\n' },
];

function plan(file: string, project: Project, briefs = BRIEFS): ImportPlan {
  const { value, problems } = readImport('theirs.yaml', new TextEncoder().encode(file));
  assert.deepEqual(problems, []);
  assert.ok(value);
  const wanted = briefsToRead(
    value,
    briefs.map(({ path }) => path),
  );
  return planImport(
    'theirs.yaml',
    value,
    project,
    briefs.filter(({ path }) => wanted.includes(path)),
  );
}

/** One's own file after the import. */
function imported(file: string, own = ''): string {
  const source = readProject(own);
  const { value, problems } = applyEdit(source, plan(file, source.project).edit);
  assert.deepEqual(problems, []);
  return value.text;
}

const PROPOSAL = `annotations:
  - id: p1
    brief: a.txt
    tags: [agreed]
    quote: agreed on gas
    proposed: Copilot
`;
const ACCEPTED = PROPOSAL.replace('proposed: Copilot', 'by: ada');

test('what is only proposed in a project file comes in as a proposal, without its tag', () => {
  const { project } = readProject(imported(PROPOSAL));
  assert.deepEqual(
    project.annotations.map(({ id, by, proposed }) => ({ id, by, proposed })),
    [{ id: 'p1', by: undefined, proposed: 'Copilot' }],
  );
  assert.deepEqual(project.codebook, []);
  assert.deepEqual(plan(PROPOSAL, project).edit.changes, []);
});

test('a proposal that waits does not keep out the same one that a colleague has accepted', () => {
  const text = imported(ACCEPTED, PROPOSAL);
  const { project } = readProject(text);
  assert.deepEqual(
    project.annotations.map(({ by, proposed }) => by ?? proposed),
    ['Copilot', 'ada'],
  );
  assert.equal(new Set(project.annotations.map(({ id }) => id)).size, 2);
  assert.deepEqual(plan(ACCEPTED, project).edit.changes, [], 'and comes once');
  assert.deepEqual(
    plan(PROPOSAL, readProject(ACCEPTED).project).edit.changes,
    [],
    'nor is it proposed again',
  );
});

const MEMOS = `memos:
  - {id: m1, brief: a.txt, section: II, title: Trade, memo: Ask about tariffs., by: ada, created: "2026-01-07T10:00:00Z"}
  - {id: m2, brief: a.txt, memo: On all of it.}
  - {id: m3, brief: b.txt, memo: Which room?}
`;

test('memos of a project file come with it, also on briefs without annotations', () => {
  const { project } = readProject(imported(`${MEMOS}${PROPOSAL}`));
  assert.deepEqual(
    project.memos.map(({ id: _, ...memo }) => memo),
    [
      {
        brief: 'a.txt',
        section: 'II',
        title: 'Trade',
        memo: 'Ask about tariffs.',
        by: 'ada',
        created: '2026-01-07T10:00:00Z',
      },
      { brief: 'a.txt', memo: 'On all of it.' },
      { brief: 'b.txt', memo: 'Which room?' },
    ],
  );
  assert.equal(plan(MEMOS, project).memos, 0);
  assert.equal(plan(MEMOS.replace('On all of it.', 'On all of it, too.'), project).memos, 1);
});

test('a memo that came earlier and was edited since is left alone when its file is imported again', () => {
  const edited = imported(MEMOS).replace('Which room?', 'The large room.');
  assert.equal(imported(MEMOS, edited), edited);
});

test('one memo twice in a file comes once', () => {
  assert.equal(
    plan(`${MEMOS}  - {id: m4, brief: b.txt, memo: "Which room? "}\n`, readProject('').project).memos,
    3,
  );
});

test('memos come in linear time, however many briefs they are on', () => {
  assertLinear(
    'memos',
    (size) => {
      const paths = Array.from({ length: size }, (_, n) => `brief${n}.txt`);
      const memos = paths.map((path) => ({ brief: path, memo: 'A memo.' }));
      const { project } = readProject('');
      return {
        project: { ...project, memos: memos.map((each, n) => ({ ...each, memo: 'Another.', id: `m${n}` })) },
        briefs: paths.map((path) => ({ path, text: 'Text.\n' })),
        documents: paths.map((name) => ({
          name,
          unit: 'utf16' as const,
          annotations: [],
          memos: [{ memo: 'A memo.' }],
        })),
      };
    },
    50,
    ({ project, briefs, documents }) => {
      const file = { format: 'Project file', documents, tags: [], actors: [], meetings: [] };
      assert.equal(planImport('x', file, project, briefs).memos, documents.length);
    },
  );
});
