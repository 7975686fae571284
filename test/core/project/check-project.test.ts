import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProject, checkSteps, isPathInside } from '../../../src/core/project/check-project.ts';
import { newProjectFile } from '../../../src/core/project/new-project-file.ts';
import { EMPTY_PROJECT, type Project } from '../../../src/core/project/project.ts';
import { readProject } from '../../../src/core/project/project-source.ts';

const annotation = { id: 'a', brief: 'b.txt', tags: ['t'], quote: 'q' };
const project = (fields: object): Project => ({
  ...EMPTY_PROJECT,
  codebook: [{ name: 't' }],
  annotations: [{ ...annotation, ...fields }],
});
const codes = (checked: Project, briefs?: ReadonlySet<string>): string[] =>
  checkProject(checked, briefs).map(({ code }) => code);

test('what fits gives no problem', () => {
  assert.deepEqual(codes(project({})), []);
  assert.deepEqual(codes(project({}), new Set(['b.txt'])), []);
  assert.deepEqual(codes(project({ actor: 'The delegation of Norway' })), []);
  const known = { id: 'nato', name: 'NATO', type: 'organisation', aliases: ['alliance'], roles: [] } as const;
  assert.deepEqual(codes({ ...project({ actor: 'nato' }), actors: [known] }), []);
  assert.deepEqual(codes(readProject(newProjectFile()).project), []);
});

test('each thing that does not fit is a problem about its record', () => {
  const cases: readonly (readonly [object, string])[] = [
    [{ tags: ['u', 'u'] }, 'unknown-tag'],
    [{ tags: ['t/below'] }, 'unknown-tag'],
    [{ tags: [] }, 'no-tags'],
    [{ quote: ' \n' }, 'empty-quote'],
    [{ actor: 'nato' }, 'unknown-actor'],
    [{ brief: 'c.txt' }, 'missing-brief'],
    [{ brief: '../b.txt' }, 'brief-outside'],
    [{ brief: 'a\\..\\..\\b.txt' }, 'brief-outside'],
    [{ brief: 'a\\b.txt' }, 'brief-backslash'],
    [{ brief: 'link.txt' }, 'brief-outside'],
  ];
  for (const [fields, code] of cases) {
    const found = checkProject(project(fields), new Set(['b.txt']), new Set(['link.txt']));
    assert.deepEqual(
      found.map((each) => each.code),
      [code],
    );
    assert.equal(found[0]?.about, 'a');
  }
  const twice = { ...project({}), annotations: [annotation, annotation] };
  assert.deepEqual(codes(twice), ['duplicate-id']);
});

test('a path of Windows is told how to be written', () => {
  const [problem] = checkProject(project({ brief: 'briefs\\june\\a.txt' }));
  assert.match(problem?.message ?? '', /Write “briefs\/june\/a\.txt”/);
});

test('a path that leads out of the folder is named, however it is written', () => {
  for (const path of ['a.txt', 'a/b c.md', 'a..b/c', '.hidden/x']) assert.ok(isPathInside(path), path);
  for (const path of [
    '',
    '/etc/passwd',
    '\\\\server\\x',
    'C:\\x',
    'c:x',
    'file:///etc',
    'https://x',
    '../x',
    'a/../../x',
    'a\\..\\x',
    'a\\b',
    'a\0b',
  ]) {
    assert.ok(!isPathInside(path), path);
  }
});

test('a key that is no digit, and one that two tags share, is a problem of the tag', () => {
  const tags = ['1', '10', 'a', '1', '2', undefined].map((shortcut, at) => ({
    name: `tag-${at}`,
    ...(shortcut !== undefined && { shortcut }),
  }));
  const found = checkProject({ ...project({}), codebook: [...project({}).codebook, ...tags] });
  assert.deepEqual(
    found.map(({ code, about }) => [code, about]),
    [
      ['wrong-shortcut', 'tag-1'],
      ['wrong-shortcut', 'tag-2'],
      ['wrong-shortcut', 'tag-3'],
    ],
  );
  assert.match(found[2]?.message ?? '', /The key 1 sets the tag “tag-0” already/);
});

test('a large project is checked with pauses, as it is at one stretch', () => {
  const annotations = Array.from({ length: 10_000 }, (_, n) => ({
    ...{ id: `a${n % 9_000}`, brief: n % 2 ? 'b.txt' : './gone.txt', tags: ['t'], quote: 'q' },
  }));
  const project = { ...EMPTY_PROJECT, annotations };
  const briefs = new Set(['b.txt']);
  const steps = checkSteps(project, briefs);
  let pauses = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) pauses++;
  assert.ok(pauses >= 15, `${pauses} pauses`);
  assert.deepEqual(step.value, checkProject(project, briefs));
  const counts = new Map<string, number>();
  for (const { code } of step.value) counts.set(code, (counts.get(code) ?? 0) + 1);
  assert.deepEqual(Object.fromEntries(counts), {
    'duplicate-id': 1000,
    'missing-brief': 5000,
    'unknown-tag': 10_000,
  });
});
