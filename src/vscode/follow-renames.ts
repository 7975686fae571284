import * as vscode from 'vscode';
import { briefPath } from '../core/annotation/brief-path.ts';
import type { RecordChange } from '../core/project/edit.ts';
import type { ProjectStore } from './project-store.ts';
import type { ProjectStores } from './project-stores.ts';
import { runCommand } from './run-command.ts';

/**
 * Keeps the annotations of a brief that is renamed or moved within its workspace folder, alone or with its folder.
 * No step of the undo history: renaming the brief back renames here too.
 */
export function registerFollowRenames(deps: {
  readonly projects: ProjectStores;
  readonly log: vscode.LogOutputChannel;
}): vscode.Disposable {
  const { projects, log } = deps;
  return vscode.workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri, newUri } of files) {
      const from = projects.addressOf(oldUri);
      const to = projects.addressOf(newUri);
      if (!from || from.store !== to?.store) continue;
      const changes = movedAnnotations(from.store, from.path, to.path);
      if (changes.length === 0) continue;
      const edit = { label: `Move annotations to ${to.path}`, changes };
      void runCommand(log, edit.label, () => from.store.apply(edit));
    }
  });
}

/** `from` may be a file or a folder. */
function movedAnnotations({ project }: ProjectStore, from: string, to: string): readonly RecordChange[] {
  return project.annotations.flatMap((before): RecordChange[] => {
    const path = briefPath(before.brief);
    if (path !== from && !path.startsWith(`${from}/`)) return [];
    const brief = to + path.slice(from.length);
    return [{ list: 'annotations', before, after: { ...before, brief } }];
  });
}
