import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { withFileLock } from '../../src/node/with-file-lock.ts';

async function inFolder(run: (file: string, lock: string, folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'policy-annotator-'));
  try {
    await run(path.join(folder, 'a.yaml'), path.join(folder, '.a.yaml.lock'), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A process id that no process has: that of a child which has ended would do, but may come back. */
const NO_PROCESS = 2 ** 22 + 12345;

test('work under the lock of one file never overlaps, and gives its result or its error', () =>
  inFolder(async (file, lock, folder) => {
    let inside = 0;
    const work = (n: number) =>
      withFileLock(file, async () => {
        assert.equal(++inside, 1);
        await new Promise((resolve) => setTimeout(resolve, 1));
        assert.ok(existsSync(lock));
        inside--;
        return n;
      });
    assert.deepEqual(await Promise.all([1, 2, 3, 4, 5].map(work)), [1, 2, 3, 4, 5]);
    await assert.rejects(
      withFileLock(file, () => Promise.reject(new Error('no'))),
      /no/,
    );
    assert.deepEqual(readdirSync(folder), []);
  }));

test('a lock whose process is gone is taken over, and its temporary files are swept up', () =>
  inFolder(async (file, lock, folder) => {
    writeFileSync(lock, JSON.stringify({ pid: NO_PROCESS, host: hostname(), token: 'x' }));
    const left = `.a.yaml.${NO_PROCESS}-0123abcd.tmp`;
    const inUse = `.a.yaml.${process.pid}-0123abcd.tmp`;
    for (const name of [left, inUse, '.b.yaml.1-0123abcd.tmp']) writeFileSync(path.join(folder, name), '');
    let runs = 0;
    await Promise.all(Array.from({ length: 5 }, () => withFileLock(file, async () => void runs++)));
    assert.equal(runs, 5);
    assert.deepEqual(readdirSync(folder).sort(), [inUse, '.b.yaml.1-0123abcd.tmp'].sort());
  }));

test('a lock of this machine is waited for while its process lives, and one of another machine until it is old', () =>
  inFolder(async (file, lock) => {
    writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname(), token: 'x' }));
    await assert.rejects(
      withFileLock(file, async () => 1, { waitMs: 40 }),
      /another process/,
    );
    writeFileSync(lock, JSON.stringify({ pid: 1, host: 'elsewhere', token: 'x' }));
    await assert.rejects(
      withFileLock(file, async () => 1, { waitMs: 40 }),
      /another process/,
    );
    const old = new Date(Date.now() - 60_000);
    utimesSync(lock, old, old);
    assert.equal(await withFileLock(file, async () => 1, { waitMs: 1000 }), 1);
    writeFileSync(lock, '');
    utimesSync(lock, old, old);
    assert.equal(await withFileLock(file, async () => 1, { waitMs: 1000 }), 1);
  }));
