import * as vscode from 'vscode';
import type { Edit } from '../core/project/edit.ts';
import { keptNames, keptValue } from './kept-value.ts';

/** Edits that are not yet seen in the project file. Survives a crash of the extension host and a reload of the window. */
export interface EditJournal {
  /** What earlier sessions left behind, oldest first. Applying it to a file that has it already changes nothing. */
  left(): Promise<readonly Edit[]>;
  /** Replaces what this session has waiting, and what was left. An empty list says: all is in the file. Never throws. */
  keep(waiting: readonly Edit[]): Promise<void>;
}

/** What one session keeps. */
interface Entry {
  /** The URI of the project file. */
  readonly file: string;
  readonly edits: readonly Edit[];
}

/** Longer than another window that is at work keeps an edit that it writes, in milliseconds. */
const AT_WORK = 1000;

/**
 * Opens the journal of one project file: what waits for one file is never written to another. Each session has an entry
 * of its own, so two windows on the same folder cannot drop each other's edits. What another window is writing at this
 * moment is not taken over: it could be deleted again by then, and would come back.
 */
export function openJournal(storage: vscode.Uri | undefined, file: vscode.Uri): EditJournal {
  const folder = storage && vscode.Uri.joinPath(storage, 'journal');
  const ownName = Date.now().toString(36) + Math.random().toString(36).slice(2, 8);
  const own = keptValue(folder, ownName);
  let isEmpty = true;
  let taken: readonly string[] = [];

  const read = async (): Promise<ReadonlyMap<string, readonly Edit[]>> => {
    const found = new Map<string, readonly Edit[]>();
    for (const name of await keptNames(folder)) {
      const entry = name === ownName ? undefined : await keptValue(folder, name).load();
      if (isEntry(entry) && entry.file === file.toString()) found.set(name, entry.edits);
    }
    return found;
  };

  return {
    async left() {
      const before = await read();
      if (before.size === 0) return [];
      await new Promise((resolve) => setTimeout(resolve, AT_WORK));
      const now = await read();
      const settled = [...now].filter(([name, edits]) => sameEdits(before.get(name), edits));
      taken = settled.map(([name]) => name);
      return settled.flatMap(([, edits]) => edits);
    },
    async keep(edits) {
      if (edits.length > 0) await own.save({ file: file.toString(), edits } satisfies Entry);
      else if (!isEmpty) await own.forget();
      isEmpty = edits.length === 0;
      for (const name of taken) await keptValue(folder, name).forget();
      taken = [];
    },
  };
}

const sameEdits = (a: readonly Edit[] | undefined, b: readonly Edit[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Whether it is what we write: what a crash cut short is no JSON, so a look at the frame will do. */
function isEntry(value: unknown): value is Entry {
  const { file, edits } = (value ?? {}) as Partial<Record<keyof Entry, unknown>>;
  return (
    typeof file === 'string' && Array.isArray(edits) && edits.every((each) => Array.isArray(each?.changes))
  );
}
