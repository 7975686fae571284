import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeZip } from '../../src/core/exchange/bytes/write-zip.ts';
import { seeded } from '../core/project/random.ts';
import { LAYOUTS } from './layouts.ts';
import { readMeeting } from './meeting.ts';
import { loadReader, readText } from './read-documents.ts';
import { docxOf, paragraph, writeDocx } from './write-docx.ts';
import { writeHtml } from './write-html.ts';
import { assemblePdf, writePdf } from './write-pdf.ts';

// What cannot be read is refused in plain words; what a file would have done is not done.

const reader = loadReader();
const read = async (name: string, content: Uint8Array | string): Promise<string> =>
  readText(await reader, name, content);
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
const page = (rest = ''): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R ${rest}>>`;
const pdf = (content: string, catalogue = '', trailer = ''): Uint8Array =>
  assemblePdf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalogue}>>`,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      page(),
      FONT,
      stream(content),
    ],
    trailer,
  );
const WORDS = 'BT /F1 12 Tf 72 700 Td (The ministers agreed on fish.) Tj ET';

test('a scan has no text: OCR is named as the way out', async () => {
  assert.match(await read('scan.pdf', pdf('0 0 100 100 re f')), /^Refused: It has no text.*OCR/);
});

test('a PDF with a password is refused', async () => {
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>] `;
  assert.match(await read('secret.pdf', pdf(WORDS, '', encrypt)), /^Refused: It is protected by a password/);
});

test('a script in a PDF does not run, and the text is read', async () => {
  const text = await read(
    'script.pdf',
    pdf(WORDS, '/OpenAction << /S /JavaScript /JS (globalThis.ran = true; app.alert\\(1\\)) >> '),
  );
  assert.match(text, /\n\nThe ministers agreed on fish\.\n$/);
  assert.equal('ran' in globalThis, false);
});

test('a broken table of places is mended; a file that is cut off is refused', async () => {
  const whole = Buffer.from(pdf(WORDS)).toString('latin1');
  const wrong = whole
    .replace(/\d{10} 00000 n/g, '0000000007 00000 n')
    .replace(/startxref\n\d+/, 'startxref\n1');
  assert.match(await read('xref.pdf', wrong), /agreed on fish/);
  assert.match(await read('cut.pdf', whole.slice(0, 60)), /^Refused: It is no PDF, or it is damaged/);
  assert.match(await read('other.pdf', 'no PDF at all'), /^Refused: It is no PDF/);
});

test('a claim of a million pages, and pages that hold each other, cost nothing', async () => {
  const claimed = Buffer.from(pdf(WORDS)).toString('latin1').replace('/Count 1 ', '/Count 1000000 ');
  assert.match(await read('claim.pdf', claimed), /agreed on fish/);
  // Each node holds the one below ten times: a million pages in a file of some hundred bytes.
  const nodes = Array.from({ length: 6 }, (_, depth) => {
    const kid = depth === 5 ? 8 : depth + 3;
    return `<< /Type /Pages /Count ${10 ** (6 - depth)} /Kids [${`${kid} 0 R `.repeat(10)}] >>`;
  });
  const leaf = page().replace('4 0 R', '9 0 R').replace('5 0 R', '10 0 R');
  const bomb = assemblePdf(['<< /Type /Catalog /Pages 2 0 R >>', ...nodes, leaf, FONT, stream(WORDS)]);
  assert.match(await read('pages.pdf', bomb), /^Refused: It has 1000000 pages; at most 3000 are read/);
  const circle = assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] >>',
  ]);
  assert.match(await read('circle.pdf', circle), /^Refused: /);
});

test('a Word document: no bombs, no way out, no entities', async () => {
  assert.match(
    await read('none.docx', writeZip([{ name: 'a.txt', content: 'a' }])),
    /^Refused: It is no Word document/,
  );
  assert.match(await read('cut.docx', docxOf('').slice(0, -9)), /^Refused: It is no zip archive/);
  assert.match(
    await read(
      'out.docx',
      writeZip([
        { name: '../../out.txt', content: 'a' },
        { name: 'word/document.xml', content: '<document/>' },
      ]),
    ),
    /^Refused: “\.\.\/\.\.\/out\.txt” in the archive leads out of it/,
  );
  const entity =
    '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document><w:body>&e;</w:body></w:document>';
  assert.match(
    await read('entity.docx', writeZip([{ name: 'word/document.xml', content: entity }])),
    /^Refused: .*DOCTYPE/,
  );
  const bomb = Buffer.from(docxOf(paragraph('', 'x'.repeat(1000))));
  // Sizes in the archive's list of files: the first claims two thousand million bytes.
  const entry = bomb.indexOf('504b0102', 0, 'hex');
  bomb.writeUInt32LE(2_000_000_000, entry + 24);
  assert.match(await read('bomb.docx', bomb), /^Refused: .*larger than 300 MB/);
  assert.match(
    await read('old.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex')),
    /^Refused: It has a password, or is in the older/,
  );
});

test('HTML: what scripts and hidden parts hold is no text, and depth is bounded', async () => {
  const text = await read(
    'page.html',
    '<p>Seen<script>document.write("no")</script><div hidden>no</div><p style="display: none">no<template><p>no</template><!-- no --><p>Also <b>seen</b>&#x1F600;&nbsp;&euro;</p>',
  );
  assert.match(text, /---\n\nSeen\n\nAlso seen😀 €\n$/);
  assert.match(
    await read('deep.html', `${'<div>'.repeat(100_000)}deep`),
    /^Refused: Its elements stand more than/,
  );
  assert.match(await read('empty.html', '<script>app()</script>'), /^Refused: It has no text/);
  assert.match(await read('none.html', Buffer.from([1, 0, 2, 0])), /^Refused: It is no HTML page/);
  assert.match(await read('nothing.html', ''), /^Refused: It is empty/);
});

test('words that look like our marks, headings or front matter stay words', async () => {
  const text = await read(
    'marks.html',
    '<p># 1 in the world</p><p>---</p><p>--- and so on</p><p>a\ue0001\ue001b</p>',
  );
  assert.match(text, /\n\n\\# 1 in the world\n\n\\--- and so on\n\na1b\n$/);
});

test('encodings: what a page declares, and what it is', async () => {
  assert.match(
    await read('a.html', Buffer.from('<meta charset="iso-8859-2"><p>\xb3\xf3d\xbc</p>', 'latin1')),
    /łódź/,
  );
  assert.match(await read('b.html', Buffer.from('<p>communiqu\xe9</p>', 'latin1')), /communiqué/);
  assert.match(await read('c.html', Buffer.from('\ufeff<p>communiqué</p>', 'utf16le')), /communiqué/);
});

test('files with bytes exchanged are read or refused, and nothing else', async () => {
  const random = seeded(20);
  const gold = readMeeting('nato-vilnius');
  const files = {
    'a.pdf': writePdf(gold, LAYOUTS['nato-vilnius']),
    'a.docx': writeDocx(gold),
    'a.html': Buffer.from(writeHtml(gold, true)),
  };
  for (let round = 0; round < 12; round++)
    for (const [name, bytes] of Object.entries(files)) {
      const damaged = Uint8Array.from(bytes);
      for (let count = 0; count < 9; count++) damaged[random.below(damaged.length)] = random.below(256);
      const text = await read(
        name,
        round % 4 === 3 ? damaged.slice(0, random.below(damaged.length)) : damaged,
      );
      assert.match(text, /^(?:---\nsource: |Refused: \S.*\.$)/);
    }
});
