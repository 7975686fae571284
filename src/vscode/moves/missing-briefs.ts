import * as vscode from 'vscode';
import { briefFile } from '../brief-file.ts';
import type { Platform } from '../platform.ts';
import type { ProjectStore } from '../project-store.ts';
import { openDocument } from '../text-file.ts';

/** Briefs of a folder that are looked for at their place. */
const MOST_BRIEFS = 500;

/**
 * Of the annotated briefs, those whose file is gone. One that is open with unsaved changes is not: saving it brings it
 * back. Nor is one that cannot be looked at now, on a drive that is away for example.
 */
export async function missingBriefs(
  platform: Pick<Platform, 'staysInside'>,
  store: ProjectStore,
): Promise<readonly string[]> {
  const missing = await Promise.all(
    store.briefs.slice(0, MOST_BRIEFS).map(async (path) => {
      // A path that leads out of the folder is refused, and is no place to look at.
      const uri = await briefFile(platform, store.folder, path).catch(() => undefined);
      return !uri || openDocument(uri)?.isDirty || (await isThere(uri)) !== false ? [] : [path];
    }),
  );
  return missing.flat();
}

/** Whether there is such a file; undefined when that cannot be told. */
export async function isThere(uri: vscode.Uri): Promise<boolean | undefined> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    const isGone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return isGone ? false : undefined;
  }
}
