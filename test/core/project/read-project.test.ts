import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY_PROJECT } from '../../../src/core/project/project.ts';
import {
  problemRange,
  readProject,
  readProjectInSlices,
  recordRange,
} from '../../../src/core/project/project-source.ts';

const codes = (text: string): string[] => readProject(text).problems.map(({ code }) => code);

/** The problem of a text, with the words that its range covers. */
function problem(text: string): { readonly code: string; readonly at: string; readonly message: string } {
  const [first] = readProject(text).problems;
  assert.ok(first, `no problem in:\n${text}`);
  const at = first.range ? text.slice(first.range.start, first.range.end) : '';
  return { code: first.code, at, message: first.message };
}

test('an empty file, comments alone and empty lists are an empty project', () => {
  for (const text of [
    '',
    '\ufeff',
    '\n\n',
    '# nothing yet\n',
    '---\n',
    'version: 1\n',
    'codebook:\nactors: []\nannotations: null\n',
  ]) {
    const source = readProject(text);
    assert.deepEqual(source.project, EMPTY_PROJECT);
    assert.deepEqual([source.problems, source.writable, source.text], [[], true, text]);
  }
});

test('an annotation needs no more than brief, quote and tags, and its id is the same on every machine', () => {
  const text =
    'annotations:\n  - brief: a.txt\n    quote: we will not accept it\n    tag: red line\n  - {brief: a.txt, quote: b, tags: "x, y"}\n  - {brief: a.txt, quote: c, tags: x, }\n';
  const [first, second, third] = readProject(text).project.annotations;
  assert.match(first?.id ?? '', /^[0-9a-z]{8}$/);
  assert.deepEqual(first, {
    id: first?.id,
    brief: 'a.txt',
    tags: ['red line'],
    quote: 'we will not accept it',
  });
  assert.deepEqual(second?.tags, ['x, y']);
  assert.deepEqual(third?.tags, ['x']);
  const moved = readProject(`# a line above\n${text.replaceAll('\n', '\r\n')}`);
  assert.deepEqual(
    moved.project.annotations.map(({ id }) => id),
    [first?.id, second?.id, third?.id],
  );
  assert.deepEqual(moved.derivedIds, new Set([first?.id, second?.id, third?.id]));
});

test('numbers, dates and words where a text is asked for are taken as they are written', () => {
  const text =
    'annotations:\n  - id: 007\n    brief: 2022\n    quote: 0x1F\n    tags: [1, true, 2022-01-12]\n    start: 12\n    by: 1.50\n';
  assert.deepEqual(readProject(text).project.annotations, [
    { id: '007', brief: '2022', quote: '0x1F', tags: ['1', 'true', '2022-01-12'], start: 12, by: '1.50' },
  ]);
});

test('tags within tags get full names, parents first; a word alone is a tag', () => {
  const text =
    'codebook:\n  - tag: a\n    tags:\n      - b\n      - {tag: c, label: C, tags: [d]}\n  - e/f\n  - e\n';
  assert.deepEqual(
    readProject(text).project.codebook.map(({ name }) => name),
    ['a', 'a/b', 'a/c', 'a/c/d', 'e', 'e/f'],
  );
});

test('__proto__ and constructor are data', () => {
  const text =
    'codebook:\n  - tag: __proto__\n    __proto__: {polluted: yes}\nannotations:\n  - id: constructor\n    brief: __proto__\n    tags: [__proto__]\n    quote: x\n';
  const { project, problems } = readProject(text);
  assert.deepEqual(problems, []);
  assert.equal(project.codebook[0]?.name, '__proto__');
  assert.equal(project.annotations[0]?.brief, '__proto__');
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
});

test('one wrong record is a problem at its place, the rest works', () => {
  const text =
    'annotations:\n  - id: good1\n    brief: a.txt\n    quote: q\n  - id: bad\n    quote: q\n  - just words\n  - [a, b]\n  -\n  - id: good2\n    brief: [a]\n    quote: q\n  - id: good3\n    brief: a.txt\n    stance: maybe\n    start: -1\n    tags: {a: b}\n    memo: [x]\n    quote: q\n';
  const source = readProject(text);
  assert.deepEqual(
    source.project.annotations.map(({ id }) => id),
    ['good1', 'good3'],
  );
  assert.equal(source.writable, true);
  assert.deepEqual(
    source.problems.map(({ code, range }) => [code, range && text.slice(range.start, range.end)]),
    [
      ['missing-field', 'id: bad\n    quote: q'],
      ['wrong-type', 'just words'],
      ['wrong-type', '[a, b]'],
      ['missing-field', 'id: good2\n    brief: [a]\n    quote: q'],
      ['wrong-type', '[a]'],
      ['wrong-type', 'maybe'],
      ['wrong-type', '-1'],
      ['wrong-type', '{a: b}'],
      ['wrong-type', '[x]'],
    ],
  );
});

test('an id that stands twice is a problem at the second place, and both records are there', () => {
  const text =
    'annotations:\n  - {id: a, brief: x, quote: one}\n  - {id: a, brief: x, quote: two}\nactors:\n  - id: n\n    name: N\n  - {id: n, name: M}\ncodebook: \n  - tag: t\n  - t\n';
  const source = readProject(text);
  assert.deepEqual(
    source.project.annotations.map(({ quote }) => quote),
    ['one', 'two'],
  );
  assert.notEqual(source.project.annotations[1]?.id, 'a');
  assert.deepEqual(
    source.project.actors.map(({ name }) => name),
    ['N', 'M'],
  );
  assert.deepEqual(
    source.problems.map(({ code, about, range }) => [
      code,
      about,
      range && text.slice(range.start, range.end),
    ]),
    [
      ['duplicate-id', 'a', '{id: a, brief: x, quote: two}'],
      ['duplicate-id', 'n', '{id: n, name: M}'],
      ['duplicate-tag', 't', 't'],
    ],
  );
});

test('broken YAML is a problem at its line that says what to do; other records stay; nothing may be written', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    [
      'annotations:\n  - {id: a, brief: x, quote: q}\n  - id: b\n    quote: "open\n  - {id: c, brief: x, quote: q}\n',
      'yaml-syntax',
      /quotation mark/,
    ],
    [
      'annotations:\n  - {id: a, brief: x, quote: q}\n  - id: b\n    tags: [x\n  - {id: c, brief: x, quote: q}\n',
      'yaml-syntax',
      /bracket/,
    ],
    [
      'annotations:\n  - {id: a, brief: x, quote: q}\n  - id: b\n   brief: x\n  - {id: c, brief: x, quote: q}\n',
      'yaml-syntax',
      /indented/,
    ],
    [
      'annotations:\n  - {id: a, brief: x, quote: q}\n  - id: b\n\tbrief: x\n  - {id: c, brief: x, quote: q}\n',
      'yaml-syntax',
      /tab/i,
    ],
    [
      'annotations:\n  - {id: a, brief: x, quote: q}\n  - id: b\n    brief\n  - {id: c, brief: x, quote: q}\n',
      'yaml-syntax',
      /colon/,
    ],
    [
      'annotations:\n  - {id: a, brief: x, quote: q}\n  - {id: c, brief: x, quote: q}\nannotations:\n',
      'duplicate-key',
      /twice/,
    ],
    [
      'version: 2\nannotations:\n  - {id: a, brief: x, quote: q}\n  - {id: c, brief: x, quote: q}\n',
      'unknown-version',
      /version 2/,
    ],
    [
      'version: new\nannotations:\n  - {id: a, brief: x, quote: q}\n  - {id: c, brief: x, quote: q}\n',
      'unknown-version',
      /new/,
    ],
  ];
  for (const [text, code, message] of cases) {
    const source = readProject(text);
    assert.equal(source.problems[0]?.code, code, text);
    assert.match(source.problems[0]?.message ?? '', message, text);
    assert.ok((source.problems[0]?.range?.start ?? -1) >= 0, text);
    assert.equal(source.writable, false, text);
    assert.deepEqual(
      source.project.annotations.map(({ id }) => id),
      ['a', 'c'],
      text,
    );
  }
  for (const text of ['just words', '- a\n- b\n', 'a: b: c\n', 'a\0b: c', '{a: b', 'a: 1\n---\nb: 2\n']) {
    assert.equal(readProject(text).writable, false, JSON.stringify(text));
    assert.equal(codes(text).length, 1, JSON.stringify(text));
  }
});

test('git conflict marks are named as such, and the records of both sides are shown', () => {
  const text =
    'annotations:\n  - {id: a, brief: x, quote: q}\n<<<<<<< HEAD\n  - id: b\n    brief: x\n    quote: ours\n=======\n  - id: c\n    brief: x\n    quote: theirs\n>>>>>>> branch\n';
  for (const each of [text, text.replaceAll('\n', '\r\n')]) {
    const source = readProject(each);
    assert.equal(source.writable, false);
    assert.equal(source.text, each);
    assert.deepEqual(
      source.project.annotations.map(({ quote }) => quote),
      ['q', 'ours', 'theirs'],
    );
    assert.equal(source.problems.length, 1);
    assert.equal(problem(each).code, 'conflict-marks');
    assert.equal(problem(each).at, '<<<<<<< HEAD');
    assert.match(problem(each).message, /git merge/);
  }
  assert.deepEqual(
    codes('annotations:\n  - id: a\n    brief: x\n    quote: |\n      <<<<<<< HEAD\n      =======\n'),
    [],
  );
});

test('references are refused by name; anchors alone are harmless', () => {
  const text = 'actors:\n  - &n\n    id: n\n    name: &name NATO\n  - id: m\n    name: *name\n  - *n\n';
  const source = readProject(text);
  assert.deepEqual(
    source.project.actors.map(({ id }) => id),
    ['n'],
  );
  assert.deepEqual(codes(text), ['yaml-alias', 'yaml-alias']);
  assert.equal(problem(text).at, '*name');
});

test('an alias bomb, 10,000 levels and a million brackets cost nothing', () => {
  let bomb = 'x0: &x0 [lol]\n';
  for (let n = 1; n < 40; n++) bomb += `x${n}: &x${n} [${`*x${n - 1}, `.repeat(9)}]\n`;
  assert.deepEqual(readProject(bomb).project, EMPTY_PROJECT);
  const deep = `codebook:\n${Array.from(
    { length: 5000 },
    (_, n) => `${'  '.repeat(n + 1)}- tag: t\n${'  '.repeat(n + 1)}  tags:\n`,
  )
    .slice(0, 300)
    .join('')}`;
  assert.equal(problem(deep).code, 'too-deep');
  assert.equal(problem(`annotations: ${'['.repeat(1_000_000)}`).code, 'too-deep');
  assert.equal(problem(`annotations: ${'{a: '.repeat(10_000)}`).code, 'too-deep');
});

test('a clash that a merge has left is a problem at its line until a person decides', () => {
  const text =
    'annotations:\n  - id: a\n    brief: x\n    quote: q\n    memo: theirs\n    conflict: {memo: ours}\n';
  assert.equal(problem(text).code, 'clash');
  assert.equal(problem(text).at, 'conflict');
  assert.equal(readProject(text).project.annotations[0]?.memo, 'theirs');
});

test('recordRange gives the place of a record in the raw text', () => {
  const text =
    '\ufeff# head\r\ncodebook:\r\n  - tag: a\r\n    tags:\r\n      - tag: b\r\n        memo: x # why\r\nannotations:\r\n  - brief: a.txt\r\n    id: one\r\n    quote: |\r\n      two\r\n      lines\r\n\r\n  # about the next\r\n  - {id: two, brief: b, quote: c}\r\n';
  const source = readProject(text);
  const at = (list: 'codebook' | 'annotations' | 'actors', id: string): string | undefined => {
    const range = recordRange(source, list, id);
    return range && text.slice(range.start, range.end);
  };
  assert.equal(
    at('annotations', 'one'),
    'brief: a.txt\r\n    id: one\r\n    quote: |\r\n      two\r\n      lines',
  );
  assert.equal(at('annotations', 'two'), '{id: two, brief: b, quote: c}');
  assert.equal(at('codebook', 'a/b'), 'tag: b\r\n        memo: x');
  assert.equal(at('annotations', 'three'), undefined);
  assert.equal(at('actors', 'one'), undefined);
});

test('problemRange finds what a problem names in any list, annotations first', () => {
  const source = readProject(
    'memos:\n  - {id: m, brief: a, memo: x}\nmeetings:\n  - {id: summit, name: Summit}\nactors:\n  - {id: nato, name: NATO}\nannotations:\n  - {id: m, brief: a, quote: q, fields: {due: soon}}\n',
  );
  const at = (about?: string, keys?: readonly string[]): string | undefined => {
    const problem = { code: 'c', severity: 'warning' as const, message: '' };
    const range = problemRange(source, { ...problem, ...(about && { about }), ...(keys && { keys }) });
    return range && source.text.slice(range.start, range.end);
  };
  assert.equal(at('nato'), '{id: nato, name: NATO}');
  assert.equal(at('summit'), '{id: summit, name: Summit}');
  assert.equal(at('m', ['fields', 'due']), 'due: soon');
  assert.equal(at('nobody'), undefined);
  assert.equal(at(), undefined);
});

test('reading in slices gives the same, and lets others work in between', async () => {
  const records = Array.from(
    { length: 3000 },
    (_, n) => `  - {id: i${n}, brief: a, quote: q}\n  - id: j${n}\n    brief: a\n    quote: q\n`,
  );
  const text = `annotations:\n${records.join('')}`;
  let pauses = 0;
  const source = await readProjectInSlices(text, async () => {
    pauses++;
  });
  assert.deepEqual(source, readProject(text));
  assert.ok(pauses >= 10, `${pauses} pauses`);
});

test('a second document is reported where it begins, and a problem of the first character at that one', () => {
  const text = 'version: 1\nannotations: []\n---\nversion: 1\n';
  const [problem] = readProject(text).problems;
  assert.equal(problem?.range?.start, text.indexOf('---'));
  for (const first of ['"', '}', '{'])
    assert.equal(readProject(first).problems[0]?.range?.start, 0, JSON.stringify(first));
});
