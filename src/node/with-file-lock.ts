import { randomBytes } from 'node:crypto';
import { open, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { errorCode, followLinks, isMissing, temporaryOwner } from './write-file-atomic.ts';

/** How long to wait for another process, and after how long a lock whose owner cannot be asked counts as left behind. */
export interface LockOptions {
  readonly waitMs?: number;
  readonly staleMs?: number;
}

const WAIT_MS = 15_000;
const STALE_MS = 30_000;

/**
 * Runs `work` while this process holds the lock of a file, so that reading, merging and writing it is one step for
 * every window and command line. The lock is a file beside it, `.NAME.lock`, with the owner's process id; a lock
 * whose process is gone is taken over, and what it left behind is swept up.
 * Throws after `waitMs` (15 s) when the lock does not come free. Not re-entrant.
 */
export async function withFileLock<Result>(
  file: string,
  work: () => Promise<Result>,
  options: LockOptions = {},
): Promise<Result> {
  const target = await followLinks(file);
  const lock = path.join(path.dirname(target), `.${path.basename(target)}.lock`);
  const owner = await acquire(lock, target, options);
  const alive = setInterval(() => void touch(lock), (options.staleMs ?? STALE_MS) / 4);
  alive.unref();
  try {
    return await work();
  } finally {
    clearInterval(alive);
    if ((await readOwner(lock)) === owner) await rm(lock, { force: true });
  }
}

async function acquire(lock: string, target: string, options: LockOptions): Promise<string> {
  const owner = JSON.stringify({ pid: process.pid, host: hostname(), token: randomBytes(8).toString('hex') });
  const deadline = Date.now() + (options.waitMs ?? WAIT_MS);
  for (;;) {
    if (await create(lock, owner)) return owner;
    if (await isLeftBehind(lock, options)) {
      await takeAway(lock, target, options);
      continue;
    }
    if (Date.now() > deadline) {
      throw new Error(
        `${path.basename(target)} is being written by another process. If there is none, delete ${lock}.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 2 + Math.random() * 10));
  }
}

/** Creates the lock; false when it is there. "wx" is atomic on local disks and on NFS 3 and later. */
async function create(lock: string, owner: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx');
    try {
      await handle.writeFile(owner);
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    // Windows says EPERM or EACCES while the old lock is being deleted.
    if (errorCode(error) === 'EEXIST') return false;
    if (process.platform === 'win32' && ['EPERM', 'EACCES'].includes(errorCode(error) ?? '')) return false;
    throw error;
  }
}

/** Whether the process that holds the lock is gone: asked by its id on this machine, by age elsewhere. */
async function isLeftBehind(lock: string, { staleMs = STALE_MS }: LockOptions): Promise<boolean> {
  try {
    const [content, { mtimeMs }] = await Promise.all([readFile(lock, 'utf8'), stat(lock)]);
    const age = Date.now() - mtimeMs;
    const owner = parseOwner(content);
    if (owner?.host === hostname()) return !isRunning(owner.pid) || age > staleMs;
    return age > (content === '' ? Math.min(2000, staleMs) : staleMs);
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/**
 * Removes a lock that was left behind. Only one process at a time may do so (a second lock guards it), and it looks
 * again: else it could remove the lock that a quicker one has just made.
 */
async function takeAway(lock: string, target: string, options: LockOptions): Promise<void> {
  const guard = `${lock}.guard`;
  if (!(await create(guard, String(process.pid)))) {
    const age = await stat(guard).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > (options.staleMs ?? STALE_MS)) await rm(guard, { force: true });
    await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 10));
    return;
  }
  try {
    if (!(await isLeftBehind(lock, options))) return;
    await sweep(target);
    await rm(lock, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

/** Deletes temporary files of processes that died while they wrote. */
async function sweep(target: string): Promise<void> {
  const folder = path.dirname(target);
  for (const name of await readdir(folder)) {
    const owner = temporaryOwner(name, target);
    if (owner !== undefined && !isRunning(owner)) await rm(path.join(folder, name), { force: true });
  }
}

function parseOwner(content: string): { readonly pid: number; readonly host: string } | undefined {
  try {
    const owner: unknown = JSON.parse(content);
    if (typeof owner !== 'object' || owner === null || !('pid' in owner) || !('host' in owner))
      return undefined;
    return { pid: Number(owner.pid), host: String(owner.host) };
  } catch {
    return undefined; // just created, not written yet
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

const readOwner = (lock: string): Promise<string | undefined> =>
  readFile(lock, 'utf8').catch(() => undefined);

/** Shows that the owner still works. A lock that is gone is found out when it is released. */
async function touch(lock: string): Promise<void> {
  const now = new Date();
  await utimes(lock, now, now).catch(() => undefined);
}
