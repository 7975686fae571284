import * as vscode from 'vscode';
import { isPathInside } from '../core/project/check-project.ts';
import { normaliseText } from '../core/text/normalise-text.ts';
import type { Platform } from './platform.ts';
import { Refusal } from './run-command.ts';
import { readTextFile } from './text-file.ts';

/**
 * The file that an annotation's `brief` names. Throws a {@link Refusal} when the path or a link on its way leads out of
 * the workspace folder: a project file may come from anyone, and must not make us read what lies elsewhere.
 */
export async function briefFile(
  platform: Pick<Platform, 'staysInside'>,
  folder: vscode.WorkspaceFolder,
  path: string,
): Promise<vscode.Uri> {
  if (!isPathInside(path)) throw new Refusal(`“${path}” is no path within the workspace folder.`);
  const uri = vscode.Uri.joinPath(folder.uri, path);
  if (!(await platform.staysInside(folder.uri, uri)))
    throw new Refusal(`“${path}” is a link out of the workspace folder.`);
  return uri;
}

/** A brief as it stands on disk, normalised; undefined when there is no such file. Throws when it is too large, or no text. */
export async function readBriefFile(uri: vscode.Uri, mostBytes: number): Promise<string | undefined> {
  const stat = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
  if (stat && stat.size > mostBytes) throw new Refusal(`“${uri.path}” is larger than ${mostBytes / 1e6} MB.`);
  const raw = await readTextFile(uri);
  return raw === undefined ? undefined : normaliseText(raw).text;
}
