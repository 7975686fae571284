import * as vscode from 'vscode';

/** Files in memory, as a virtual workspace has them, with a disk that can be made to refuse. */
export interface MemoryFiles extends vscode.Disposable {
  /** While set, every write fails with what it gives. */
  refusal: (() => Error) | undefined;
  /** A file's text; undefined when there is none. */
  text(path: string): string | undefined;
}

interface Entry {
  readonly type: vscode.FileType;
  readonly mtime: number;
  readonly content: Uint8Array<ArrayBufferLike>;
}

/** Serves `memory:` with these folders, each empty. */
export function serveMemoryFiles(folders: readonly string[]): MemoryFiles {
  const entries = new Map<string, Entry>();
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  let clock = 1;
  const put = (
    path: string,
    type: vscode.FileType,
    content: Uint8Array<ArrayBufferLike> = new Uint8Array(),
  ): void => {
    entries.set(path, { type, mtime: clock++, content });
  };
  const entry = (uri: vscode.Uri): Entry => {
    const found = entries.get(uri.path);
    if (!found) throw vscode.FileSystemError.FileNotFound(uri);
    return found;
  };
  const tell = (type: vscode.FileChangeType, uri: vscode.Uri): void => changed.fire([{ type, uri }]);
  const mayWrite = (): void => {
    if (files.refusal) throw files.refusal();
  };
  for (const folder of folders) put(folder, vscode.FileType.Directory);

  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => {
      const { type, mtime, content } = entry(uri);
      return { type, ctime: 0, mtime, size: content.length };
    },
    readDirectory: (uri) =>
      [...entries].flatMap(([path, { type }]) => {
        const name = path.slice(uri.path.length + 1);
        const isChild = path.startsWith(`${uri.path}/`) && !name.includes('/');
        return isChild ? [[name, type] as [string, vscode.FileType]] : [];
      }),
    createDirectory: (uri) => put(uri.path, vscode.FileType.Directory),
    readFile: (uri) => entry(uri).content,
    // Not thrown at once: VS Code would wait for that write for ever.
    writeFile: async (uri, content) => {
      mayWrite();
      const isNew = !entries.has(uri.path);
      put(uri.path, vscode.FileType.File, content);
      tell(isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed, uri);
    },
    delete: (uri) => {
      entries.delete(uri.path);
      tell(vscode.FileChangeType.Deleted, uri);
    },
    rename: async (from, to) => {
      mayWrite();
      entries.set(to.path, entry(from));
      entries.delete(from.path);
      tell(vscode.FileChangeType.Deleted, from);
      tell(vscode.FileChangeType.Created, to);
    },
  };
  const registered = vscode.workspace.registerFileSystemProvider('memory', provider, {
    isCaseSensitive: true,
  });
  const files: MemoryFiles = {
    refusal: undefined,
    text: (path) => {
      const found = entries.get(path);
      return found && new TextDecoder().decode(found.content);
    },
    dispose: () => vscode.Disposable.from(registered, changed).dispose(),
  };
  return files;
}
