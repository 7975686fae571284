import * as vscode from 'vscode';
import { briefPath } from '../../core/annotation/brief-path.ts';
import type { RecordChange } from '../../core/project/edit.ts';
import { moveBrief } from '../../core/project/edits/place-edits.ts';
import type { BriefDocuments } from '../brief-documents.ts';
import type { ProjectStores } from '../project-stores.ts';
import { runCommand } from '../run-command.ts';
import type { Snapshots } from '../snapshots/snapshots.ts';

export interface RenameDeps {
  readonly projects: ProjectStores;
  readonly briefs: BriefDocuments;
  readonly snapshots: Snapshots;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Keeps the annotations of a brief that is renamed or moved within its workspace folder, alone or with its folder.
 * No step of the undo history: renaming the brief back renames here too.
 */
export function followRenames(
  { projects, briefs, snapshots, log }: RenameDeps,
  { files }: vscode.FileRenameEvent,
): void {
  for (const { oldUri, newUri } of files) {
    const from = projects.addressOf(oldUri);
    const to = projects.addressOf(newUri);
    void briefs.renamed(oldUri, newUri);
    if (!from || from.store !== to?.store) continue;
    const { store } = from;
    const edit = moveBrief(store.project, from.path, to.path);
    if (edit.changes.length === 0) continue;
    void runCommand(log, edit.label, async () => {
      for (const path of new Set(edit.changes.map(pathBefore))) {
        const moved = vscode.Uri.joinPath(store.folder.uri, to.path + path.slice(from.path.length));
        await snapshots.copy(vscode.Uri.joinPath(store.folder.uri, path), moved);
      }
      await store.apply(edit);
    });
  }
}

const pathBefore = (change: RecordChange): string =>
  (change.list === 'annotations' || change.list === 'memos') && change.before
    ? briefPath(change.before.brief)
    : '';
