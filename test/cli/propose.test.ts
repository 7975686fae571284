import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { runCli as run } from './run-cli.ts';

const SAMPLE = 'test/fixtures/sample';
const BRIEF = '2022-06-30-madrid-summit.brief.txt';
const GOOD = { brief: BRIEF, quote: 'The next summit will be held in Vilnius in 2023', tags: ['commitment'] };

function folderWith(...lines: readonly unknown[]): { folder: string; file: string; project: () => string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'policy-annotator-'));
  cpSync(SAMPLE, folder, { recursive: true });
  const file = path.join(folder, 'proposals.jsonl');
  const text = lines.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
  writeFileSync(file, text.join('\n'));
  return { folder, file, project: () => readFileSync(path.join(folder, 'policy-annotations.yaml'), 'utf8') };
}

test('an agent proposes on the command line; what is refused is told with its line', async () => {
  const { folder, file, project } = folderWith(
    ...[GOOD, '{"brief"', { ...GOOD, quote: 'nowhere' }, { ...GOOD, brief: '\u001b[2Jx.txt' }],
  );
  const before = project();
  const dry = await run('propose', '--by', 'Reader', file, '--dry-run', '--workspace', folder);
  assert.equal(dry.code, 1);
  assert.match(dry.error, /proposals\.jsonl:2: A proposal is an object/);
  assert.match(dry.error, /proposals\.jsonl:3: The quote stands nowhere/);
  assert.equal(project(), before, 'a dry run writes nothing');

  const { code, out } = await run('propose', '--by', 'Reader', file, '--workspace', folder);
  assert.equal(code, 1);
  assert.match(out, /1 proposal fine, 3 refused/);
  assert.ok(!dry.error.includes('\u001b'));
  assert.match(project(), /proposed: Reader/);
  const again = await run('propose', '--by', 'Reader', file, '--workspace', folder);
  assert.match(again.error, /has that already/);
});

test('what is proposed is not counted and not exported unless asked for', async () => {
  const { folder, file } = folderWith(GOOD);
  assert.equal((await run('propose', '--by', 'Reader', file, '--workspace', folder)).code, 0);
  const stats = await run('stats', '--workspace', folder);
  assert.match(stats.out, /^14 annotations, 0 without a place; 1 proposal not counted\n/);
  assert.match((await run('check', '--workspace', folder)).out, /14 annotations, 1 proposal, 0 to look at/);
  const plain = await run('export', '--format', 'jsonl', '--workspace', folder);
  assert.equal(plain.out.trim().split('\n').length, 14);
  const all = await run('export', '--format', 'jsonl', '--proposals', '--workspace', folder);
  assert.match(all.out, /"by":"Reader \(proposed\)"/);
  const only = await run(
    ...['export', '--format', 'csv', '--proposals', '--filter', 'is:proposed', '--workspace', folder],
  );
  assert.equal(only.out.trim().split('\r\n').length, 2);
});

test('the lock of the codebook holds on the command line, and words that are missing are asked for', async () => {
  const { folder, file } = folderWith({ ...GOOD, tags: ['new'] });
  mkdirSync(path.join(folder, '.vscode'));
  const settings = path.join(folder, '.vscode/settings.json');
  writeFileSync(settings, '{\n  // "policyAnnotator.codebook.locked": true\n}');
  const free = await run('propose', '--by', 'Reader', file, '--dry-run', '--workspace', folder);
  assert.equal(free.code, 0);
  writeFileSync(settings, '{\n  "policyAnnotator.codebook.locked": true\n}');
  const locked = await run('propose', '--by', 'Reader', file, '--dry-run', '--workspace', folder);
  assert.match(locked.error, /codebook is locked/);
  assert.equal((await run('propose', file)).code, 2);
  assert.equal((await run('propose', '--by', 'Reader')).code, 2);
});
