import * as vscode from 'vscode';
import { isPathInside } from '../core/project/check-project.ts';
import type { Platform } from './platform.ts';
import { Refusal } from './run-command.ts';

/**
 * The file that an annotation's `brief` names. Throws a {@link Refusal} when the path or a link on its way leads out of
 * the workspace folder: a project file may come from anyone, and must not make us read what lies elsewhere.
 */
export async function briefFile(
  platform: Platform,
  folder: vscode.WorkspaceFolder,
  path: string,
): Promise<vscode.Uri> {
  if (!isPathInside(path)) throw new Refusal(`“${path}” is no path within the workspace folder.`);
  const uri = vscode.Uri.joinPath(folder.uri, path);
  if (!(await platform.staysInside(folder.uri, uri)))
    throw new Refusal(`“${path}” is a link out of the workspace folder.`);
  return uri;
}
