import * as vscode from 'vscode';
import { recordRange } from '../../core/project/project-source.ts';
import type { ProjectStore } from '../project-store.ts';
import { chooseStore } from './choose-store.ts';
import type { Command } from './command.ts';
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
