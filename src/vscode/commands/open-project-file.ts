import * as vscode from 'vscode';
import type { ListName } from '../../core/project/records/record-fields.ts';
import type { ProjectStore } from '../project-store.ts';
import { rangesOfFile } from '../text-range.ts';
import { chooseStore } from './choose-store.ts';
import type { Command } from './command.ts';
import { annotationTarget, isAnnotationRef } from './targets.ts';

/** Opens the project file, creating it when there is none; with an annotation given, at its record. */
export const openProjectFile: Command = {
  id: 'policyAnnotator.openProjectFile',
  async run(context, arg) {
    const target = isAnnotationRef(arg) ? await annotationTarget(context, [arg]) : undefined;
    const store = target?.store ?? (await chooseStore(context));
    if (!store) return;
    if (store.source === undefined) await store.apply({ label: 'Create project file', changes: [] });
    const document = await vscode.workspace.openTextDocument(store.file.uri);
    if (target) await showRecord(store, document, 'annotations', target.annotation.id);
    else await vscode.window.showTextDocument(document);
  },
};

/** Shows the project file with a record selected, if it is still there. */
export async function showRecord(
  store: ProjectStore,
  document: vscode.TextDocument,
  list: ListName,
  id: string,
): Promise<void> {
  const range = store.recordRange(list, id);
  const selection = range && store.source && rangesOfFile(store.source.text)(range);
  await vscode.window.showTextDocument(document, selection ? { selection } : {});
}
