import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeZip } from '../../../../src/core/exchange/bytes/write-zip.ts';
import { readImport } from '../../../../src/core/exchange/import/import-file.ts';
import { read, told, utf8 } from './read.ts';

// Projects as other tools leave them, in our own words.

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
