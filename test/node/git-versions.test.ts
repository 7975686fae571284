import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { gitVersions } from '../../src/node/git-versions.ts';

/** An empty repository, and git in it as a person with a name. */
function repository(): { folder: string; git: (...args: string[]) => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'policy-annotator-git-'));
  const git = (...args: string[]): void => {
    const who = ['-c', 'user.name=ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgSign=false'];
    execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'ignore' });
  };
  git('init');
  return { folder, git };
}

test('the versions of a file, newest first, under its old names too, whatever it is called', () => {
  const { folder, git } = repository();
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
  mkdirSync(path.join(folder, 'notes of the year'));
  write('--first "draft".txt', 'one\n'.repeat(20));
  git('add', '.');
  git('commit', '-m', 'first');
  git('mv', '--', '--first "draft".txt', 'notes of the year/Zürich.txt');
  git('commit', '-m', 'second');
  write('notes of the year/Zürich.txt', `${'one\n'.repeat(20)}two\n`);
  write('other.txt', 'other');
  git('add', '.');
  git('commit', '-m', 'third');
  write('notes of the year/Zürich.txt', 'not committed');
  const versions = [...gitVersions(path.join(folder, 'notes of the year/Zürich.txt'))];
  assert.deepEqual(versions, [`${'one\n'.repeat(20)}two\n`, 'one\n'.repeat(20), 'one\n'.repeat(20)]);
});

test('a name that looks like a pattern is a name', () => {
  const { folder, git } = repository();
  for (const [name, text] of [
    ['1.txt', 'one'],
    ['[1].txt', 'another'],
  ] as const) {
    writeFileSync(path.join(folder, name), text);
    git('add', '.');
    git('commit', '-m', name);
  }
  writeFileSync(path.join(folder, '1.txt'), 'changed');
  git('commit', '-am', 'changed');
  assert.deepEqual([...gitVersions(path.join(folder, '[1].txt'))], ['another']);
});

test('a file that is gone, with its folder or without, has the versions it had', () => {
  const { folder, git } = repository();
  mkdirSync(path.join(folder, 'talks'));
  const file = path.join(folder, 'talks', 'a.txt');
  writeFileSync(file, 'one');
  git('add', '.');
  git('commit', '-m', 'first');
  git('mv', 'talks', 'archive');
  assert.deepEqual([...gitVersions(file)], ['one']);
  git('commit', '-m', 'moved');
  assert.deepEqual([...gitVersions(file)], ['one']);
});

test('where there is no repository, no such file and no commit there are no versions', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'policy-annotator-no-git-'));
  writeFileSync(path.join(folder, 'a.txt'), 'a');
  assert.deepEqual([...gitVersions(path.join(folder, 'a.txt'))], []);
  assert.deepEqual([...gitVersions(path.join(folder, 'nowhere', 'a.txt'))], []);
  const { folder: empty } = repository();
  assert.deepEqual([...gitVersions(path.join(empty, 'a.txt'))], []);
});

test('nothing that a repository names is run: no pager, file monitor, filter or signature check', () => {
  const { folder, git } = repository();
  const mark = path.join(folder, 'ran');
  const script = path.join(folder, 'script.sh');
  writeFileSync(script, `#!/bin/sh\ntouch '${mark}'\ncat\n`, { mode: 0o755 });
  writeFileSync(path.join(folder, 'a.txt'), 'a');
  writeFileSync(path.join(folder, '.gitattributes'), '*.txt filter=evil diff=evil\n');
  git('add', '.');
  git('commit', '-m', 'first');
  for (const key of [
    'core.pager',
    'core.fsmonitor',
    'diff.external',
    'diff.evil.textconv',
    'filter.evil.smudge',
  ])
    git('config', key, script);
  git('config', 'gpg.program', script);
  git('config', 'log.showSignature', 'true');
  assert.deepEqual([...gitVersions(path.join(folder, 'a.txt'))], ['a']);
  assert.equal(existsSync(mark), false);
});
