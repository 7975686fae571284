import * as vscode from 'vscode';
import { recordRange } from '../../core/project/project-source.ts';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import type { Command, CommandContext } from './command.ts';
import { annotationTarget, isAnnotationRef } from './targets.ts';

/** Opens the project file, creating it when there is none; with an annotation given, at its record. */
export const openProjectFile: Command = {
  id: 'policyAnnotator.openProjectFile',
  async run(context, arg) {
    const target = isAnnotationRef(arg) ? annotationTarget(context, arg) : undefined;
    const store = target?.store ?? (await chooseStore(context));
    if (!store) return;
    if (store.source === undefined) await store.apply({ label: 'Create project file', changes: [] });
    const document = await vscode.workspace.openTextDocument(store.file.uri);
    const selection = target && recordSelection(store, document, target.annotation.id);
    await vscode.window.showTextDocument(document, selection ? { selection } : {});
  },
};

/** The project of the active file, the only one, or the one that is picked. */
async function chooseStore({ projects }: CommandContext): Promise<ProjectStore | undefined> {
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

function recordSelection(
  store: ProjectStore,
  document: vscode.TextDocument,
  id: string,
): vscode.Range | undefined {
  const range = store.source && recordRange(store.source, 'annotations', id);
  if (!range) return undefined;
  // The source counts a BOM, a document does not.
  const bom = store.source?.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return new vscode.Range(document.positionAt(range.start - bom), document.positionAt(range.end - bom));
}
