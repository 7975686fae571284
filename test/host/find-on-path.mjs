import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/**
 * Finds a program as a shell would.
 * @param {readonly string[]} names the first that is found wins
 * @returns {string | undefined} its path
 */
export function findOnPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
