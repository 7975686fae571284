import { realpath } from 'node:fs/promises';
import path from 'node:path';

/**
 * Whether a file lies in a folder when every symbolic link on its way is followed. Both are paths of the system. Of a
 * file that is not there, the part of its path that exists decides.
 */
export async function staysInside(folder: string, file: string): Promise<boolean> {
  return isWithin(await realpath(folder), await realPathOf(path.resolve(file)));
}

/** Whether a path lies in a folder; both are absolute and without links. */
export function isWithin(folder: string, file: string): boolean {
  const inside = path.relative(folder, file);
  return inside.split(path.sep)[0] !== '..' && !path.isAbsolute(inside);
}

async function realPathOf(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : path.join(await realPathOf(parent), path.basename(file));
  }
}
