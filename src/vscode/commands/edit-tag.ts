import * as vscode from 'vscode';
import type { Command } from './command.ts';
import { showRecord } from './open-project-file.ts';
import { tagTarget } from './tag-target.ts';

/** Shows a tag in the project file, where its definition, rules, example and shortcut are written. */
export const editTag: Command = {
  id: 'policyAnnotator.editTag',
  async run(context, ...args) {
    const target = await tagTarget(context, args, 'Edit Tag in Project File');
    if (!target) return;
    const document = await vscode.workspace.openTextDocument(target.store.file.uri);
    await showRecord(target.store, document, 'codebook', target.tag.name);
  },
};
