import * as vscode from 'vscode';
import { type EntityAt, entityAt } from '../../core/entities/entities-at.ts';
import type { OpenBrief } from '../open-brief.ts';
import { toOffset, toRange } from '../text-range.ts';
import type { LanguageDeps } from './language-deps.ts';

/**
 * Rename Symbol on an actor or meeting: its name in the project file. The old name becomes an alias, so the brief,
 * which is somebody's text, stays as it is.
 */
export function registerRename({ briefs }: LanguageDeps): vscode.Disposable {
  const target = async (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<{ readonly open: OpenBrief; readonly at: EntityAt }> => {
    const open = await briefs.whenReady(document);
    const at = open && entityAt(open.recognition, toOffset(open.lines, position));
    if (!open || !at) throw new Error('There is no actor or meeting here to rename.');
    return { open, at };
  };
  return vscode.languages.registerRenameProvider('*', {
    async prepareRename(document, position) {
      const { open, at } = await target(document, position);
      return { range: toRange(open.lines, at.mention), placeholder: at.entity.name };
    },
    async provideRenameEdits(document, position, name) {
      const { at } = await target(document, position);
      const ref = {
        uri: document.uri.toString(),
        id: at.entity.id,
        list: at.kind === 'actor' ? 'actors' : 'meetings',
      };
      await vscode.commands.executeCommand('policyAnnotator.renameEntity', ref, { name });
      // The project file was changed as all of our edits change it; there is nothing else to edit.
      return new vscode.WorkspaceEdit();
    },
  });
}
