import * as vscode from 'vscode';

/** How often a file is looked at, in milliseconds: one `stat`, which costs next to nothing. */
const EVERY = 3000;

/**
 * Calls `onChange` when a file's time or size is another than before, also when it came or went. Watchers do not
 * tell everything: not what happens while they start, and little on network drives.
 */
export function pollFile(uri: vscode.Uri, onChange: () => void): vscode.Disposable {
  let last: string | undefined;
  let isBusy = false;
  const look = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    const now = await stamp(uri);
    isBusy = false;
    // Also at the first look: the file may have changed since it was read.
    if (now !== last) onChange();
    last = now;
  };
  void look();
  const timer = setInterval(() => void look(), EVERY);
  return new vscode.Disposable(() => clearInterval(timer));
}

async function stamp(uri: vscode.Uri): Promise<string> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    return `${mtime} ${size}`;
  } catch {
    return 'none'; // not there, or out of reach: either way another state than before
  }
}
