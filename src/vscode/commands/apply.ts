import * as vscode from 'vscode';
import type { Edit } from '../../core/project/edit.ts';
import type { ProjectStore } from '../project-store.ts';
import { say } from '../say.ts';
import type { CommandContext } from './command.ts';

/**
 * Applies an edit that a person made, and says so in the status bar, where screen readers hear it. `edit` may be made
 * when its turn comes, from what the edits before it left.
 */
export async function applyAndSay(
  context: CommandContext,
  store: ProjectStore,
  edit: Edit | (() => Edit),
): Promise<void> {
  const { label, created, problems } = await context.history.apply(store, edit);
  say(created ? `${label}. Created ${store.file.name} to keep annotations.` : label);
  for (const problem of problems) context.log.warn(problem.message);
  if (problems[0]) void vscode.window.showWarningMessage(problems[0].message);
}
