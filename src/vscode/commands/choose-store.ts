import * as vscode from 'vscode';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import type { CommandContext } from './command.ts';

/** The project of the active file, the only one, or the one that is picked; undefined when the person walks away. */
export async function chooseStore({ projects }: CommandContext): Promise<ProjectStore | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  const active = document && projects.of(document.uri);
  if (active || projects.all.length === 1) return active ?? projects.all[0];
  if (projects.all.length === 0)
    throw new Refusal('Open a folder first: the project file stands at its root.', {
      title: 'Open Folder…',
      run: () => vscode.commands.executeCommand('vscode.openFolder'),
    });
  const folder = await vscode.window.showWorkspaceFolderPick();
  return folder && projects.of(folder.uri);
}
