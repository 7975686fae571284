import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeZip } from '../../../../src/core/exchange/bytes/write-zip.ts';
import { EXPORT_FORMATS } from '../../../../src/core/exchange/export-formats.ts';
import { exportRows } from '../../../../src/core/exchange/export-rows.ts';
import { readImport } from '../../../../src/core/exchange/import/import-file.ts';
import type { Imported } from '../../../../src/core/exchange/import/imported.ts';
import { planImport } from '../../../../src/core/exchange/import/plan-import.ts';
import { EMPTY_PROJECT } from '../../../../src/core/project/project.ts';
import { assertLinear, assertLinearMatching } from '../../growth.ts';
import { forSeeds } from '../../project/random.ts';
import { randomExport } from '../random-rows.ts';

// Files as other tools leave them, in our own words.

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(name: string, content: string | Uint8Array): { value: Imported; codes: readonly string[] } {
  const { value, problems } = readImport(name, typeof content === 'string' ? utf8(content) : content);
  assert.ok(value, problems.map(({ message }) => message).join('\n'));
  return { value, codes: problems.map(({ code }) => code) };
}

const told = ({ documents }: Imported): unknown[] =>
  documents.flatMap(({ name, annotations }) => annotations.map((each) => ({ name, ...each })));

const TEXT = 'Zürich 😀\r\nThe ministers rejected all demands.\r\nThey agreed.\r\n';

/** A project as a tool writes it: its own prefix, namespace and folder, GUIDs in braces. */
function project(selections: string, text = TEXT): Uint8Array {
  const xml = `<?xml version="1.0"?><q:Project xmlns:q="urn:QDA-XML:project:0:10" name="P" origin="Tool">
<q:Users><q:User guid="{AAAAAAAA-0000-0000-0000-000000000001}" name="Ada"/></q:Users>
<q:CodeBook><q:Codes>
 <q:Code guid="{BBBBBBBB-0000-0000-0000-000000000001}" name="Position" isCodable="true" color="#F00">
  <q:Description>Says what it wants.</q:Description>
  <q:Code guid="BBBBBBBB-0000-0000-0000-000000000002" name="pro/contra" isCodable="true"/>
 </q:Code></q:Codes><q:Sets/></q:CodeBook>
<q:Cases><q:Case guid="CCCCCCCC-0000-0000-0000-000000000001" name="X"/></q:Cases>
<q:Sources><q:TextSource guid="DDDDDDDD-0000-0000-0000-000000000001" name="summit" plainTextPath="internal://T1.txt">${selections}</q:TextSource>
<q:PictureSource guid="DDDDDDDD-0000-0000-0000-000000000002" name="map" path="internal://m.png"/></q:Sources>
<q:Notes><q:Note guid="EEEEEEEE-0000-0000-0000-000000000001" name="n"><q:PlainTextContent>A note.</q:PlainTextContent></q:Note></q:Notes>
</q:Project>`;
  return writeZip([
    { name: 'My Project.qde', content: xml },
    { name: 'Sources/t1.TXT', content: text },
    { name: 'sources/.root', content: '' },
  ]);
}

function selection(
  name: string,
  start: number,
  end: number,
  code = 'bbbbbbbb-0000-0000-0000-000000000002',
): string {
  return `<q:PlainTextSelection guid="FFFFFFFF-0000-0000-0000-00000000${start.toString().padStart(4, '0')}" name="${name}" startPosition="${start}" endPosition="${end}"><q:Description>memo</q:Description><q:Coding guid="FFFFFFFF-0000-0000-0001-00000000${start.toString().padStart(4, '0')}" creatingUser="aaaaaaaa-0000-0000-0000-000000000001"><q:CodeRef targetGUID="${code}"/><q:NoteRef targetGUID="EEEEEEEE-0000-0000-0000-000000000001"/></q:Coding></q:PlainTextSelection>`;
}

test('REFI-QDA of any prefix, version, case of names and form of GUID is read', () => {
  const { value, codes } = read('p.qdpx', project(selection('ministers', 13, 22)));
  assert.deepEqual(value.tags, [
    { name: 'Position', color: '#ff0000', memo: 'Says what it wants.' },
    { name: 'Position/pro-contra' },
  ]);
  assert.deepEqual(told(value), [
    {
      name: 'summit',
      quote: 'ministers',
      start: 14,
      end: 23,
      tags: ['Position/pro-contra'],
      memo: 'memo\n\nA note.',
      by: 'Ada',
    },
  ]);
  assert.deepEqual(codes, ['left-out']);
});

test('whatever REFI-QDA has and we have no place for is counted in one sentence', () => {
  const note = (guid: string, inner = ''): string => `<Note guid="${guid}">${inner}</Note>`;
  const xml = `<Project name="p"><CodeBook><Codes><Code guid="c" name="x"/></Codes><Sets><Set/></Sets></CodeBook>
<Cases><Case name="Ada"/><Case name="Ben"/></Cases>
<Sources><TextSource name="s"><Description>Taken in May.</Description><PlainTextContent>Some words.</PlainTextContent>
<PlainTextSelection name="words" startPosition="5" endPosition="10"><Coding><CodeRef targetGUID="c"/></Coding><NoteRef targetGUID="{N1}"/></PlainTextSelection>
<VariableValue/><NoteRef targetGUID="n2"/></TextSource>
<PDFSource name="d"><PDFSelection/><Representation><PlainTextContent>Page.</PlainTextContent></Representation></PDFSource></Sources>
<Notes>${note('n1', '<PlainTextContent>Why?</PlainTextContent>')}${note('n2', '<PlainTextSelection/><PlainTextSelection/>')}</Notes>
<Links><Link/><Link/><Link/></Links><Sets><Set/></Sets><Graphs><Graph/></Graphs><Description>About.</Description></Project>`;
  const { value, problems } = readImport('p.qde', utf8(xml));
  assert.deepEqual(value && told(value), [
    { name: 's', quote: 'words', start: 5, end: 10, tags: ['x'], memo: 'Why?' },
  ]);
  assert.deepEqual(
    problems.map(({ message }) => message),
    [
      'Left out, as there is no place for them here: sets (2), links (3), graphs (1), descriptions of the project (1), descriptions of texts (1), facts about texts (1), selections on pages and in pictures (1), passages marked in notes (2), cases (2).',
    ],
  );
  const codebook = readImport('c.qdc', utf8('<CodeBook><Codes/><Sets><Set/></Sets></CodeBook>'));
  assert.match(codebook.problems[0]?.message ?? '', /: sets \(1\)\.$/);
});

test('how positions count is read off the words: ends, units, line ends, byte order mark', () => {
  const text = TEXT.replaceAll('\r\n', '\n');
  const words = ['ministers', 'rejected all demands', 'agreed'];
  const variants: readonly (readonly [string, string, (at: number, text: string) => number, number])[] = [
    ['usual', TEXT, (at) => [...text.slice(0, at)].length, 0],
    ['inclusive', TEXT, (at) => [...text.slice(0, at)].length, 1],
    ['UTF-16', TEXT, (at) => at, 0],
    [
      'CRLF is two',
      TEXT,
      (at) => [...text.slice(0, at)].length + text.slice(0, at).split('\n').length - 1,
      0,
    ],
    ['BOM counts', `\ufeff${TEXT}`, (at) => [...text.slice(0, at)].length + 1, 0],
    ['BOM does not', `\ufeff${TEXT}`, (at) => [...text.slice(0, at)].length, 0],
  ];
  for (const [title, raw, position, less] of variants) {
    const selections = words.map((word) => {
      const at = text.indexOf(word);
      return selection(word, position(at, text), position(at + word.length, text) - less);
    });
    const { value, codes } = read('p.qdpx', project(selections.join(''), raw));
    assert.deepEqual(
      value.documents[0]?.annotations.map(({ quote }) => quote),
      words,
      title,
    );
    assert.equal(codes.includes('inferred-offsets'), !['usual', 'BOM does not'].includes(title), title);
  }
  // Names that a tool cut off or folded still vouch.
  const cut = read(
    'p.qdpx',
    project(selection('rejected all…', 23, 43) + selection('demands. They', 36, 49)),
  );
  assert.deepEqual(
    cut.value.documents[0]?.annotations.map(({ quote }) => quote),
    ['rejected all demands', 'demands.\nThey'],
  );
});

test('a text that is missing, or named outside of the archive, is never looked for elsewhere', () => {
  const bytes = project(selection('ministers', 13, 22));
  const { value } = readImport('p.qdpx', bytes);
  assert.ok(value);
  for (const path of [
    'internal://../../etc/passwd',
    'relative:///etc/passwd',
    '/etc/passwd',
    'internal://none.txt',
  ]) {
    const xml = `<Project name="p"><Sources><TextSource name="s" plainTextPath="${path}"><PlainTextSelection name="words" startPosition="0" endPosition="5"/></TextSource></Sources></Project>`;
    const { value: alone, codes } = read('p.qde', xml);
    assert.deepEqual(codes, ['missing-text']);
    assert.deepEqual(told(alone), [{ name: 's', quote: 'words', tags: [] }]);
  }
});

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
  const zip = writeZip([
    { name: 'c/summit.txt', content: TEXT.replaceAll('\r\n', '\n') },
    { name: 'c/summit.ann', content: standoff },
  ]);
  const text = TEXT.replaceAll('\r\n', '\n');
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

test('damaged files of every format end with a sentence and never throw', () => {
  forSeeds(5, (random) => {
    const { rows, ...given } = randomExport(random);
    for (const format of EXPORT_FORMATS) {
      const { content } = exportRows(format, rows, { ...given, title: 'Test' });
      const bytes = typeof content === 'string' ? utf8(content) : content.slice();
      for (let n = random.below(5); n > 0; n--) bytes[random.below(bytes.length)] = random.below(256);
      const { value, problems } = readImport('x', bytes.subarray(0, random.below(bytes.length + 1)));
      assert.ok(value || problems.length > 0, format.id);
      for (const { message } of problems) assert.match(message, /[.)]$/);
      if (value) planImport('x', value, given.project, given.briefs);
    }
  });
});

test('values of the wrong kind, deep JSON, __proto__ and cyclic names are only data', () => {
  const hostile = [
    '[{"text": 1, "label": []}]',
    '{"text": "x", "label": [[0, 1, {"a": 1}], [-1, 2, "x"], [0, 1e400, "x"], null]}',
    '{"brief": "a.txt", "quote": "x", "tags": {"__proto__": 1}, "start": "1"}',
    '{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "target": {"source": {"id": 5}}}',
    `{"rows": [{"uri": "x", "target": [${'['.repeat(3000)}${']'.repeat(3000)}]}]}`,
    '{"brief": "../../etc/passwd", "quote": "root", "tags": ["a"]}',
    '{"brief": "__proto__", "quote": "x", "tags": ["__proto__", "constructor/x", "//", " \\u0000 "]}',
  ];
  for (const each of hostile) {
    const { value } = readImport('x.json', utf8(each));
    if (value) planImport('x', value, EMPTY_PROJECT, [{ path: '__proto__', text: 'x y' }]);
  }
  assert.equal(({} as Record<string, unknown>).a, undefined);
});

test('reading and planning are linear in annotations, documents and codes', () => {
  const text = 'Words of the ministers. '.repeat(60);
  const plan = (content: string): unknown => {
    const { value } = readImport('x', utf8(content));
    return value && planImport('x', value, EMPTY_PROJECT, [{ path: 'a.txt', text }]);
  };
  assertLinear(
    'documents',
    (n) =>
      Array.from({ length: n }, (_, k) => `{"brief": "a${k}.txt", "quote": "q", "tags": ["t${k}"]}`).join(
        '\n',
      ),
    60,
    plan,
  );
  assertLinear(
    'quotes that are nowhere',
    (n) => Array.from({ length: n }, (_, k) => `{"brief": "a.txt", "quote": "q${k}", "tags": []}`).join('\n'),
    40,
    plan,
  );
  const many = (n: number): unknown => {
    const long = Array.from({ length: n }, (_, k) => `In sentence ${k} they agreed.`).join('\n\n');
    const line = (k: number): string =>
      `${JSON.stringify({ brief: 'a.txt', quote: `sentence ${k} they`, tags: ['t'] })}\n`;
    const { value } = readImport('x', utf8(Array.from({ length: n }, (_, k) => line(k)).join('')));
    return value && planImport('x', value, EMPTY_PROJECT, [{ path: 'a.txt', text: long }]);
  };
  assertLinear(
    'annotations in one long brief',
    (n) => ' '.repeat(n),
    200,
    (blanks) => many(blanks.length),
  );
  const nest = (n: number): string =>
    '<Code guid="1" name="a">'.repeat(100) + '</Code>'.repeat(100) + '<Code guid="2" name="b"/>'.repeat(n);
  assertLinear('codes', (n) => `<CodeBook><Codes>${nest(n)}</Codes></CodeBook>`, 500, plan);
  assertLinear(
    'cells',
    (n) => `tag,quote\n${'"a",b\n'.repeat(n)}`,
    100,
    (content) => readImport('x.csv', utf8(content)),
  );
  assertLinearMatching(
    'quotation marks',
    (n) => `tag,quote\n${'"'.repeat(n)}`,
    2000,
    (content) => readImport('x.csv', utf8(content)),
  );
});
