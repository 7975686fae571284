import type * as vscode from 'vscode';
import type { ProjectStores } from './project-stores.ts';
import { say } from './say.ts';

/** How long the status bar says it, in milliseconds. */
const SHOWN_FOR = 20_000;

/** Says in the status bar, once, that edits which an earlier session could not write are now in the project file. */
export function registerRecoveredNotice({
  projects,
}: {
  readonly projects: ProjectStores;
}): vscode.Disposable {
  return projects.onDidRecover(({ store, edits }) => {
    const what =
      edits.length === 1
        ? `“${edits[0]?.label}” of the last session is`
        : `${edits.length} edits of the last session are`;
    say(`${what} now in ${store.file.name}.`, 'history', SHOWN_FOR);
  });
}
