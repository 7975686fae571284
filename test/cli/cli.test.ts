import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { runCli as run } from './run-cli.ts';

const SAMPLE = 'test/fixtures/sample';

/** A copy of the sample workspace that a test may spoil. */
function sampleCopy(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'policy-annotator-'));
  cpSync(SAMPLE, folder, { recursive: true });
  return folder;
}

const projectFile = (folder: string): string => path.join(folder, 'policy-annotations.yaml');

test('check finds nothing wrong in the sample and exits with 0', async () => {
  const { code, out } = await run('check', '--workspace', SAMPLE);
  assert.match(out, /\d+ annotations, 0 to look at/);
  assert.equal(code, 0);
});

test('check names a lost passage with the line of its record, and exits with 1', async () => {
  const folder = sampleCopy();
  const brief = path.join(folder, '2022-06-30-madrid-summit.brief.txt');
  writeFileSync(brief, 'An entirely different text about fisheries.\n');
  const { code, out } = await run('check', '--workspace', folder);
  assert.match(out, /policy-annotations\.yaml:\d+:\d+: warning: .* is not found in 2022-06-30-madrid-summit/);
  assert.equal(code, 1);
});

test('check shows broken YAML at its line', async () => {
  const folder = sampleCopy();
  const text = readFileSync(projectFile(folder), 'utf8');
  const broken = `${text}  - id: [unclosed\n`;
  writeFileSync(projectFile(folder), broken);
  const { code, out } = await run('check', '--workspace', folder);
  assert.match(out, /: error: /);
  assert.equal(code, 1);
  assert.equal(readFileSync(projectFile(folder), 'utf8'), broken, 'nothing is written');
});

test('check --json gives each problem with its code, its place and what it is about', async () => {
  const folder = sampleCopy();
  writeFileSync(
    projectFile(folder),
    'annotations:\n  - id: a1\n    brief: gone.txt\n    tags: [position]\n    quote: q\n',
  );
  const { code, out } = await run('check', '--json', '--workspace', folder);
  const { annotations, toLookAt, problems } = JSON.parse(out);
  assert.deepEqual([code, annotations, toLookAt], [1, 1, problems.length]);
  const missing = problems.find((each: { code: string }) => each.code === 'missing-brief');
  assert.deepEqual([missing.severity, missing.about, missing.line, missing.column], ['warning', 'a1', 2, 5]);
});

test('what a project file says moves no cursor of a terminal; JSON and SARIF have it as it is', async () => {
  const folder = sampleCopy();
  writeFileSync(
    projectFile(folder),
    'annotations:\n  - id: a1\n    brief: "gone\\e[2J.txt"\n    tags: ["x\\e]0;title\\a"]\n    quote: q\n',
  );
  const escapes = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;
  const { out } = await run('check', '--workspace', folder);
  assert.match(out, /There is no file “gone \[2J\.txt”[^\n]*\[missing-brief\]\n/);
  assert.doesNotMatch(out, escapes);
  const { error } = await run('export', '--format', 'csv', '--workspace', folder);
  assert.match(error, /gone \[2J\.txt: there is no such file\. Its/);
  assert.doesNotMatch(error, escapes);
  const sarif = path.join(folder, 'out.sarif');
  const json = await run('check', '--json', '--sarif', sarif, '--workspace', folder);
  assert.match(JSON.parse(json.out).problems[0].message, /\u001b\[2J/);
  assert.match(readFileSync(sarif, 'utf8'), /\\u001b\[2J/);
});

test('a brief whose path leads out of the folder is not read', async () => {
  const folder = sampleCopy();
  const secret = path.join(path.dirname(folder), `${path.basename(folder)}-secret.txt`);
  writeFileSync(secret, 'the secret words of another folder');
  writeFileSync(
    projectFile(folder),
    `version: 1\nannotations:\n  - id: a1\n    brief: ../${path.basename(secret)}\n    tags: [x]\n    quote: secret words\n`,
  );
  const { out } = await run('export', '--format', 'jsonl', '--workspace', folder);
  assert.equal(JSON.parse(out).place, 'orphan');
  assert.equal((await run('check', '--workspace', folder)).code, 1);
});

test('export writes every annotation of the sample in each format', async () => {
  const count = readFileSync(projectFile(SAMPLE), 'utf8').match(/^ +quote:/gm)?.length ?? 0;
  assert.ok(count >= 12);
  const jsonl = await run('export', '--format', 'jsonl', '--workspace', SAMPLE);
  const rows = jsonl.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(rows.length, count);
  for (const row of rows) {
    assert.ok(row.section !== '' && row.tags.length > 0 && row.briefTitle !== '', JSON.stringify(row));
    assert.equal(row.place, 'exact');
  }
  for (const format of [
    'csv',
    'csv-exact',
    'markdown',
    'html',
    'w3c',
    'hypothesis',
    'spacy',
    'label-studio',
  ]) {
    const target = path.join(mkdtempSync(path.join(tmpdir(), 'policy-annotator-')), 'out');
    const written = await run('export', '--format', format, '--out', target, '--workspace', SAMPLE);
    assert.equal(written.code, 0);
    assert.equal(written.out, '');
    assert.ok(readFileSync(target, 'utf8').includes('NATO will help Ukraine'));
  }
});

test('an export says what its format has no place for, and a zip needs a file name', async () => {
  const { code, error } = await run('export', '--format', 'doccano', '--workspace', SAMPLE);
  assert.equal(code, 0);
  assert.match(error, /Not in the file:\n {2}the section of \d+ annotations\n/);
  assert.doesNotMatch((await run('export', '--format', 'jsonl', '--workspace', SAMPLE)).error, /section of/);
  const bare = await run('export', '--format', 'refi-qda', '--workspace', SAMPLE);
  assert.equal(bare.code, 2);
  assert.match(bare.error, /--out FILE/);
  const target = path.join(mkdtempSync(path.join(tmpdir(), 'policy-annotator-')), 'out.qdpx');
  assert.equal((await run('export', '--format', 'refi-qda', '--out', target, '--workspace', SAMPLE)).code, 0);
  assert.equal(readFileSync(target).toString('latin1', 0, 4), 'PK\u0003\u0004');
});

test('check writes its problems as SARIF, too', async () => {
  const folder = sampleCopy();
  writeFileSync(path.join(folder, '2022-06-30-madrid-summit.brief.txt'), 'Words about fisheries.\n');
  const target = path.join(folder, 'check.sarif');
  assert.equal((await run('check', '--workspace', folder, '--sarif', target)).code, 1);
  const { results } = JSON.parse(readFileSync(target, 'utf8')).runs[0];
  assert.equal(results[0].ruleId, 'place-orphan');
  assert.ok(results[0].locations[0].physicalLocation.region.startLine > 1);
});

test('inspect prints the flat shape with one-based lines', async () => {
  const { code, out } = await run(
    'inspect',
    path.join(SAMPLE, '2022-06-30-madrid-summit.brief.txt'),
    '--json',
  );
  assert.equal(code, 0);
  const found = JSON.parse(out);
  assert.deepEqual(Object.keys(found), ['overview', 'sections', 'actors', 'meetings', 'dates']);
  assert.ok(found.sections.length > 3 && found.actors.length > 5 && found.dates.length > 0);
});

test('inspect begins with what the brief is', async () => {
  const { code, out } = await run('inspect', path.join(SAMPLE, '2022-06-30-madrid-summit.brief.txt'));
  assert.equal(code, 0);
  assert.match(out, /^Title {5}\S.*\nDate {6}Thursday 30 June 2022\nReference 007 SUM 22 E\n/);
  assert.match(out, /\n\d+ words · \d+ sections · \d+ people · \d+ bodies · English\n/);
});

test('a folder, an image or a link out of the folder named as brief is refused, and the rest is exported', async () => {
  const folder = sampleCopy();
  mkdirSync(path.join(folder, 'dir.txt'));
  writeFileSync(path.join(folder, 'image.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
  const outside = path.join(mkdtempSync(path.join(tmpdir(), 'policy-annotator-')), 'outside.txt');
  writeFileSync(outside, 'secret words');
  symlinkSync(outside, path.join(folder, 'link.txt'));
  const record = (brief: string): string =>
    `  - id: ${brief.replace(/\W/g, '')}\n    brief: ${brief}\n    tags: [position]\n    quote: secret words\n`;
  const names = ['dir.txt', 'image.txt', 'link.txt'];
  writeFileSync(projectFile(folder), readFileSync(projectFile(folder), 'utf8') + names.map(record).join(''));
  const { code, out, error } = await run('export', '--format', 'jsonl', '--workspace', folder);
  assert.equal(code, 0);
  const rows = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.ok(rows.filter((each) => each.place === 'exact').length >= 12);
  assert.deepEqual(
    rows.filter((each) => names.includes(each.brief)).map((each) => each.place),
    ['orphan', 'orphan', 'orphan'],
  );
  for (const part of ['dir.txt: it is no file', 'image.txt: it is no text file', 'link.txt: refused'])
    assert.ok(error.includes(part), error);
  const check = await run('check', '--workspace', folder);
  assert.match(check.out, /“link\.txt” is a link out of the workspace folder.*\[brief-outside\]/);
});

test('what is exported from a broken project file is said to be incomplete', async () => {
  const folder = sampleCopy();
  writeFileSync(projectFile(folder), `${readFileSync(projectFile(folder), 'utf8')}\n<<<<<<< ours\n`);
  const { code, error } = await run('export', '--format', 'csv', '--workspace', folder);
  assert.equal(code, 1);
  assert.match(error, /merge is unfinished/);
});

test('another project file of the folder can be named', async () => {
  const folder = sampleCopy();
  renameSync(projectFile(folder), path.join(folder, 'policy-annotations.ada.yaml'));
  assert.match((await run('check', '--workspace', folder)).error, /There is no policy-annotations\.yaml/);
  const { code } = await run('check', '--workspace', folder, '--file', 'policy-annotations.ada.yaml');
  assert.equal(code, 0);
});

test('stats counts annotations', async () => {
  const counts = JSON.parse((await run('stats', '--json', '--workspace', SAMPLE)).out);
  assert.equal(counts.byBrief.length, 3);
  assert.equal(counts.unsettled, 0);
});

test('wrong words end with the usage and exit code 2, missing files with 1', async () => {
  assert.equal((await run()).code, 2);
  assert.match((await run('exprot')).error, /no command “exprot”/);
  assert.equal((await run('exprot')).code, 2);
  assert.match((await run('export', '--format', 'docx')).error, /no format “docx”/);
  assert.equal((await run('check', '--frobnicate')).code, 2);
  assert.equal((await run('inspect', 'no-such-file.txt')).code, 1);
  assert.equal((await run('check', '--workspace', '/no/such/folder')).code, 1);
  assert.match(
    (await run('inspect', 'no-such-file.txt')).error,
    /^policy-annotator: no-such-file\.txt: it, or/,
  );
  assert.match((await run('check', '--frobnicate')).error, /Unknown option '--frobnicate'\.\n/);
});

test('help fits a terminal, export --help lists the formats, --version gives the version', async () => {
  const { code, out } = await run('--help');
  assert.equal(code, 0);
  assert.deepEqual(
    out.split('\n').filter((line) => line.length > 86),
    [],
  );
  assert.match((await run('export', '--help')).out, /^ {2}csv-exact +For scripts/m);
  assert.match((await run('--version')).out, /^\d+\.\d+\.\d+\n$/);
});

test('check uses the version in git in which an annotation was made', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'policy-annotator-'));
  const git = (...args: string[]): unknown =>
    execFileSync('git', ['-c', 'user.name=ada', '-c', 'user.email=ada@example.org', ...args], {
      cwd: folder,
    });
  const old = `The ministers met. Norway said yes. Later that day they met again.\n\nIn the evening Norway said yes. Nobody spoke.\n`;
  writeFileSync(path.join(folder, 'a.txt'), old);
  writeFileSync(
    projectFile(folder),
    `version: 1\ncodebook: [position]\nannotations:\n  - id: a1\n    brief: a.txt\n    tags: [position]\n    quote: Norway said yes\n    prefix: 'In the evening '\n    suffix: .\n    start: ${old.lastIndexOf('Norway')}\n`,
  );
  const changed = old
    .replace('The ministers met. Norway said yes. ', '')
    .replace('In the evening', 'At night');
  writeFileSync(path.join(folder, 'a.txt'), changed);
  assert.match((await run('check', '--workspace', folder)).out, /place-ambiguous|place-orphan|place-changed/);
  writeFileSync(path.join(folder, 'a.txt'), old);
  git('init');
  git('add', '.');
  git('commit', '-m', 'first');
  writeFileSync(path.join(folder, 'a.txt'), changed);
  const { out, code } = await run('check', '--workspace', folder);
  assert.match(out, /1 annotation, 0 to look at/);
  assert.equal(code, 0, out);
});

test('check names the likely new path of a brief that is not found', async () => {
  const folder = sampleCopy();
  mkdirSync(path.join(folder, 'archive'));
  const name = '2022-06-30-madrid-summit.brief.txt';
  renameSync(path.join(folder, name), path.join(folder, 'archive', 'madrid.brief.txt'));
  const { code, out } = await run('check', '--workspace', folder);
  assert.match(out, /missing-brief/);
  assert.match(out, /It may be “archive\/madrid\.brief\.txt” now\./);
  assert.equal(code, 1);
});

test('check says where a brief is that git knows word for word, also when its folder was renamed', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'policy-annotator-'));
  const git = (...args: string[]): unknown =>
    execFileSync('git', ['-c', 'user.name=ada', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      stdio: 'ignore',
    });
  const record = (name: string): string =>
    `  - id: ${name.slice(-5, -4)}\n    brief: ${name}\n    tags: [t]\n    quote: Malta said yes\n`;
  const names = ['talks/a.txt', 'talks/b.txt', 'talks/c.txt'];
  const yaml = `codebook: [t]\nannotations:\n${names.map(record).join('')}`;
  writeFileSync(projectFile(folder), yaml);
  mkdirSync(path.join(folder, 'talks'));
  for (const name of names) writeFileSync(path.join(folder, name), `Malta said yes in ${name}.\n`);
  git('init');
  git('add', '.');
  git('commit', '-m', 'first');
  git('mv', 'talks', 'archive');
  writeFileSync(path.join(folder, 'archive/b.txt'), 'Malta said yes, it was said.\n');
  writeFileSync(path.join(folder, 'copy of c.txt'), `Malta said yes in talks/c.txt.\n`);
  for (const commit of [false, true]) {
    if (commit) git('commit', '-am', 'moved');
    const { code, out } = await run('check', '--workspace', folder);
    assert.match(
      out,
      /“talks\/a\.txt”.* It is “archive\/a\.txt” now, word for word: once the folder is open and trusted in VS Code, its annotations move there\./,
    );
    assert.match(out, /“talks\/b\.txt”.* It may be “.*” now\./, 'its words are others');
    assert.match(out, /“talks\/c\.txt”.* It may be “.*” now\./, 'two texts have them');
    assert.equal(code, 1);
  }
  assert.equal(readFileSync(projectFile(folder), 'utf8'), yaml, 'nothing is written');
});

test('check lists a proposal that has lost its passage as a hint, and does not fail for it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'policy-annotator-'));
  const record = (id: string, quote: string): string =>
    `  - id: ${id}\n    brief: a.txt\n    tags: [t]\n    quote: ${quote}\n    proposed: Copilot\n`;
  writeFileSync(path.join(folder, 'a.txt'), 'Malta said yes. Cyprus said no.\n');
  writeFileSync(
    projectFile(folder),
    `codebook: [t]\nannotations:\n${record('here', 'Malta said yes')}${record('lost', 'Samoa will abstain from the vote')}`,
  );
  const { code, out } = await run('check', '--workspace', folder);
  assert.match(
    out,
    /: hint: “Samoa will abstain from the vote”, proposed by Copilot, is not found in a\.txt\. .* or reject it\. \[place-orphan\]/,
  );
  assert.doesNotMatch(out, /“Malta/);
  assert.match(out, /0 annotations, 2 proposals, 0 to look at\./);
  assert.equal(code, 0);
});

test('migrate brings an older file to this version, keeps the old one, and replaces no older copy', async () => {
  const folder = sampleCopy();
  const old = `# mine\n${readFileSync(projectFile(folder), 'utf8').replace('version: 1', 'version: 0 # draft')}`;
  writeFileSync(projectFile(folder), old);
  writeFileSync(`${projectFile(folder)}.v0.bak`, 'an older copy');
  assert.match((await run('check', '--workspace', folder)).out, /\[old-version\]/);
  const { code, out } = await run('migrate', '--workspace', folder);
  assert.equal(code, 0);
  assert.match(out, /The old file is .*\.v0-2\.bak/);
  assert.equal(readFileSync(projectFile(folder), 'utf8'), old.replace('version: 0', 'version: 1'));
  assert.equal(readFileSync(`${projectFile(folder)}.v0-2.bak`, 'utf8'), old);
  assert.equal(readFileSync(`${projectFile(folder)}.v0.bak`, 'utf8'), 'an older copy');
  assert.match((await run('migrate', '--workspace', folder)).out, /nothing was changed/);
  assert.equal((await run('check', '--workspace', folder)).code, 0);
});
