import * as vscode from 'vscode';

interface Kept {
  readonly size: number;
  readonly modified: number;
}

/** A folder of files that never grows beyond a number of files and bytes: those not used for longest go first. */
export interface BoundedFolder {
  /** Undefined when there is no such file, or it cannot be read. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Whether a file is kept; then it counts as used now. */
  use(name: string): Promise<boolean>;
  write(name: string, bytes: Uint8Array): Promise<void>;
}

/** @param folder is created with the first file. `name`s are plain file names of ours. */
export function boundedFolder(folder: vscode.Uri, mostFiles: number, mostBytes: number): BoundedFolder {
  const { fs } = vscode.workspace;
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  let listed: Promise<Map<string, Kept>> | undefined;
  const list = (): Promise<Map<string, Kept>> => {
    listed ??= listFolder(folder);
    return listed;
  };
  const remove = async (name: string): Promise<void> => {
    (await list()).delete(name);
    try {
      await fs.delete(at(name));
    } catch {
      // another window was first
    }
  };
  return {
    async read(name) {
      try {
        return await fs.readFile(at(name));
      } catch {
        return undefined;
      }
    },
    async use(name) {
      const kept = await list();
      const known = kept.get(name);
      if (known) kept.set(name, { ...known, modified: Date.now() });
      return known !== undefined;
    },
    async write(name, bytes) {
      const kept = await list();
      await fs.writeFile(at(name), bytes);
      kept.set(name, { size: bytes.length, modified: Date.now() });
      let size = [...kept.values()].reduce((sum, each) => sum + each.size, 0);
      for (const [oldest, { size: freed }] of [...kept].sort(([, a], [, b]) => a.modified - b.modified)) {
        if (size <= mostBytes && kept.size <= mostFiles) break;
        if (oldest === name) continue;
        size -= freed;
        await remove(oldest);
      }
    },
  };
}

async function listFolder(folder: vscode.Uri): Promise<Map<string, Kept>> {
  const { fs } = vscode.workspace;
  const kept = new Map<string, Kept>();
  try {
    for (const [name, type] of await fs.readDirectory(folder)) {
      if (type !== vscode.FileType.File) continue;
      const { size, mtime } = await fs.stat(vscode.Uri.joinPath(folder, name));
      kept.set(name, { size, modified: mtime });
    }
  } catch {
    // no folder yet, or a file went away meanwhile: what was seen is enough
  }
  return kept;
}
