import * as vscode from 'vscode';
import { counted } from '../core/text/counted.ts';
import type { ProjectStore } from './project-store.ts';
import type { ProjectStores } from './project-stores.ts';
import { runCommand } from './run-command.ts';

/** Git replaces a file by deleting and writing it: only a file that stays away is worth a message. */
const SETTLED_AFTER = 2000;

/** Says once that a project file with annotations was deleted, and offers to write it again. */
export function registerDeletedFileNotice(deps: {
  readonly projects: ProjectStores;
  readonly log: vscode.LogOutputChannel;
}): vscode.Disposable {
  const told = new WeakSet<object>();
  const timers = new Set<ReturnType<typeof setTimeout>>();

  const tell = async (store: ProjectStore): Promise<void> => {
    const { lost } = store;
    const count = lost?.project.annotations.length ?? 0;
    if (!lost || told.has(lost) || count === 0) return;
    told.add(lost);
    const chosen = await vscode.window.showWarningMessage(
      `${store.file.name} was deleted, so its ${counted(count, 'annotation is', 'annotations are')} no longer shown.`,
      'Restore File',
    );
    if (chosen) await runCommand(deps.log, 'Restore file', () => store.restore());
  };
  const listener = deps.projects.onDidChange((store) => {
    if (!store?.lost) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void tell(store);
    }, SETTLED_AFTER);
    timers.add(timer);
  });
  return vscode.Disposable.from(
    listener,
    new vscode.Disposable(() => {
      for (const timer of timers) clearTimeout(timer);
    }),
  );
}
