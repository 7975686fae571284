import * as vscode from 'vscode';

/**
 * The content of a text file as it stands on disk, BOM and line ends included; undefined when there is no such file.
 * Throws when it cannot be read, or is not UTF-8: writing such a file back would damage it.
 */
export async function readTextFile(uri: vscode.Uri): Promise<string | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`${uri.path.slice(uri.path.lastIndexOf('/') + 1)} is not a UTF-8 text file`);
  }
}

/**
 * Reads, changes and writes a file through `workspace.fs`, which serves every kind of workspace.
 * Not atomic: `workspace.fs` has no such write, and its `rename` leaves the file missing for a moment.
 */
export async function updateThroughWorkspace(
  uri: vscode.Uri,
  change: (raw: string | undefined) => string,
): Promise<void> {
  const before = await readTextFile(uri);
  const after = change(before);
  if (after !== before) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(after));
}

/** The document of a file if it is open in this window. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((each) => each.uri.toString() === key);
}
