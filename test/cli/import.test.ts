import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { writeZip } from '../../src/core/exchange/bytes/write-zip.ts';
import { readProject } from '../../src/core/project/project-source.ts';
import { runCli as run } from './run-cli.ts';

const SAMPLE = 'test/fixtures/sample';

const temporary = (): string => mkdtempSync(path.join(tmpdir(), 'policy-annotator-'));

/** The sample's briefs without their project file, and the sample exported in a format. */
async function exported(
  format: string,
  extension: string,
): Promise<{ folder: string; file: string; projectFile: string }> {
  const folder = temporary();
  cpSync(SAMPLE, folder, { recursive: true });
  const projectFile = path.join(folder, 'policy-annotations.yaml');
  rmSync(projectFile);
  const file = path.join(temporary(), `tags.${extension}`);
  assert.equal((await run('export', '--format', format, '--out', file, '--workspace', SAMPLE)).code, 0);
  return { folder, file, projectFile };
}

test('a project leaves as REFI-QDA and comes back whole; a second import adds nothing', async () => {
  const { folder, file, projectFile } = await exported('refi-qda', 'qdpx');
  const dry = await run('import', file, '--dry-run', '--workspace', folder);
  assert.match(
    dry.out,
    /REFI-QDA project: 14 annotations to add; \d+ tags, 14 actors, 5 meetings, 2 memos to add\./,
  );
  assert.ok(!existsSync(projectFile), 'nothing is written by a dry run');

  assert.equal((await run('import', file, '--workspace', folder)).code, 0);
  const before = readProject(readFileSync(path.join(SAMPLE, 'policy-annotations.yaml'), 'utf8')).project;
  const text = readFileSync(projectFile, 'utf8');
  const after = readProject(text).project;
  const tell = ({ annotations }: typeof before): unknown[] =>
    annotations.map(({ brief, quote, start, tags, stance, memo, by, section }) => ({
      brief,
      quote,
      start,
      tags,
      stance,
      memo,
      by,
      section,
    }));
  assert.deepEqual(tell(after), tell(before));

  const again = await run('import', file, '--workspace', folder);
  assert.match(again.out, /no annotation to add, 14 already there/);
  assert.equal(readFileSync(projectFile, 'utf8'), text);
});

test('whatever line ends the briefs have, each format puts every passage back, and a second time adds nothing', async () => {
  for (const [format, extension] of [
    ['csv', 'csv'],
    ['jsonl', 'jsonl'],
    ['w3c', 'jsonld'],
    ['hypothesis', 'json'],
    ['brat', 'zip'],
    ['doccano', 'jsonl'],
    ['label-studio', 'json'],
    ['spacy', 'jsonl'],
    ['refi-qda', 'qdpx'],
  ] as const) {
    const { folder, file, projectFile } = await exported(format, extension);
    for (const name of readdirSync(folder)) {
      const text = readFileSync(path.join(folder, name), 'utf8');
      writeFileSync(path.join(folder, name), `\ufeff${text.replaceAll('\n', '\r\n')}`);
    }
    const first = await run('import', file, '--workspace', folder);
    assert.equal(first.code, 0);
    assert.doesNotMatch(first.out, /without a sure place|left out/, format);
    const text = readFileSync(projectFile, 'utf8');
    const starts = ({ annotations }: ReturnType<typeof readProject>['project']): number[] =>
      [...new Set(annotations.map(({ start = -1 }) => start))].sort((a, b) => a - b);
    const before = readProject(readFileSync(path.join(SAMPLE, 'policy-annotations.yaml'), 'utf8'));
    assert.deepEqual(starts(readProject(text).project), starts(before.project), format);
    await run('import', file, '--workspace', folder);
    assert.equal(readFileSync(projectFile, 'utf8'), text, format);
  }
});

test('a file that is none of the formats is refused, and nothing is written', async () => {
  const { folder, file, projectFile } = await exported('refi-qda', 'qdpx');
  const whole = readFileSync(file);
  const spoilt: readonly (readonly [string | Uint8Array, RegExp])[] = [
    [whole.subarray(0, whole.length - 30), /cut off/],
    [Buffer.from(whole).fill(0, 60, 70), /damaged/],
    ['', /empty/],
    ['just words', /names no columns/],
    ['{"a": 1', /begins like JSON and is none/],
    ['{"a": 1}', /kind that is not known/],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a/>', /DOCTYPE/],
    ['<html></html>', /not a REFI-QDA project/],
    [Uint8Array.of(0xff, 0xfe, 0, 1), /not UTF-8/],
  ];
  for (const [content, reason] of spoilt) {
    writeFileSync(file, content);
    const { code, error } = await run('import', file, '--workspace', folder);
    assert.match(error, reason);
    assert.equal(code, 1);
    assert.ok(!existsSync(projectFile));
  }
});

/** Archives and tables that were made to do harm. */
const HOSTILE: Readonly<
  Record<string, () => { readonly content: string | Uint8Array; readonly says: RegExp }>
> = {
  'a name that leads out of the archive': () => ({
    content: qdpx({ '../evil.txt': 'x' }),
    says: /“\.\.\/evil\.txt” in the archive leads out of it/,
  }),
  'an absolute name': () => ({ content: qdpx({ '/tmp/evil.txt': 'x' }), says: /leads out of it/ }),
  'a claim of 1 GB': () => ({
    content: patched((view, at) => view.setUint32(at + 24, 1e9, true)),
    says: /larger than 300 MB/,
  }),
  'a bomb': () => ({
    content: patched((view, at) => view.setUint32(at + 24, 2e8, true)),
    says: /claims an impossible size/,
  }),
  'a wrong checksum': () => ({
    content: patched((view, at) => view.setUint32(at + 16, 1, true)),
    says: /its checksum does not fit/,
  }),
  'entities that grow': () => ({
    content: qdpx({}, '<!DOCTYPE a [<!ENTITY l "ll"><!ENTITY m "&l;&l;&l;">]><Project>&m;</Project>'),
    says: /DOCTYPE/,
  }),
  'a file as an entity': () => ({
    content: '<!DOCTYPE a SYSTEM "file:///etc/passwd"><Project/>',
    says: /DOCTYPE/,
  }),
  'a code below itself': () => ({
    content:
      '<CodeBook><Codes><Code guid="A" name="a"><Code guid="B" name="b"><Code guid="{a}" name="c"/></Code></Code></Codes></CodeBook>',
    says: /The code “c” stands below itself/,
  }),
  'tags in a circle': () => ({
    content: 'tag,also,shortcut\r\na,b,\r\nb,c,\r\nc,a,\r\n',
    says: /“a” and “b” stand below one another, in a circle/,
  }),
  'codes 1,000 deep': () => ({
    content: `<CodeBook><Codes>${'<Code name="a">'.repeat(1000)}`,
    says: /more than 500 deep/,
  }),
};

const PROJECT =
  '<Project name="p"><Sources><TextSource name="a" plainTextPath="internal://a.txt"/></Sources></Project>';

const qdpx = (files: Readonly<Record<string, string>>, project = PROJECT): Uint8Array =>
  writeZip([
    { name: 'project.qde', content: project },
    { name: 'sources/a.txt', content: 'words '.repeat(100) },
    ...Object.entries(files).map(([name, content]) => ({ name, content })),
  ]);

/** An archive whose list of files lies about the text. */
function patched(change: (view: DataView, at: number) => void): Uint8Array {
  const bytes = qdpx({});
  const entries = Buffer.from(bytes);
  change(new DataView(bytes.buffer, bytes.byteOffset), entries.lastIndexOf('PK\x01\x02'));
  return bytes;
}

for (const [what, make] of Object.entries(HOSTILE))
  test(`${what} is refused with a sentence, and nothing is written`, async () => {
    const { content, says } = make();
    const folder = temporary();
    const file = path.join(temporary(), 'hostile.bin');
    writeFileSync(file, content);
    const { code, out, error } = await run('import', file, '--with-texts', '--workspace', folder);
    assert.match(error, says);
    assert.equal(code, 1);
    assert.equal(out, '');
    assert.deepEqual(readdirSync(folder), []);
    assert.deepEqual(readdirSync(path.dirname(file)), ['hostile.bin']);
  });

test('a cell that is a formula comes in as words and leaves guarded', async () => {
  const folder = temporary();
  writeFileSync(path.join(folder, 'a.txt'), 'Words =1+1 of it.\n');
  const file = path.join(temporary(), 'x.csv');
  writeFileSync(file, 'document,tag,content,memo\r\na.txt,"=cmd|\' /C calc\'!A0",=1+1,@SUM(A1)\r\n');
  assert.equal((await run('import', file, '--workspace', folder)).code, 0);
  const { out } = await run('export', '--format', 'csv', '--workspace', folder);
  assert.match(out, /,'=cmd\|'\/C calc'!A0,'=1\+1,/);
  assert.match(out, /,'@SUM\(A1\),/);
});

test('a broken project file is not written to, missing files and words end with a sentence', async () => {
  const { folder, file, projectFile } = await exported('jsonl', 'jsonl');
  const broken = 'version: 1\nannotations: [\n';
  writeFileSync(projectFile, broken);
  const { code, error } = await run('import', file, '--workspace', folder);
  assert.equal(code, 1);
  assert.match(error, /needs repair first/);
  assert.equal(readFileSync(projectFile, 'utf8'), broken);
  assert.equal((await run('import', '/no/such/file', '--workspace', SAMPLE)).code, 1);
  assert.equal((await run('import')).code, 2);
});

test('annotations of a text that the folder does not have are left out with the reason', async () => {
  const { file } = await exported('jsonl', 'jsonl');
  const { code, out, error } = await run('import', file, '--workspace', temporary());
  assert.equal(code, 0);
  assert.match(out, /no annotation to add, 14 left out/);
  assert.match(
    error,
    /2022-06-30-madrid-summit\.brief\.txt”: its 6 annotations are left out\. Put its text into the folder/,
  );
});

test('the preview says which passages have no sure place', async () => {
  const folder = temporary();
  writeFileSync(path.join(folder, 'a.txt'), 'They met in Madrid. They met in Bonn.\n');
  const file = path.join(temporary(), 'x.jsonl');
  const line = (quote: string): string => `${JSON.stringify({ brief: 'a.txt', quote, tags: ['a'] })}\n`;
  writeFileSync(
    file,
    ['in Madrid', 'They met', 'Words that are\nnowhere', 'Nor these', 'Or these'].map(line).join(''),
  );
  const { out } = await run('import', file, '--dry-run', '--workspace', folder);
  assert.match(
    out,
    /a\.txt: 1 annotation to add, 4 to add without a sure place\. Without a sure place: “They met”, “Words that are nowhere”, “Nor these” …\n/,
  );
});

test('texts that the file carries become briefs when asked for, under safe names and over no file', async () => {
  const { file } = await exported('refi-qda', 'qdpx');
  const folder = temporary();
  writeFileSync(path.join(folder, '2022-06-17-wto-mc12.brief.md'), 'Another text of this name.\n');
  const { code, out } = await run('import', file, '--with-texts', '--workspace', folder);
  assert.equal(code, 0);
  assert.match(out, /2022-06-30-madrid-summit\.brief\.txt: a new text\./);
  const name = '2022-06-30-madrid-summit.brief.txt';
  assert.equal(readFileSync(path.join(folder, name), 'utf8'), readFileSync(path.join(SAMPLE, name), 'utf8'));
  assert.equal(
    readFileSync(path.join(folder, '2022-06-17-wto-mc12.brief.md'), 'utf8'),
    'Another text of this name.\n',
  );
  assert.equal((await run('check', '--workspace', folder)).out.match(/ is not found in /g)?.length, 4);

  const evil = path.join(temporary(), 'evil.jsonl');
  writeFileSync(
    evil,
    `${JSON.stringify({ brief: '../../outside.txt', text: 'words', label: [[0, 5, 'a']] })}\n`,
  );
  await run('import', evil, '--with-texts', '--workspace', folder);
  assert.equal(readFileSync(path.join(folder, 'outside.txt'), 'utf8'), 'words');
});
