import type * as vscode from 'vscode';
import { keptValue } from './kept-value.ts';
import { type DoneEdit, NOTHING_DONE, type UndoState } from './undo-stack.ts';

/** What was done and undone, kept across a reload of the window. */
export interface HistoryFile {
  /** What an earlier session left; nothing when there is no file, or it is damaged. */
  load(): Promise<UndoState>;
  /** Never throws: who cannot undo after a reload has lost no work. */
  save(state: UndoState): Promise<void>;
}

/** The history in the extension's storage of this workspace. */
export function historyFile(storage: vscode.Uri | undefined): HistoryFile {
  const kept = keptValue(storage, 'history');
  return {
    load: async () => read(await kept.load()),
    save: (state) => kept.save(state),
  };
}

function read(value: unknown): UndoState {
  const { done, undone } = (value ?? {}) as Partial<Record<keyof UndoState, unknown>>;
  return areEdits(done) && areEdits(undone) ? { done, undone } : NOTHING_DONE;
}

/** Whether it is what we write: what a crash cut short is no JSON, so a look at the frame will do. */
function areEdits(value: unknown): value is readonly DoneEdit[] {
  return (
    Array.isArray(value) &&
    value.every((each) => typeof each?.folder === 'string' && Array.isArray(each.edit?.changes))
  );
}
