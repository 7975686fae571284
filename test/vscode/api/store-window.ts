import * as vscode from 'vscode';
import type { Edit } from '../../../src/core/project/edit.ts';
import { openJournal } from '../../../src/vscode/edit-journal.ts';
import type { Platform } from '../../../src/vscode/platform.ts';
import { projectFileAt } from '../../../src/vscode/project-file.ts';
import { ProjectStore } from '../../../src/vscode/project-store.ts';

/** A store as one window has it, on a file of its own in `folder`. */
export function openStore(
  folder: vscode.Uri,
  uri: vscode.Uri,
  platform: Pick<Platform, 'updateTextFile' | 'staysInside'>,
  storage: vscode.Uri,
  log: vscode.LogOutputChannel,
): ProjectStore {
  const file = projectFileAt(uri, folder, platform);
  return new ProjectStore({ uri: folder, name: 'test', index: 0 }, file, openJournal(storage, uri), log);
}

/** How many entries a journal has: 0 when nothing waits. */
export async function journalEntries(storage: vscode.Uri): Promise<number> {
  try {
    return (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(storage, 'journal'))).length;
  } catch {
    return 0;
  }
}

/** An edit that adds an annotation. */
export const annotate = (id: string): Edit => ({
  label: id,
  changes: [{ list: 'annotations', after: { id, brief: 'b.txt', tags: ['t'], quote: id } }],
});
