import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { stampOf, writeFileAtomic } from '../../src/node/write-file-atomic.ts';

/** A folder of its own for one test. */
async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'policy-annotator-'));
  try {
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a file is created and replaced, and nothing else is left in the folder', () =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'a.yaml');
    await writeFileAtomic(file, 'öne\n');
    await writeFileAtomic(file, '\ufefftwo\r\n');
    assert.equal(readFileSync(file, 'utf8'), '\ufefftwo\r\n');
    assert.deepEqual(readdirSync(folder), ['a.yaml']);
  }));

test('the mode is kept, and a read-only file is not replaced', { skip: process.platform === 'win32' }, () =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'a.yaml');
    writeFileSync(file, 'one');
    chmodSync(file, 0o640);
    await writeFileAtomic(file, 'two');
    assert.equal(statSync(file).mode & 0o777, 0o640);
    chmodSync(file, 0o444);
    await assert.rejects(writeFileAtomic(file, 'three'), { code: 'EACCES' });
    assert.equal(readFileSync(file, 'utf8'), 'two');
    assert.deepEqual(readdirSync(folder), ['a.yaml']);
  }),
);

test(
  'a symbolic link stays one, and its target is written, whether it exists or not',
  { skip: process.platform === 'win32' },
  () =>
    inFolder(async (folder) => {
      mkdirSync(path.join(folder, 'real'));
      const target = path.join(folder, 'real/a.yaml');
      symlinkSync('real/a.yaml', path.join(folder, 'link'));
      symlinkSync('link', path.join(folder, 'link to link'));
      for (const text of ['one', 'two']) {
        await writeFileAtomic(path.join(folder, 'link to link'), text);
        assert.equal(readFileSync(target, 'utf8'), text);
      }
      assert.deepEqual(readdirSync(folder).sort(), ['link', 'link to link', 'real']);
      assert.deepEqual(readdirSync(path.join(folder, 'real')), ['a.yaml']);
      symlinkSync('circle', path.join(folder, 'circle'));
      await assert.rejects(writeFileAtomic(path.join(folder, 'circle'), 'x'), /leads nowhere/);
    }),
);

test('when it fails there is no temporary file, and the old content stands', () =>
  inFolder(async (folder) => {
    await assert.rejects(writeFileAtomic(path.join(folder, 'missing/a.yaml'), 'x'), { code: 'ENOENT' });
    mkdirSync(path.join(folder, 'a.yaml'));
    writeFileSync(path.join(folder, 'a.yaml/inside'), '');
    await assert.rejects(writeFileAtomic(path.join(folder, 'a.yaml'), 'x'));
    assert.deepEqual(readdirSync(folder), ['a.yaml']);
  }));

test('a file that someone else has written since is not replaced', () =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'a.yaml');
    assert.equal(await writeFileAtomic(file, 'one', { stamp: undefined }), true);
    const stamp = await stampOf(file);
    writeFileSync(file, 'someone else');
    assert.equal(await writeFileAtomic(file, 'two', { stamp }), false);
    assert.equal(readFileSync(file, 'utf8'), 'someone else');
    assert.equal(await writeFileAtomic(file, 'two', { stamp: await stampOf(file) }), true);
    assert.deepEqual(readdirSync(folder), ['a.yaml']);
  }));

test('a device is not replaced by a file', { skip: process.platform === 'win32' }, () =>
  inFolder(async (folder) => {
    const link = path.join(folder, 'link');
    symlinkSync('/dev/null', link);
    await assert.rejects(writeFileAtomic(link, 'x'), { code: 'EINVAL' });
    assert.ok(statSync('/dev/null').isCharacterDevice());
  }),
);
