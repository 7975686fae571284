import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotationRows } from '../../../../src/core/exchange/annotation-row.ts';
import { csvExact } from '../../../../src/core/exchange/csv.ts';
import { readImport } from '../../../../src/core/exchange/import/import-file.ts';
import { planImport } from '../../../../src/core/exchange/import/plan-import.ts';
import { quoteFinder } from '../../../../src/core/exchange/proposals/find-quote.ts';
import {
  MOST_WAITING,
  type ProposalContext,
  planProposals,
} from '../../../../src/core/exchange/proposals/plan-proposals.ts';
import { applyEdit } from '../../../../src/core/project/apply-edit.ts';
import { checkProject } from '../../../../src/core/project/check-project.ts';
import { type Edit, invertEdit } from '../../../../src/core/project/edit.ts';
import {
  acceptProposals,
  rejectProposals,
  withoutProposals,
} from '../../../../src/core/project/edits/proposal-edits.ts';
import { readProject } from '../../../../src/core/project/project-source.ts';
import { written } from '../rows-of.ts';

const TEXT = `I. WATER

The council will not pay for the bridge. Mayor Ana Reyes said that “the river is
rising”, and the council agreed.

II. ROADS

The council agreed. A vote follows in May.
`;
const FILE = `version: 1
codebook:
  - tag: position
    tags:
      - tag: red-line
annotations:
  - id: a1
    brief: river.txt
    tags: [position]
    quote: A vote follows in May
    by: ada
`;

function plan(values: readonly unknown[], given: Partial<ProposalContext> = {}) {
  return planProposals(values, {
    project: readProject(FILE).project,
    briefs: new Map([
      ['river.txt', { text: TEXT }],
      ['gone.txt', { reason: 'there is no such file' }],
    ]),
    isLocked: false,
    by: 'Reader',
    created: '2026-11-28T01:00:00Z',
    ...given,
  });
}

/** The reason of a refusal, or the line. */
function verdict(value: unknown, given: Partial<ProposalContext> = {}): string | number {
  const planned = plan([value], given);
  if (typeof planned === 'string') return planned;
  const [one] = planned.verdicts;
  assert.ok(one);
  assert.equal(planned.edit.changes.length, one.ok ? 1 : 0);
  return one.ok ? one.line : one.reason;
}

function edited(text: string, edit: Edit): string {
  const { value, problems } = applyEdit(readProject(text), edit);
  assert.deepEqual(problems, []);
  return value.text;
}

const water = { brief: 'river.txt', quote: 'will not pay for the bridge', tags: ['position/red-line'] };

function proposed(): string {
  const planned = plan([water, { ...water, quote: 'the river is rising', tags: ['flood'], memo: 'new' }]);
  assert.ok(typeof planned !== 'string');
  return edited(FILE, planned.edit);
}

const idsOf = (text: string): readonly string[] =>
  readProject(text).project.annotations.flatMap(({ id, proposed }) => (proposed === undefined ? [] : [id]));

test('a proposal waits in the file under the name of who proposes, and nobody has signed it', () => {
  const { annotations, codebook } = readProject(proposed()).project;
  const [first, second] = annotations.filter((each) => each.proposed !== undefined);
  assert.deepEqual([first?.proposed, first?.by], ['Reader', undefined]);
  assert.equal(first?.section, 'I');
  assert.equal(second?.quote, 'the river is\nrising', 'the words as the brief has them');
  assert.ok(!codebook.some(({ name }) => name === 'flood'), 'a new tag waits with it');
});

test('an accepted proposal is an annotation of the person who accepts it, its new tag in the codebook', () => {
  const text = proposed();
  const edit = acceptProposals(readProject(text).project, idsOf(text), 'ada');
  assert.equal(edit.label, 'Accept 2 proposals');
  const after = edited(text, edit);
  const { annotations, codebook } = readProject(after).project;
  assert.ok(annotations.every(({ by, proposed }) => by === 'ada' && proposed === undefined));
  assert.ok(codebook.some(({ name }) => name === 'flood'));
  assert.equal(edited(after, invertEdit(edit)), text, 'one undo brings all of them back');
});

test('rejected proposals leave the file as it was before them, and an annotation is never rejected', () => {
  const text = proposed();
  const edit = rejectProposals(readProject(text).project, [...idsOf(text), 'a1']);
  assert.equal(edit.label, 'Reject 2 proposals');
  assert.equal(edited(text, edit), FILE);
  assert.deepEqual(idsOf(edited(edited(text, edit), invertEdit(edit))), idsOf(text));
});

test('what is only proposed is in no export unless it is asked for, and says so then', () => {
  const { project } = readProject(proposed());
  const briefs = [{ path: 'river.txt', text: TEXT }];
  assert.deepEqual(
    annotationRows(project, briefs).map(({ id }) => id),
    ['a1'],
  );
  const csv = written(csvExact, annotationRows(project, briefs, [], { proposals: true }));
  assert.equal(csv.match(/Reader \(proposed\)/g)?.length, 2);
  assert.equal(withoutProposals(project).annotations.length, 1);
});

test('a proposal that was exported comes back as one', () => {
  const { project } = readProject(proposed());
  const briefs = [{ path: 'river.txt', text: TEXT }];
  const csv = written(csvExact, annotationRows(project, briefs, [], { proposals: true }));
  const { value } = readImport('tags.csv', new TextEncoder().encode(csv));
  assert.ok(value);
  const imported = planImport('tags.csv', value, { ...project, annotations: [] }, briefs);
  const back = imported.edit.changes.flatMap(({ list, after }) => (list === 'annotations' ? [after] : []));
  assert.deepEqual(
    back.map((each) => [each?.proposed, each?.by]),
    [
      ['Reader', undefined],
      ['Reader', undefined],
      [undefined, 'ada'],
    ],
  );
});

test('a person’s annotation comes in beside a proposal that says the same', () => {
  const { project } = readProject(proposed());
  const line = JSON.stringify({ ...water, by: 'bo' });
  const { value } = readImport('tags.jsonl', new TextEncoder().encode(line));
  assert.ok(value);
  const imported = planImport('tags.jsonl', value, project, [{ path: 'river.txt', text: TEXT }]);
  assert.equal(imported.documents[0]?.added, 1);
});

test('a quote stands where it is told, and is refused where it is told badly or not at all', () => {
  assert.equal(verdict(water), 3);
  const twice = { ...water, quote: 'the council agreed' };
  const more = { ...twice, quote: 'council agreed' };
  assert.equal(verdict(twice), 4, 'upper and lower case are different words');
  assert.match(String(verdict(more)), /stands in lines 4, 8 of river\.txt\. Say which by “line”/);
  assert.equal(verdict({ ...more, section: 'II' }), 8);
  assert.equal(verdict({ ...more, section: 'roads' }), 8);
  assert.equal(verdict({ ...more, line: 4 }), 4);
  assert.equal(verdict({ ...more, prefix: 'rising", and the ' }), 4);
  assert.equal(verdict({ ...more, suffix: '. A vote' }), 8);
  assert.match(String(verdict({ ...more, line: 5 })), /but not where “line”/);
  assert.match(String(verdict({ ...water, quote: 'will pay' })), /stands nowhere in river\.txt/);
  assert.equal(verdict({ ...water, quote: 'said that  "the river\nis rising"' }), 3);
});

test('what is there already does not come twice', () => {
  assert.match(
    String(verdict({ ...water, quote: 'A vote follows in May', tags: ['position'] })),
    /has that already/,
  );
  const both = plan([water, water]);
  assert.ok(typeof both !== 'string');
  assert.equal(both.edit.changes.length, 1);
});

test('tags follow the codebook and its lock', () => {
  assert.match(String(verdict({ ...water, tags: ['flood'] }, { isLocked: true })), /codebook is locked/);
  assert.equal(verdict(water, { isLocked: true }), 3);
  assert.match(String(verdict({ ...water, tags: ['Position'] })), /writes the tag “Position” so: “position”/);
});

test('hostile proposals are refused in plain words, or are only data', () => {
  for (const [value, reason] of [
    [undefined, /is an object/],
    [[water], /is an object/],
    [{ ...water, brief: '../secret.txt' }, /leads out/],
    [{ ...water, brief: '/etc/passwd' }, /leads out/],
    [{ ...water, brief: 'file:///etc/passwd' }, /leads out/],
    [{ ...water, brief: 'a\\b.txt' }, /leads out/],
    [{ ...water, brief: 'gone.txt' }, /gone\.txt: there is no such file/],
    [{ ...water, brief: 7 }, /Say in “brief”/],
    [{ ...water, quote: 'x'.repeat(1e6) }, /longer than/],
    [{ ...water, quote: ' \n' }, /Say in “quote”/],
    [{ ...water, tags: [] }, /Say in “tags”/],
    [{ ...water, tags: [' / '] }, /Say in “tags”/],
    [{ ...water, tags: [7] }, /list of names/],
    [{ ...water, tags: new Array(50).fill('a') }, /at most 20/],
    [{ ...water, memo: 'x'.repeat(1e5) }, /longer than/],
    [{ ...water, memo: {} }, /“memo” is a text/],
    [{ ...water, stance: 'maybe' }, /one of for, against, open/],
  ] as const)
    assert.match(String(verdict(value)), reason);
  assert.match(String(verdict(water, { by: '' })), /Say who proposes/);
  assert.match(String(verdict(water, { by: 'x'.repeat(100) })), /at most 80/);

  const memo = '<script>\u0000\ud800 [x](command:y) $(zap)\n- a: *b';
  const planned = plan([{ ...water, memo, id: 'a1', __proto__: { by: 'ada' }, by: 'ada' }], {
    by: '<b>R</b>\n by: ada',
  });
  assert.ok(typeof planned !== 'string');
  const { annotations } = readProject(edited(FILE, planned.edit)).project;
  const added = annotations.find((each) => each.proposed !== undefined);
  assert.equal(added?.proposed, '<b>R</b> by: ada');
  assert.equal(added?.by, undefined);
  assert.notEqual(added?.id, 'a1');
  assert.equal(annotations.length, 2);
});

test('only so many may wait', () => {
  const many = new Array(10_000).fill(water);
  assert.match(String(plan(many)), new RegExp(`At most ${MOST_WAITING} proposals may wait, and 0 do`));
});

test('words that repeat themselves do not make looking up slow', () => {
  const finder = quoteFinder(`${'ab '.repeat(100_000)}c`);
  const [found] = finder.find(`${'ab '.repeat(1500)}c`, 10);
  assert.equal(found?.end, 300_001);
  assert.equal(finder.find('ab ab', 7).length, 7);
});

test('words that stand at two places which overlap are ambiguous', () => {
  assert.deepEqual(quoteFinder('no no no').find('no no', 9), [
    { start: 0, end: 5 },
    { start: 3, end: 8 },
  ]);
});

test('a proposal that is signed by hand is a problem, its new tag is none', () => {
  const text = `${FILE}  - brief: river.txt\n    quote: A vote\n    tags: [flood]\n    proposed: Reader\n    by: ada\n`;
  const problems = checkProject(readProject(text).project);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['signed-proposal'],
  );
});
