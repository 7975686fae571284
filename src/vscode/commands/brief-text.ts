import * as vscode from 'vscode';
import { normaliseText } from '../../core/text/normalise-text.ts';
import { briefFile } from '../brief-file.ts';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import { openDocument, readTextFile } from '../text-file.ts';
import type { CommandContext } from './command.ts';

/** A brief as its editor shows it, or as it stands on disk. Throws when it cannot or must not be read. */
export async function briefText(
  { platform }: CommandContext,
  { folder }: ProjectStore,
  path: string,
): Promise<string> {
  const uri = await briefFile(platform, folder, path);
  const raw = openDocument(uri)?.getText() ?? (await readOnDisk(uri));
  if (raw === undefined) throw new Refusal(`There is no file “${path}”.`);
  return normaliseText(raw).text;
}

// VS Code gives extensions no document over 50 MB either, and a file of any size must not fill the memory.
const LARGEST_FILE = 50_000_000;

async function readOnDisk(uri: vscode.Uri): Promise<string | undefined> {
  const stat = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
  if (stat && stat.size > LARGEST_FILE) throw new Refusal(`“${uri.path}” is larger than 50 MB.`);
  return readTextFile(uri);
}
