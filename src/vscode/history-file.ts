import * as vscode from 'vscode';
import { type DoneEdit, NOTHING_DONE, type UndoState } from './undo-stack.ts';

/** What was done and undone, kept across a reload of the window. */
export interface HistoryFile {
  /** What an earlier session left; nothing when there is no file, or it is damaged. */
  load(): Promise<UndoState>;
  /** Never throws: who cannot undo after a reload has lost no work. */
  save(state: UndoState): Promise<void>;
}

/**
 * A file in the extension's storage of this workspace. VS Code's own storage would do on the desktop; in a browser it
 * writes seconds later, and a window that is loaded anew before that has forgotten.
 *
 * @param storage undefined when no folder is open: then nothing is kept
 */
export function historyFile(storage: vscode.Uri | undefined): HistoryFile {
  const uri = storage && vscode.Uri.joinPath(storage, 'history.json');
  return {
    async load() {
      try {
        return uri ? read(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))) : NOTHING_DONE;
      } catch {
        return NOTHING_DONE;
      }
    },
    async save(state) {
      try {
        if (uri) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(JSON.stringify(state)));
      } catch {
        // a full disk: the history holds as long as the window
      }
    },
  };
}

function read(raw: string): UndoState {
  const { done, undone } = JSON.parse(raw) as Partial<Record<keyof UndoState, unknown>>;
  return areEdits(done) && areEdits(undone) ? { done, undone } : NOTHING_DONE;
}

/** Whether it is what we write: a file cut short by a crash is no JSON, so a look at the frame will do. */
function areEdits(value: unknown): value is readonly DoneEdit[] {
  return (
    Array.isArray(value) &&
    value.every((each) => typeof each?.folder === 'string' && Array.isArray(each.edit?.changes))
  );
}
