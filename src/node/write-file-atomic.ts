import { randomBytes } from 'node:crypto';
import { chmod, lstat, open, readlink, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** What a file looked like when it was read: enough to notice that someone else has written since. */
export interface FileStamp {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
}

/**
 * Writes a text file so that every reader, and a crash at any moment, finds the old content or the new one, whole:
 * a temporary file in the same folder, fsync, rename, fsync of the folder. Keeps the file's mode, writes through a
 * symbolic link to its target, and leaves no temporary file behind when it fails.
 * With `expected` (undefined: there was no file) it gives false and writes nothing when the file is another by now.
 * Throws Node's errors (ENOSPC, EACCES, EROFS …); a file without write permission is not replaced.
 */
export async function writeFileAtomic(
  file: string,
  text: string,
  expected?: { readonly stamp: FileStamp | undefined },
): Promise<boolean> {
  const target = await followLinks(file);
  const mode = await modeOf(target);
  const temporary = temporaryName(target);
  try {
    const handle = await open(temporary, 'wx', mode ?? 0o666);
    try {
      await handle.writeFile(text, 'utf8');
      if (mode !== undefined) await chmod(temporary, mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (expected && !sameStamp(await stampOf(target), expected.stamp)) {
      await rm(temporary, { force: true });
      return false;
    }
    await renameOver(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined); // the first error is the one to tell
    throw error;
  }
  await syncFolder(path.dirname(target));
  return true;
}

/** The stamp of a file now; undefined when there is none. */
export async function stampOf(file: string): Promise<FileStamp | undefined> {
  try {
    const { size, mtimeMs, ino } = await stat(file);
    return { size, mtimeMs, ino };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

export const sameStamp = (a: FileStamp | undefined, b: FileStamp | undefined): boolean =>
  a?.size === b?.size && a?.mtimeMs === b?.mtimeMs && a?.ino === b?.ino;

/** Whether an error says that the file, or its folder, is not there. */
export const isMissing = (error: unknown): boolean => errorCode(error) === 'ENOENT';

export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** The name of a temporary file beside `target`: hidden, with the process that writes it. */
function temporaryName(target: string): string {
  const { dir, base } = path.parse(target);
  return path.join(dir, `.${base}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
}

/** A temporary file of {@link temporaryName} as its process id; undefined for any other file. */
export function temporaryOwner(name: string, target: string): number | undefined {
  const prefix = `.${path.basename(target)}.`;
  const match = name.startsWith(prefix) ? /^(\d+)-[0-9a-f]{8}\.tmp$/.exec(name.slice(prefix.length)) : null;
  return match ? Number(match[1]) : undefined;
}

const MOST_LINKS = 40;

/** Where the content is to go: the end of a chain of links, whether it exists or not. */
export async function followLinks(file: string): Promise<string> {
  let at = path.resolve(file);
  for (let links = 0; links < MOST_LINKS; links++) {
    try {
      if (!(await lstat(at)).isSymbolicLink()) return at;
    } catch (error) {
      if (isMissing(error)) return at;
      throw error;
    }
    at = path.resolve(path.dirname(at), await readlink(at));
  }
  throw new Error(`${file} is a symbolic link that leads nowhere.`);
}

/**
 * The permissions of the file that is replaced; undefined when there is none. Renaming would ignore "read-only", and
 * would put a file in the place of a device.
 */
async function modeOf(target: string): Promise<number | undefined> {
  try {
    const found = await stat(target);
    const { mode } = found;
    if (!found.isFile())
      throw Object.assign(new Error(`${target} is no file`), { code: 'EINVAL', path: target });
    if ((mode & 0o222) !== 0) return mode & 0o7777;
    throw Object.assign(new Error(`EACCES: ${target} is read-only`), { code: 'EACCES', path: target });
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** On Windows a file that someone has open for a moment (an editor, a virus scanner) cannot be replaced at once. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const busy = ['EPERM', 'EBUSY', 'EACCES'].includes(errorCode(error) ?? '');
      if (process.platform !== 'win32' || !busy || attempt === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * attempt));
    }
  }
}

/** Makes the rename itself survive a power cut, where folders can be synced. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes(errorCode(error) ?? '')) throw error;
  }
}
