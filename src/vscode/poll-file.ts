import * as vscode from 'vscode';

/** How often a file is looked at, in milliseconds: one `stat`, which costs next to nothing. */
const EVERY = 3000;

/** Looks at a file until it is disposed. */
export interface FilePoll extends vscode.Disposable {
  /** To be called when something says that the file changed: reads it though time and size may be the same. */
  told(): void;
}

/**
 * Calls `read` at once, and then when the file's time or size is another than before, also when it came or went.
 * Watchers do not tell everything: not what happens while they start, and little on network drives. The file is looked
 * at before it is read, so a change during the reading is seen at the next look.
 */
export function pollFile(uri: vscode.Uri, read: () => void): FilePoll {
  let last: string | undefined;
  let isLooking = false;
  const look = async (isTold: boolean): Promise<void> => {
    isLooking = true;
    const now = await stamp(uri);
    isLooking = false;
    const isChanged = now !== last;
    last = now;
    if (isTold || isChanged) read();
  };
  void look(true);
  // A slow drive is not asked again before it has answered.
  const timer = setInterval(() => isLooking || void look(false), EVERY);
  return { told: () => void look(true), dispose: () => clearInterval(timer) };
}

async function stamp(uri: vscode.Uri): Promise<string> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    return `${mtime} ${size}`;
  } catch {
    return 'none'; // not there, or out of reach: either way another state than before
  }
}
