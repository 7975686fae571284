import * as vscode from 'vscode';

/** A value that is kept across a reload of the window, and a crash. */
export interface KeptValue {
  /** What was saved last and is whole; undefined when there is none. Never throws. */
  load(): Promise<unknown>;
  /** Resolves when it is on disk. Never throws: on a full disk the value holds as long as the window. */
  save(value: unknown): Promise<void>;
  /** As if it had never been saved. */
  forget(): Promise<void>;
}

interface Saved {
  /** How many times it was saved before. */
  readonly count: number;
  readonly value: unknown;
}

/**
 * A value as JSON in a folder of the extension's storage. VS Code's own storage would do on the desktop; in a browser
 * it writes seconds later, and a window that is loaded anew before that has forgotten. Two files take turns, so that a
 * crash in the middle of a write leaves what was saved before.
 *
 * @param folder undefined when no folder is open: then nothing is kept
 */
export function keptValue(folder: vscode.Uri | undefined, name: string): KeptValue {
  const files = ENDINGS.flatMap((ending) => (folder ? vscode.Uri.joinPath(folder, name + ending) : []));
  let count = 0;
  return {
    async load() {
      const [first, second] = await Promise.all(files.map(readSaved));
      const last = (second?.count ?? 0) > (first?.count ?? 0) ? second : first;
      count = Math.max(count, last?.count ?? 0);
      return last?.value;
    },
    async save(value) {
      const file = files[++count % files.length];
      if (!file) return;
      const content = new TextEncoder().encode(JSON.stringify({ count, value } satisfies Saved));
      await vscode.workspace.fs.writeFile(file, content).then(undefined, () => undefined);
    },
    async forget() {
      await Promise.all(
        files.map((file) => vscode.workspace.fs.delete(file).then(undefined, () => undefined)),
      );
    },
  };
}

const ENDINGS = ['.0.json', '.1.json'];

/** The names of the values that are kept in a folder. */
export async function keptNames(folder: vscode.Uri | undefined): Promise<readonly string[]> {
  try {
    const entries = folder ? await vscode.workspace.fs.readDirectory(folder) : [];
    const names = entries.flatMap(([name]) =>
      ENDINGS.filter((ending) => name.endsWith(ending)).map((ending) => name.slice(0, -ending.length)),
    );
    return [...new Set(names)].sort();
  } catch {
    return []; // no such folder: nothing was ever kept
  }
}

async function readSaved(file: vscode.Uri): Promise<Saved | undefined> {
  try {
    const saved: unknown = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
    return typeof saved === 'object' && saved !== null && 'count' in saved && typeof saved.count === 'number'
      ? { count: saved.count, value: 'value' in saved ? saved.value : undefined }
      : undefined;
  } catch {
    return undefined; // not there, or cut short by a crash
  }
}
