import type * as vscode from 'vscode';
import type { Edit } from '../../../src/core/project/edit.ts';
import { openJournal } from '../../../src/vscode/edit-journal.ts';
import type { Platform } from '../../../src/vscode/platform.ts';
import { projectFileAt } from '../../../src/vscode/project-file.ts';
import { ProjectStore } from '../../../src/vscode/project-store.ts';

/** What VS Code keeps for an extension, for as long as a test runs. */
export function memento(): vscode.Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: <T>(key: string, otherwise?: T) => (values.get(key) as T | undefined) ?? otherwise,
    update: async (key: string, value: unknown) => {
      if (value === undefined) values.delete(key);
      else values.set(key, JSON.parse(JSON.stringify(value)));
    },
  } as vscode.Memento;
}

/** A store as one window has it, on a file of its own in `folder`. */
export function openStore(
  folder: vscode.Uri,
  uri: vscode.Uri,
  platform: Pick<Platform, 'updateTextFile' | 'staysInside'>,
  storage: vscode.Memento,
  log: vscode.LogOutputChannel,
): ProjectStore {
  const file = projectFileAt(uri, folder, platform);
  return new ProjectStore({ uri: folder, name: 'test', index: 0 }, file, openJournal(storage, uri), log);
}

/** An edit that adds an annotation. */
export const annotate = (id: string): Edit => ({
  label: id,
  changes: [{ list: 'annotations', after: { id, brief: 'b.txt', tags: ['t'], quote: id } }],
});
