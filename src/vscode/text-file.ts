import * as vscode from 'vscode';
import { baseName } from '../core/text/base-name.ts';
import { decodeUtf8 } from '../core/text/decode-utf8.ts';
import type { Written } from './platform.ts';
import { withWebLock } from './web-lock.ts';

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
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new Error(`${baseName(uri.path)} is not a UTF-8 text file`);
  return text;
}

/** How long a file that looks cut off is given to be written to its end. */
const SETTLING = 40;

/**
 * Reads like {@link readTextFile}, and again where another program seems to be in the middle of writing: where the
 * file is empty, as it is at the beginning of a write, or has no end of its last line.
 */
export async function readSettledFile(uri: vscode.Uri): Promise<string | undefined> {
  let raw = await readTextFile(uri);
  for (let attempt = 0; attempt < MOST_ATTEMPTS && raw !== undefined && !raw.endsWith('\n'); attempt++) {
    await new Promise((resolve) => setTimeout(resolve, SETTLING));
    const again = await readTextFile(uri);
    if (again === raw && raw !== '') break;
    raw = again;
  }
  return raw;
}

/** How often a change is made anew because someone else wrote in between. */
const MOST_ATTEMPTS = 20;

/**
 * Reads, changes and writes a file through `workspace.fs`, which serves every kind of workspace. Gives `hoped` when it
 * wrote: `workspace.fs` has no lock and no atomic write (its `rename` leaves the file missing for a moment), so another
 * window can still write over it. The file is read again right before the write, which leaves that a few milliseconds.
 */
export async function updateThroughWorkspace(
  uri: vscode.Uri,
  change: (raw: string | undefined) => string | Promise<string>,
): Promise<Written> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const before = await readSettledFile(uri);
    const after = await change(before);
    if (after === before) return 'safe';
    if ((await readTextFile(uri)) !== before) continue;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(after));
    return 'hoped';
  }
  throw new Error('another program changes it all the time');
}

/**
 * The same with a lock that the windows of one browser share: then none of them can write over it, and what is missing
 * later was deleted.
 */
export async function updateInBrowser(
  uri: vscode.Uri,
  change: (raw: string | undefined) => string | Promise<string>,
): Promise<Written> {
  const locked = withWebLock(`policy-annotator ${uri.toString()}`, async (): Promise<Written> => {
    await updateThroughWorkspace(uri, change);
    return 'safe';
  });
  return locked ?? updateThroughWorkspace(uri, change);
}

/** The document of a file if it is open in this window. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((each) => each.uri.toString() === key);
}
