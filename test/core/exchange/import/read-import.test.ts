import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeZip } from '../../../../src/core/exchange/bytes/write-zip.ts';
import { readImport } from '../../../../src/core/exchange/import/import-file.ts';
import { planImport } from '../../../../src/core/exchange/import/plan-import.ts';
import { EMPTY_PROJECT } from '../../../../src/core/project/project.ts';
import { assertLinearMatching } from '../../growth.ts';
import { read, told, utf8 } from './read.ts';

// Files as other tools leave them, in our own words.

test('W3C annotations in all their shapes', () => {
  const one = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    creator: { name: 'Ada' },
    body: [
      'a plain body',
      { type: 'TextualBody', purpose: ['tagging'], value: 'position' },
      { value: 'a memo' },
    ],
    target: {
      source: 'http://example.org/briefs/summit.txt?x#y',
      selector: { type: 'TextQuoteSelector', exact: 'ministers', prefix: 'The ' },
    },
  };
  const expected = {
    name: 'summit.txt',
    quote: 'ministers',
    prefix: 'The ',
    tags: ['position'],
    memo: 'a memo',
    by: 'Ada',
  };
  const page = {
    '@context': one['@context'],
    type: 'AnnotationPage',
    items: [one, { ...one, target: 'http://example.org/whole' }],
  };
  for (const value of [
    one,
    [one],
    page,
    { '@context': one['@context'], type: 'AnnotationCollection', first: page },
  ])
    assert.deepEqual(told(read('a.json', JSON.stringify(value)).value), [expected]);
  assert.deepEqual(read('a.json', JSON.stringify(page)).codes, ['no-selector']);
  const pages = (next: unknown): object => ({ ...page, id: 'p1', items: [one], next });
  const second = { type: 'AnnotationPage', id: 'p2', items: [one] };
  for (const [first, more] of [
    [pages(second), []],
    [pages('p2'), [second]],
  ] as const) {
    const whole = read('a.json', JSON.stringify([first, ...more]));
    assert.equal(whole.value.documents[0]?.annotations.length, 2);
    assert.deepEqual(whole.codes, []);
  }
  const { problems } = readImport('a.json', utf8(JSON.stringify(pages('p2'))));
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['The collection names 1 page that this file does not have. Export it with all its pages.'],
  );
});

test('a Hypothes.is export with a reply, a page note and a highlight', () => {
  const row = (more: object): object => ({
    uri: 'https://example.org/summit.txt',
    user: 'acct:ada@hypothes.is',
    text: 'Why?',
    tags: ['threat'],
    ...more,
  });
  const selector = [
    { type: 'RangeSelector' },
    { type: 'TextPositionSelector', start: 14, end: 23 },
    { type: 'TextQuoteSelector', exact: 'ministers', prefix: 'The ', suffix: ' re' },
  ];
  const file = {
    total: 3,
    rows: [
      row({ target: [{ source: 'x', selector }] }),
      row({ target: [{ source: 'x' }], references: ['1'] }),
      row({ target: [] }),
    ],
  };
  const { value, codes } = read('h.json', JSON.stringify(file));
  assert.deepEqual(told(value), [
    {
      name: 'summit.txt',
      quote: 'ministers',
      prefix: 'The ',
      suffix: ' re',
      start: 14,
      end: 23,
      tags: ['threat'],
      memo: 'Why?',
      by: 'ada',
    },
  ]);
  assert.deepEqual(codes, ['left-out']);
});

test('brat alone and in an archive: pieces, notes, attributes, and what has no place', () => {
  const standoff =
    'T1\tPerson 13 22\tministers\nT2\tAct 23 31;36 43\trejected demands\nR1\tdoes Arg1:T1 Arg2:T2\n#1\tAnnotatorNotes T1\tWho?\nA1\tStance T2 against\n#2\tNote T9\tof none\n';
  const alone = read('summit.ann', standoff);
  assert.deepEqual(told(alone.value), [
    { name: 'summit', quote: 'ministers', start: 13, end: 22, tags: ['Person'], memo: 'Who?' },
    { name: 'summit', quote: 'rejected demands', tags: ['Act'], stance: 'against' },
  ]);
  assert.deepEqual(alone.codes, ['left-out']);
  const text = 'Zürich 😀\nThe ministers rejected all demands.\nThey agreed.\n';
  const zip = writeZip([
    { name: 'c/summit.txt', content: text },
    { name: 'c/summit.ann', content: standoff },
  ]);
  const { edit } = planImport('f', read('c.zip', zip).value, EMPTY_PROJECT, [{ path: 'summit.txt', text }]);
  assert.deepEqual(
    edit.changes.flatMap((each) => (each.list === 'annotations' ? [each.after?.quote] : [])),
    ['ministers', 'rejected all demands'],
  );
});

test('Anselm: marks in Markdown, in others, with several codes; what is never closed is told', () => {
  const text =
    '# Notes\n\nThe <mark class="red-line position">ministers <mark class="body">of NATO</mark> 😀</mark> met.</mark>\n<mark class="open">And so on.\n';
  const { value, codes } = read('notes.md', text);
  assert.equal(value.format, 'Anselm');
  assert.equal(value.documents[0]?.text, '# Notes\n\nThe ministers of NATO 😀 met.</mark>\nAnd so on.\n');
  assert.deepEqual(told(value), [
    { name: 'notes.md', quote: 'ministers of NATO 😀', start: 13, end: 33, tags: ['red line', 'position'] },
    { name: 'notes.md', quote: 'of NATO', start: 23, end: 30, tags: ['body'] },
  ]);
  assert.deepEqual(codes, ['open-mark']);
  assertLinearMatching(
    'marks',
    (size) => '<mark class="a'.repeat(size) + '<mark class="a">'.repeat(size),
    200,
    (marks) => void readImport('a.md', utf8(marks)),
  );
});

test('doccano, spaCy and Label Studio as their users export them', () => {
  const lines = [
    {
      id: 1,
      text: 'a 😀 cat',
      label: [
        [5, 8, 'animal'],
        [5, 8, 'pet'],
      ],
      filename: 'cat.txt',
    },
    {
      id: 2,
      text: 'dog',
      entities: [{ id: 1, label: 'animal', start_offset: 0, end_offset: 3 }],
      relations: [],
    },
    { id: 3, text: 'bad', label: [[0, 'x']] },
  ];
  const doccano = read('d.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
  assert.deepEqual(told(doccano.value), [
    { name: 'cat.txt', quote: '', start: 5, end: 8, tags: ['animal', 'pet'] },
    { name: 'text 2', quote: '', start: 0, end: 3, tags: ['animal'] },
  ]);
  assert.deepEqual(doccano.codes, ['bad-span']);
  const prodigy = read(
    'p.jsonl',
    `${JSON.stringify({ text: 'a cat', spans: [{ start: 2, end: 5, label: 'animal' }], answer: 'accept', meta: { source: 'c.txt' } })}\n${JSON.stringify({ text: 'no', spans: [{ start: 0, end: 2, label: 'x' }], answer: 'reject' })}\n`,
  );
  assert.deepEqual(told(prodigy.value), [{ name: 'c.txt', quote: '', start: 2, end: 5, tags: ['animal'] }]);
  const region = {
    id: 'r',
    from_name: 'l',
    to_name: 't',
    type: 'labels',
    value: { start: 2, end: 5, text: 'cat', labels: ['animal'] },
  };
  const tasks = [
    {
      id: 1,
      data: { body: 'a cat' },
      annotations: [
        {
          completed_by: { email: 'ada@example.org' },
          result: [region, { type: 'choices', value: { choices: ['x'] } }],
        },
      ],
    },
  ];
  const studio = read('ls.json', JSON.stringify(tasks));
  assert.deepEqual(told(studio.value), [
    { name: 'task 1', quote: 'cat', start: 2, end: 5, tags: ['animal'], by: 'ada@example.org' },
  ]);
  assert.deepEqual(studio.codes, ['left-out']);
  const short = { text: 'a cat', label: [{ start: 2, end: 5, text: 'cat', labels: ['animal', 'pet'] }] };
  assert.deepEqual(told(read('ls.json', JSON.stringify([short])).value), [
    { name: 'text 1', quote: 'cat', start: 2, end: 5, tags: ['animal', 'pet'] },
  ]);
});

test('tables of Taguette, QualCoder and people', () => {
  const highlights =
    'id,document,tag,content\r\n1,summit.txt,people.ministers,"The ""ministers"""\r\n1,summit.txt,act,"The ""ministers"""\r\n';
  assert.deepEqual(told(read('t.csv', highlights).value), [
    { name: 'summit.txt', quote: 'The "ministers"', tags: ['people/ministers', 'act'] },
  ]);
  const codebook = read(
    't.csv',
    'Tag,Description,Number of highlights\npeople.ministers,Who governs,3\nv1.2,,0\nU.S. policy,,0\n',
  );
  assert.deepEqual(codebook.value.tags, [
    { name: 'people/ministers', memo: 'Who governs' },
    { name: 'v1.2' },
    { name: 'U.S. policy' },
  ]);
  const qdc = `<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Taguette 1.5.2"><Codes><Code guid="A" name="people.ministers" isCodable="true"/></Codes><Sets/></CodeBook>`;
  assert.deepEqual(read('t.qdc', qdc).value.tags, [{ name: 'people/ministers' }]);
  const coded = read(
    'q.csv',
    '"Codename";"File_Name";"Seltext";"Coder";"Memo"\n"threat";"summit.txt";"two\nlines";"ada";""\n',
  );
  assert.deepEqual(told(coded.value), [
    { name: 'summit.txt', quote: 'two\nlines', tags: ['threat'], by: 'ada' },
  ]);
  const people = read('x.csv', 'code;document;quote;Weight (%)\nU.S. policy;summit.txt;words;5\n');
  assert.deepEqual(told(people.value), [{ name: 'summit.txt', quote: 'words', tags: ['U.S. policy'] }]);
  assert.deepEqual(people.codes, ['columns']);
  const cutOff = readImport('x.csv', utf8('tag,quote\na,first\na,"never closed'));
  assert.equal(cutOff.value, undefined);
  assert.deepEqual(
    cutOff.problems.map(({ code }) => code),
    ['open-quote'],
  );
});
