import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { before, test } from 'node:test';
import { LAYOUTS } from '../documents/layouts.ts';
import { readMeeting } from '../documents/meeting.ts';
import { buildThread } from '../documents/read-documents.ts';
import { writeDocx } from '../documents/write-docx.ts';
import { writePdf } from '../documents/write-pdf.ts';
import { runCli } from './run-cli.ts';

before(buildThread);

const folder = (): string => mkdtempSync(path.join(tmpdir(), 'policy-annotator-'));

test('import-document makes briefs with copies of the originals beside them, in a thread', async () => {
  const [from, to] = [folder(), path.join(folder(), 'new')];
  const gold = readMeeting('nato-vilnius');
  const files = { 'a.pdf': writePdf(gold, LAYOUTS['nato-vilnius']), 'b.docx': writeDocx(gold) };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(from, name), bytes);
  const { code, out, error } = await runCli(
    'import-document',
    path.join(from, 'a.pdf'),
    path.join(from, 'b.docx'),
    '--out',
    to,
  );
  assert.deepEqual({ code, error }, { code: 0, error: '' });
  assert.match(out, /a\.brief\.md\n.*b\.brief\.md\n$/);
  assert.deepEqual(readdirSync(to).sort(), ['a.brief.md', 'a.pdf', 'b.brief.md', 'b.docx']);
  const brief = readFileSync(path.join(to, 'a.brief.md'), 'utf8');
  const sha256 = createHash('sha256').update(files['a.pdf']).digest('hex');
  assert.ok(
    brief.startsWith(`---\nsource: a.pdf\nsha256: ${sha256}\n---\n\n# The alliance meets in Vilnius\n`),
    brief,
  );
  assert.match(
    brief,
    /conditions are met\.\[\^1\] The country[\s\S]*\n\[\^1\]: Communiqué[\s\S]*## II\. Sweden/,
  );
});

test('import-document writes over nothing, and what it refuses leaves nothing behind', async () => {
  const to = folder();
  const file = path.join(folder(), 'page.html');
  writeFileSync(file, '<p>The ministers agreed on fish.</p>');
  assert.equal((await runCli('import-document', file, '--out', to)).code, 0);
  const again = await runCli('import-document', file, '--out', to);
  assert.equal(again.code, 1);
  assert.match(again.error, /page\.brief\.md is there already/);
  const broken = path.join(folder(), 'broken.pdf');
  writeFileSync(broken, '%PDF-1.7 and no more');
  const { code, error } = await runCli('import-document', broken, path.join(to, 'none.pdf'), '--out', to);
  assert.equal(code, 1);
  assert.match(
    error,
    /broken\.pdf: It is no PDF, or it is damaged.*\n.*none\.pdf: it, or its folder, is not there\.\n/,
  );
  assert.equal(existsSync(path.join(to, 'broken.pdf')), false);
  assert.equal((await runCli('import-document', file)).code, 2);
});

test('where the original cannot be copied, no brief is written, so that a second try works', async () => {
  const to = folder();
  const file = path.join(folder(), 'page.html');
  writeFileSync(file, '<p>The ministers agreed on fish.</p>');
  symlinkSync(path.join(to, 'nowhere'), path.join(to, 'page.html'));
  const { code } = await runCli('import-document', file, '--out', to);
  assert.equal(code, 1);
  assert.deepEqual(readdirSync(to), ['page.html']);
});
