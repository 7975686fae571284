import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportFormat } from '../../../src/core/exchange/export-formats.ts';
import { exportRows } from '../../../src/core/exchange/export-rows.ts';
import { memoRows } from '../../../src/core/exchange/memo-rows.ts';
import { allMemos } from '../../../src/core/project/all-memos.ts';
import { readProject } from '../../../src/core/project/project-source.ts';

const BRIEFS = [{ path: 'a.txt', text: '# I. Energy\n\nText.\n\n# II. Trade\n\nText.\n' }];
const { project } = readProject(`codebook:
  - tag: demand
    memo: What is asked for.
actors:
  - {id: nato, name: NATO, type: organisation, memo: The Alliance.}
meetings:
  - {id: m, name: Summit, memo: Two days.}
memos:
  - {id: m1, brief: ./a.txt, section: I, title: Trade, memo: "<script>x</script> [y](command:z)\\nand more", by: ada}
  - {id: m2, brief: a.txt, section: I, title: Gone, memo: No such section.}
  - {id: m3, brief: a.txt, memo: On all of it.}
  - {id: m4, brief: b.txt, memo: Not exported.}
annotations:
  - {id: x, brief: a.txt, tags: [demand], quote: Text., memo: On the passage.}
`);

test('all memos of a project are listed by what they are on', () => {
  assert.deepEqual(
    allMemos(project).map(({ kind, on, brief = '' }) => `${kind} ${on} ${brief}`.trim()),
    [
      'annotation Text. a.txt',
      'section I Trade a.txt',
      'section I Gone a.txt',
      'brief a.txt a.txt',
      'brief b.txt b.txt',
      'tag demand',
      'actor NATO',
      'meeting Summit',
    ],
  );
});

test('reports have the memos of their briefs, under the section as it is numbered now, and say what is not found', () => {
  const rows = memoRows(project, BRIEFS);
  assert.deepEqual(
    rows.map(({ on, isLost }) => [on, isLost]),
    [
      ['II Trade', false],
      ['I Gone', true],
      ['a.txt', false],
      ['demand', false],
      ['NATO', false],
      ['Summit', false],
    ],
  );
});

test('a section below another that is named by its title alone is named once', () => {
  const text = '# I. Energy\n\nText.\n\n## Background\n\nText.\n';
  const file = 'memos:\n  - {id: m, brief: a.txt, section: I / Background, title: Background, memo: Here.}\n';
  const rows = memoRows(readProject(file).project, [{ path: 'a.txt', text }]);
  assert.deepEqual(
    rows.map(({ on, isLost }) => [on, isLost]),
    [['I / Background', false]],
  );
});

test('in a report the text of a memo is text, whatever it looks like', () => {
  for (const [id, looks] of [
    ['markdown', /<script>|\[y\]\(command/],
    ['html', /<script>/],
  ] as const) {
    const format = exportFormat(id);
    assert.ok(format);
    const { content, losses } = exportRows(format, [], { project, title: 'T', briefs: BRIEFS });
    const text = String(content);
    assert.doesNotMatch(text, looks);
    assert.match(text, /section not found/);
    assert.deepEqual(
      losses.filter(({ code }) => code === 'memos'),
      [],
    );
  }
});

test('a format without a place for memos on briefs and sections says how many it leaves out', () => {
  for (const id of ['csv', 'jsonl', 'w3c', 'brat', 'doccano']) {
    const format = exportFormat(id);
    assert.ok(format);
    const { losses } = exportRows(format, [], { project, title: 'T', briefs: BRIEFS });
    assert.equal(losses.find(({ code }) => code === 'memos')?.count, 4, id);
  }
});
