import * as vscode from 'vscode';
import { backupName, type Migrated, migrateProject } from '../../core/project/migrate-project.ts';
import { Refusal } from '../run-command.ts';
import type { Command } from './command.ts';

/** Brings the project file with this URI from an older version to this one, and keeps a copy of it. For a quick fix. */
export const migrateProjectFile: Command = {
  id: 'policyAnnotator.migrateProjectFile',
  async run({ projects }, uri) {
    const store = typeof uri === 'string' ? projects.of(vscode.Uri.parse(uri, true)) : undefined;
    if (!store) return;
    const { file } = store;
    const text = await file.read();
    const migrated = text === undefined ? undefined : migrateProject(text);
    if (!migrated) throw new Refusal(`${file.name} is of no older version, or needs repair first.`);
    const backup = await freeName(file.uri, migrated);
    await vscode.workspace.fs.writeFile(backup, new TextEncoder().encode(text));
    await file.update((raw) => {
      if (raw !== text) throw new Refusal(`${file.name} was changed just now. Try again.`);
      return migrated.text;
    });
    await store.refresh();
  },
};

/** A copy that is there already is never replaced. */
async function freeName(uri: vscode.Uri, migrated: Migrated): Promise<vscode.Uri> {
  for (let copy = 1; ; copy++) {
    const backup = uri.with({ path: backupName(uri.path, migrated, copy) });
    try {
      await vscode.workspace.fs.stat(backup);
    } catch {
      return backup;
    }
  }
}
