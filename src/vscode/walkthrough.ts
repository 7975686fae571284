import * as vscode from 'vscode';
import type { ProjectStores } from './project-stores.ts';

/** Work for which the walkthrough ticks a step. */
export type FirstStep = 'cardShown' | 'tagged' | 'projectFileShown' | 'exported';

/**
 * Says that the work of a step is done, by whatever command, key or click. A context key and not a command, as its
 * `completionEvents` in package.json: a command ticks the step also when the person walks away from its picker. VS Code
 * takes no notice of a key that is set before it has read the walkthrough, so there is a second event for each step: the
 * key, and the walkthrough in view.
 */
export function stepDone(step: FirstStep): void {
  void vscode.commands.executeCommand('setContext', `policyAnnotator.${step}`, true);
}

/** Sees that a project file is shown, however it was opened. */
export function registerWalkthrough({ projects }: { readonly projects: ProjectStores }): vscode.Disposable {
  const look = (): void => {
    const shown = vscode.window.activeTextEditor?.document.uri.toString();
    if (projects.all.some(({ file }) => file.uri.toString() === shown)) stepDone('projectFileShown');
  };
  look();
  return vscode.window.onDidChangeActiveTextEditor(look);
}
