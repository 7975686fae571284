import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import type { Actor } from '../../../src/core/entities/entity.ts';
import { applyEdit } from '../../../src/core/project/apply-edit.ts';
import type { Edit, RecordChange } from '../../../src/core/project/edit.ts';
import { newProjectFile } from '../../../src/core/project/new-project-file.ts';
import { readProject } from '../../../src/core/project/project-source.ts';

const edit = (...changes: readonly RecordChange[]): Edit => ({ label: 'Test', changes });

/** The text after an edit without problems. */
function after(text: string, ...changes: readonly RecordChange[]): string {
  const { value, problems } = applyEdit(readProject(text), edit(...changes));
  assert.deepEqual(problems, []);
  return value.text;
}

/** Changes one annotation of a text by its id. */
function change(text: string, id: string, fields: Partial<Annotation>): string {
  const before = readProject(text).project.annotations.find((each) => each.id === id);
  assert.ok(before, `no annotation ${id}`);
  return after(text, { list: 'annotations', before, after: { ...before, ...fields } });
}

const one: Annotation = { id: 'a1', brief: 'a.txt', tags: ['t'], quote: 'first words', start: 10 };

test('the first annotation goes below the empty list that a new file ends in', () => {
  const text = after(newProjectFile(), {
    list: 'annotations',
    after: { ...one, memo: 'two\nlines', by: 'ada' },
  });
  assert.equal(
    text.slice(newProjectFile().length),
    '  - id: a1\n    brief: a.txt\n    tags: [t]\n    quote: first words\n    start: 10\n    memo: |-\n      two\n      lines\n    by: ada\n',
  );
});

test('a missing key and a list without entries are made into a list, whatever stands around', () => {
  const record = '- {id: a1, brief: a.txt, tags: [t], quote: first words, start: 10}';
  const block = '  - id: a1\n    brief: a.txt\n    tags: [t]\n    quote: first words\n    start: 10\n';
  const cases: readonly (readonly [string, string])[] = [
    ['', `annotations:\n${block}`],
    ['# only this', `# only this\nannotations:\n${block}`],
    ['version: 1\nannotations:', `version: 1\nannotations:\n${block.trimEnd()}`],
    ['annotations: # none\n# end\n', `annotations: # none\n${block}# end\n`],
    ['annotations: []\n', `annotations:\n${block}`],
    ['annotations: [] # none\n', `annotations: [${record.slice(2)}] # none\n`],
    ['annotations: ~\nversion: 1\n', `annotations:\n${block}version: 1\n`],
    ['{version: 1}\n', `{version: 1, annotations: [${record.slice(2)}]}\n`],
    ['{"annotations": []}', `{"annotations": [${record.slice(2)}]}`],
    [
      'version: 1\n\n# people\nactors:\n- {id: n, name: N}\n',
      `version: 1\n\n# people\nactors:\n- {id: n, name: N}\nannotations:\n${block.replace(/^ {2}/gm, '')}`,
    ],
  ];
  for (const [text, expected] of cases)
    assert.equal(after(text, { list: 'annotations', after: one }), expected);
  const actor = { id: 'nato', name: 'NATO', type: 'state', aliases: [], roles: [] } as const;
  assert.equal(
    after('version: 1\n\n# passages\nannotations:\n', { list: 'actors', after: actor }),
    'version: 1\n\nactors:\n  - id: nato\n    name: NATO\n    type: state\n\n# passages\nannotations:\n',
  );
});

test('new annotations go in the order of brief and position, and comments stay with the record below them', () => {
  const text =
    'annotations:\n  - {id: a, brief: a, quote: q, start: 10}\n  # about b\n  - {id: b, brief: b, quote: q, start: 10}\n\n  - {id: c, brief: b, quote: q, start: 30}\n  - {id: d, brief: d, quote: q, start: 5}\n';
  const ids = (...places: readonly (readonly [string, number])[]): string => {
    const changes = places.map(
      ([brief, start], n): RecordChange => ({
        list: 'annotations',
        after: { id: `new${n}`, brief, tags: [], quote: 'q', start },
      }),
    );
    return readProject(after(text, ...changes))
      .project.annotations.map(({ id }) => id)
      .join(' ');
  };
  assert.equal(ids(['a', 5]), 'new0 a b c d');
  assert.equal(ids(['a', 10]), 'a new0 b c d');
  assert.equal(ids(['b', 20]), 'a b new0 c d');
  assert.equal(ids(['c', 1]), 'a b c new0 d');
  assert.equal(ids(['z', 1], ['b', 40], ['b', 35], ['A', 1]), 'new3 a b c new2 new1 d new0');
  const many = Array.from({ length: 40 }, (_, n) => ['b', n] as const);
  assert.equal(
    ids(...many)
      .split(' ')
      .indexOf('b'),
    11,
  );
  assert.match(
    after(text, { list: 'annotations', after: { ...one, brief: 'a', start: 20 } }),
    /start: 20\n {2}# about b\n {2}- \{id: b/,
  );
});

test('only the value of the touched field changes: quotes, comments, order, unknown keys and line ends stay', () => {
  const text =
    '\ufeff# head\r\nannotations:\r\n- brief: "a.txt"   # the brief\r\n  page: 7\r\n  id: \'a1\'\r\n  quote: >\r\n    some\r\n    words\r\n\r\n  tags:   # why\r\n    - "one"  # first\r\n    - two\r\n  memo: old # note\r\n\r\n# tail';
  assert.equal(change(text, 'a1', { memo: 'new' }), text.replace('old # note', 'new # note'));
  assert.equal(
    change(text, 'a1', { memo: 'new\nlines' }),
    text.replace('old # note', '"new\\nlines" # note'),
  );
  assert.equal(
    change(text, 'a1', { tags: ['one', 'two', 'x: y'] }),
    text.replace('- two\r\n', "- two\r\n    - 'x: y'\r\n"),
  );
  assert.equal(change(text, 'a1', { tags: ['two'] }), text.replace('    - "one"  # first\r\n', ''));
  assert.equal(change(text, 'a1', { quote: 'other' }), text.replace('>\r\n    some\r\n    words', 'other'));
  assert.equal(change(text, 'a1', { start: 5 }), text.replace('- two\r\n', '- two\r\n  start: 5\r\n'));
  assert.equal(change(text, 'a1', { by: 'ada' }), text.replace('# note\r\n', '# note\r\n  by: ada\r\n'));
  assert.equal(change(text, 'a1', { brief: 'b.txt' }), text.replace('"a.txt"', 'b.txt'));
});

test('a field goes with its line; the first one too', () => {
  const text = 'annotations:\n  - memo: m # note\n    id: a1\n    brief: a.txt\n    quote: q\n    by: ada';
  const before = readProject(text).project.annotations[0];
  assert.ok(before);
  const { memo: _memo, by: _by, ...rest } = before;
  assert.equal(
    after(text, { list: 'annotations', before, after: rest }),
    'annotations:\n  - id: a1\n    brief: a.txt\n    quote: q',
  );
});

test('records in flow style stay in flow style', () => {
  const text =
    'annotations: [\n  {"id": "a1", "brief": "a.txt", "quote": "q"}, # first\n  {id: a2, brief: b.txt, quote: q, tags: [x, y,]}\n  ]\n';
  assert.equal(
    change(text, 'a1', { tags: ['t'], memo: 'm\nn' }),
    text.replace('"a.txt", "quote": "q"', '"a.txt", tags: [t], "quote": "q", memo: "m\\nn"'),
  );
  assert.equal(change(text, 'a2', { tags: ['y', 'z'] }), text.replace('[x, y,]', '[y, z,]'));
  const [first, second] = readProject(text).project.annotations;
  assert.ok(first && second);
  assert.equal(
    after(text, { list: 'annotations', before: second }),
    'annotations: [\n  {"id": "a1", "brief": "a.txt", "quote": "q"}\n  ]\n',
  );
  assert.match(
    after(text, { list: 'annotations', after: { ...one, id: 'a3', brief: 'c' } }),
    /tags: \[x, y,\]\},\n {2}\{id: a3/,
  );
});

test('a record written by hand gets its id with its first change, the same that it was shown under', () => {
  const text =
    'annotations:\n  - brief: a.txt # my first\n    quote: q\n    tag: x\n  - {brief: b.txt, quote: q}\n';
  const [first, second] = readProject(text).project.annotations;
  assert.ok(first && second);
  assert.equal(
    change(text, first.id, { tags: ['x', 'z'] }),
    `annotations:\n  - id: ${first.id}\n    brief: a.txt # my first\n    quote: q\n    tags: [x, z]\n  - {brief: b.txt, quote: q}\n`,
  );
  assert.match(
    change(text, second.id, { memo: 'm' }),
    new RegExp(`- \\{id: ${second.id}, brief: b.txt, quote: q, memo: m\\}`),
  );
});

test('a change is merged onto the record as it stands now', () => {
  const text =
    'annotations:\n  - id: a1\n    brief: a.txt\n    tags: [t, theirs]\n    quote: first words\n    memo: theirs\n';
  const source = readProject(text);
  const merge = (before: Annotation, now: Annotation) =>
    applyEdit(source, edit({ list: 'annotations', before, after: now }));
  const fields = merge(one, { ...one, by: 'ada', tags: ['t', 'ours'] });
  assert.deepEqual(fields.problems, []);
  assert.equal(
    fields.value.text,
    text.replace('theirs]', 'theirs, ours]').replace('memo: theirs\n', 'memo: theirs\n    by: ada\n'),
  );
  const clash = merge({ ...one, memo: 'old' }, { ...one, memo: 'ours' });
  assert.deepEqual(
    clash.problems.map(({ code, about }) => [code, about]),
    [['clash', 'a1']],
  );
  assert.equal(clash.value.text, `${text}    conflict: {memo: ours}\n`);
  assert.deepEqual(
    clash.value.problems.map(({ code }) => code),
    ['clash'],
  );
  const again = applyEdit(
    clash.value,
    edit({ list: 'annotations', before: { ...one, memo: 'old' }, after: { ...one, memo: 'ours' } }),
  );
  assert.equal(again.value.text, clash.value.text);
  const third = applyEdit(
    clash.value,
    edit({ list: 'annotations', before: { ...one, memo: 'old' }, after: { ...one, memo: 'third' } }),
  );
  assert.match(third.value.text, /conflict: \{memo: ours, memo-2: third\}/);
});

test('two who move the same passage clash on the quote, and its hints go with it', () => {
  const text = 'annotations:\n  - {id: a1, brief: a.txt, quote: their words, start: 20, prefix: p}\n';
  const { value, problems } = applyEdit(
    readProject(text),
    edit({ list: 'annotations', before: one, after: { ...one, quote: 'our words', start: 30 } }),
  );
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['clash', 'clash'],
  );
  assert.equal(value.text, text.replace('prefix: p}', 'prefix: p, conflict: {quote: our words, start: 30}}'));
  const hint = applyEdit(
    readProject(text),
    edit({ list: 'annotations', before: one, after: { ...one, start: 30 } }),
  );
  assert.deepEqual([hint.value.text, hint.problems], [text, []]);
});

test('what one deletes and another changes stays, and both are told', () => {
  const text = 'annotations:\n  - {id: a1, brief: a.txt, tags: [t], quote: first words, memo: theirs}\n';
  const deleted = applyEdit(readProject(text), edit({ list: 'annotations', before: one }));
  assert.deepEqual(
    [deleted.value.text, deleted.problems.map(({ code }) => code)],
    [text, ['changed-meanwhile']],
  );
  const moved = applyEdit(
    readProject(text.replace(', memo: theirs', ', start: 99')),
    edit({ list: 'annotations', before: one }),
  );
  assert.deepEqual(moved.problems, [], 'a hint is no change');
  assert.equal(moved.value.project.annotations.length, 0);
  const changed = applyEdit(
    readProject('annotations:\n'),
    edit({ list: 'annotations', before: one, after: { ...one, memo: 'm' } }),
  );
  assert.deepEqual(
    changed.problems.map(({ code }) => code),
    ['deleted-meanwhile'],
  );
  assert.equal(changed.value.project.annotations[0]?.memo, 'm');
});

test('a new annotation whose id another passage has by chance gets another id, once', () => {
  const text = 'annotations:\n  - {id: a1, brief: a.txt, quote: other}\n';
  const create = edit({ list: 'annotations', after: one });
  const { value } = applyEdit(readProject(text), create);
  assert.deepEqual(value.project.annotations.map(({ quote }) => quote).sort(), ['first words', 'other']);
  assert.equal(applyEdit(value, create).value.text, value.text);
});

test('nothing is written to a file that is broken, half merged or of a later version', () => {
  for (const text of [
    'annotations:\n  - "open\n',
    'version: 9\n',
    '<<<<<<< a\nversion: 1\n=======\n>>>>>>> b\n',
  ]) {
    const { value, problems } = applyEdit(readProject(text), edit({ list: 'annotations', after: one }));
    assert.equal(value.text, text);
    assert.equal(problems[0]?.code, 'not-writable');
  }
});

test('blank lines and comments that a new block of lines would swallow stay outside of it', () => {
  const memo = 'one\ntwo';
  const belows = ['        \n', '      # deep\n', '        \n\n          # deeper\n'];
  for (const [key, below] of belows.flatMap((each) => [
    ['annotations', each],
    ['"annotations"', each],
  ])) {
    const text = `${key}:\n  - id: a\n    brief: b\n    quote: q\n${below}actors: []\n`;
    const source = readProject(text);
    const before = source.project.annotations[0];
    assert.ok(before);
    const changed = applyEdit(source, {
      label: '',
      changes: [{ list: 'annotations', before, after: { ...before, memo } }],
    }).value;
    assert.equal(changed.project.annotations[0]?.memo, memo, changed.text);
    assert.ok(changed.text.endsWith(`${below}actors: []\n`), changed.text);
    const added = applyEdit(source, {
      label: '',
      changes: [{ list: 'annotations', after: { ...before, id: 'n', memo } }],
    }).value;
    assert.deepEqual(
      readProject(added.text).project.annotations.map((each) => each.memo),
      [undefined, memo],
    );
    assert.ok(added.text.endsWith(`${below}actors: []\n`), added.text);
  }
});

test('lists that an edit begins side by side do not get into each other, nor twice into a comment', () => {
  const edit: Edit = {
    label: '',
    changes: [
      { list: 'annotations', after: { id: 'n', brief: 'b', tags: [], quote: 'q' } },
      { list: 'actors', after: { id: 'x', name: 'X', type: 'state', aliases: [], roles: [] } },
      { list: 'meetings', after: { id: 'm', name: 'M', aliases: [], actors: [] } },
    ],
  };
  for (const text of [
    '"codebook": []\nmeetings: []\nannotations:',
    'actors:\n  - id: a\n    name: A\n# note\nannotations:\n  - id: b\n    brief: b\n    quote: q\n',
  ]) {
    const before = readProject(text).project;
    const { value, problems } = applyEdit(readProject(text), edit);
    assert.deepEqual(problems, [], value.text);
    const { actors, meetings, annotations } = readProject(value.text).project;
    assert.equal(actors.length, before.actors.length + 1, value.text);
    assert.equal(meetings.length, 1, value.text);
    assert.equal(annotations.length, before.annotations.length + 1, value.text);
    assert.ok(value.text.split('# note').length <= 2, value.text);
  }
});

test('a comment below a list without entries is not swallowed by the first one', () => {
  const after: Actor = { id: 'x', name: 'X', type: 'state', aliases: [], roles: [], memo: 'one\ntwo' };
  for (const key of ['actors:', 'actors: # list', '"actors":', 'actors: null']) {
    const text = `${key}\n      # below\nmeetings: []\n`;
    const { value } = applyEdit(readProject(text), { label: '', changes: [{ list: 'actors', after }] });
    assert.equal(readProject(value.text).project.actors[0]?.memo, 'one\ntwo', value.text);
    assert.ok(value.text.endsWith('      # below\nmeetings: []\n'), value.text);
  }
});
