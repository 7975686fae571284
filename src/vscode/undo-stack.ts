import { type Edit, invertEdit } from '../core/project/edit.ts';

/** How many edits can be taken back. */
const LONGEST = 200;

/** One edit and the workspace folder (its URI) whose project it changed. */
export interface DoneEdit {
  readonly folder: string;
  readonly edit: Edit;
}

/** What was done and undone, as plain data, so that it can be kept across a reload of the window. */
export interface UndoState {
  /** Oldest first. */
  readonly done: readonly DoneEdit[];
  readonly undone: readonly DoneEdit[];
}

/** A step through the history: the edit to apply, and the state once it is applied. */
export interface UndoStep {
  readonly apply: DoneEdit;
  readonly state: UndoState;
}

export const NOTHING_DONE: UndoState = { done: [], undone: [] };

/** After a new edit: it can be taken back, and what was undone before is gone. */
export function recordEdit(state: UndoState, done: DoneEdit): UndoState {
  return { done: [...state.done, done].slice(-LONGEST), undone: [] };
}

/** Takes the last edit back. Undefined when there is nothing. */
export function undoStep({ done, undone }: UndoState): UndoStep | undefined {
  const last = done.at(-1);
  if (!last) return undefined;
  const apply = { folder: last.folder, edit: invertEdit(last.edit) };
  return { apply, state: { done: done.slice(0, -1), undone: [...undone, last] } };
}

/** Does again what was undone last. Undefined when there is nothing. */
export function redoStep({ done, undone }: UndoState): UndoStep | undefined {
  const last = undone.at(-1);
  if (!last) return undefined;
  return { apply: last, state: { done: [...done, last], undone: undone.slice(0, -1) } };
}
