import type * as vscode from 'vscode';
import type { Edit } from '../core/project/edit.ts';

/** Edits that are not yet seen in the project file. Survives a crash of the extension host and a reload of the window. */
export interface EditJournal {
  /** What earlier sessions left behind, oldest first. Applying it to a file that has it already changes nothing. */
  readonly left: readonly Edit[];
  /** Replaces what this session has waiting. An empty list says: all is in the file. */
  keep(waiting: readonly Edit[]): Promise<void>;
}

/**
 * Opens the journal of one project file: what waits for one file is never written to another. Each window writes a key of its own, so two windows on the same folder
 * cannot drop each other's edits; what was left is taken over under the own key at the next `keep`.
 */
export function openJournal(storage: vscode.Memento, file: vscode.Uri): EditJournal {
  const prefix = `journal/${file.toString()}/`;
  const own = `${prefix}${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
  const earlier = storage.keys().filter((key) => key.startsWith(prefix));
  return {
    left: earlier.sort().flatMap((key) => storage.get<readonly Edit[]>(key) ?? []),
    async keep(waiting) {
      await storage.update(own, waiting.length === 0 ? undefined : waiting);
      for (const key of earlier.splice(0)) await storage.update(key, undefined);
    },
  };
}
