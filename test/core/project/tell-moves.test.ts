import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BriefMove } from '../../../src/core/annotation/sure-moves.ts';
import { moveBriefs } from '../../../src/core/project/edits/place-edits.ts';
import { EMPTY_PROJECT, type Project } from '../../../src/core/project/project.ts';
import { tellMoves } from '../../../src/core/project/tell-moves.ts';

/** A project with annotations and memos on these briefs, one for each time it is named. */
const projectOn = (annotations: readonly string[], memos: readonly string[] = []): Project => ({
  ...EMPTY_PROJECT,
  annotations: annotations.map((brief, n) => ({ id: `a${n}`, brief, tags: ['t'], quote: 'q' })),
  memos: memos.map((brief, n) => ({ id: `m${n}`, brief, memo: 'm' })),
});
const told = (project: Project, ...moves: BriefMove[]): string =>
  tellMoves(moveBriefs(project, moves), moves);
const A = { from: 'a.txt', to: 'notes/b.txt' };

test('one brief is named with its old place and its new one', () => {
  assert.equal(told(projectOn(['a.txt', 'a.txt']), A), '2 annotations of a.txt followed it to notes/b.txt.');
  assert.equal(
    told(projectOn(['a.txt'], ['a.txt', 'other.txt']), A),
    '1 annotation and 1 memo of a.txt followed it to notes/b.txt.',
  );
  assert.equal(told(projectOn([], ['a.txt']), A), '1 memo of a.txt followed it to notes/b.txt.');
});

test('of several, the folder is named that they were moved to, or that was renamed', () => {
  const project = projectOn(['talks/a.txt', 'talks/x/b.txt', 'talks/x/b.txt']);
  const renamed = [
    { from: 'talks/a.txt', to: 'old/talks/a.txt' },
    { from: 'talks/x/b.txt', to: 'old/talks/x/b.txt' },
  ];
  assert.equal(told(project, ...renamed), '3 annotations of 2 briefs followed them to old.');
  const other = renamed.map(({ from }) => ({ from, to: from.replace('talks', 'archive/2022') }));
  assert.equal(told(project, ...other), '3 annotations of 2 briefs followed them to archive/2022.');
});

test('of several that have no folder in common, each has its own place', () => {
  const project = projectOn(['a.txt', 'b/c.txt']);
  const apart = [A, { from: 'b/c.txt', to: 'd/c.txt' }];
  assert.equal(told(project, ...apart), '2 annotations of 2 briefs followed them to their new places.');
  const up = [
    { from: 'old/a.txt', to: 'a.txt' },
    { from: 'old/b.txt', to: 'b.txt' },
  ];
  const all = projectOn(['old/a.txt', 'old/b.txt']);
  assert.equal(told(all, ...up), '2 annotations of 2 briefs followed them to their new places.');
});
