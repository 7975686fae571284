import { type Edit, invertEdit } from '../core/project/edit.ts';
import { ofRecordsThere, rebaseEdit } from '../core/project/edits/rebase-edit.ts';
import type { HistoryFile } from './history-file.ts';
import { type Applied, KeptBack, type ProjectStore } from './project-store.ts';
import type { ProjectStores } from './project-stores.ts';
import { Refusal } from './run-command.ts';
import { createSerialQueue } from './serial-queue.ts';
import {
  type DoneEdit,
  NOTHING_DONE,
  recordEdit,
  redoStep,
  type UndoState,
  type UndoStep,
  undoStep,
} from './undo-stack.ts';

/** What is kept across a reload of the window, in changed records: the file is written with each edit. */
const MOST_KEPT = 500;

/**
 * Applies what a person does, and takes it back. The history belongs to the window and outlives its reload;
 * an undo is the inverse edit, merged like any other with what the file says by then.
 */
export class EditHistory {
  readonly #projects: ProjectStores;
  readonly #file: HistoryFile;
  /** One after the other: each step starts from what the one before left. */
  readonly #queue = createSerialQueue();
  #state: UndoState = NOTHING_DONE;
  #isLoaded = false;

  constructor(projects: ProjectStores, file: HistoryFile) {
    this.#projects = projects;
    this.#file = file;
  }

  /**
   * Writes an edit to the project file and remembers it, unless the file says all of it already. `edit` may be made
   * when its turn comes, from what the edits before it left. Throws what {@link ProjectStore.apply} throws.
   */
  apply(store: ProjectStore, edit: Edit | (() => Edit)): Promise<Applied & { readonly label: string }> {
    return this.#inTurn(async () => {
      const made = typeof edit === 'function' ? edit() : edit;
      return { label: made.label, ...(await this.#apply(store, made)) };
    });
  }

  /** Resolves when all that was asked for so far is done. */
  settled(): Promise<void> {
    return this.#queue(async () => undefined);
  }

  /** After what was asked for before, and with what an earlier session left. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#queue(async () => {
      if (!this.#isLoaded) this.#state = await this.#file.load();
      this.#isLoaded = true;
      return work();
    });
  }

  async #apply(store: ProjectStore, edit: Edit): Promise<Applied> {
    const record = (): Promise<void> =>
      this.#remember(recordEdit(this.#state, { folder: store.folder.uri.toString(), edit }));
    try {
      const applied = await store.apply(edit);
      if (applied.changed) await record();
      return applied;
    } catch (error) {
      if (error instanceof KeptBack) await record(); // it is shown and will be written: it can be undone
      throw error;
    }
  }

  /** Takes the last edit back; gives its label. */
  undo(): Promise<string> {
    return this.#inTurn(() => this.#step(undoStep(this.#state), 'There is no annotation edit to undo.'));
  }

  /** Takes one edit back whatever was done since; the last one as {@link undo} does. */
  takeBack(store: ProjectStore, edit: Edit): Promise<void> {
    return this.#inTurn(async () => {
      const step = this.#state.done.at(-1)?.edit === edit ? undoStep(this.#state) : undefined;
      if (step) return void (await this.#step(step, ''));
      const back = ofRecordsThere(rebaseEdit(invertEdit(edit), store.project), store.project);
      const { problems } = await this.#apply(store, back);
      if (problems[0])
        throw new Refusal(`Not all of “${edit.label}” could be taken back: ${problems[0].message}`);
    });
  }

  /** Does again what was undone last; gives its label. */
  redo(): Promise<string> {
    return this.#inTurn(() => this.#step(redoStep(this.#state), 'There is no annotation edit to redo.'));
  }

  async #step(step: UndoStep | undefined, otherwise: string): Promise<string> {
    if (!step) throw new Refusal(otherwise);
    const store = this.#projects.named(step.apply.folder);
    if (!store) throw new Refusal('The folder of that edit is not open in this window.');
    const { label } = step.apply.edit;
    const before = store.source?.text;
    const { problems } = await this.#applyStep(store, step);
    // A step that changed nothing is still to be done; one that changed a part would do that part twice.
    const isDone = problems.length === 0 || store.source?.text !== before;
    if (isDone) await this.#remember(step.state);
    if (problems[0]) throw new Refusal(`Not all of “${label}” could be taken over: ${problems[0].message}`);
    return label;
  }

  async #applyStep(store: ProjectStore, step: UndoStep): Promise<Applied> {
    try {
      return await store.apply(rebaseEdit(step.apply.edit, store.project));
    } catch (error) {
      if (error instanceof KeptBack) await this.#remember(step.state); // it is shown and will be written
      throw error;
    }
  }

  async #remember(state: UndoState): Promise<void> {
    this.#state = state;
    await this.#file.save({ done: newest(state.done), undone: newest(state.undone) });
  }
}

/** The last edits that together change no more records than are kept. */
function newest(edits: readonly DoneEdit[]): readonly DoneEdit[] {
  let from = edits.length;
  let kept = 0;
  while (from > 0) {
    kept += edits[from - 1]?.edit.changes.length ?? 0;
    if (kept > MOST_KEPT) break;
    from--;
  }
  return edits.slice(from);
}
