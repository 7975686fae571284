import * as vscode from 'vscode';
import type { ProjectStore } from '../project-store.ts';

/** Quick fixes for names that the project file does not have yet: a tag goes into the codebook, a field is declared. */
export function codebookFixes(
  { folder }: ProjectStore,
  diagnostics: readonly vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
  const where = { folder: folder.uri.toString() };
  return diagnostics.flatMap((shown) => {
    const names = [...shown.message.matchAll(/“([^“”]*)”/g)].map(([, name = '']) => name);
    switch (shown.code) {
      case 'unknown-tag':
        return fix(`Add “${names[0]}” to the codebook`, 'defineTag', { tag: names[0], ...where }, shown);
      case 'unknown-parent':
        return fix(`Add “${names[1]}” to the codebook`, 'defineTag', { tag: names[1], ...where }, shown);
      case 'unknown-field':
        return fix(`Declare the field “${names[0]}”`, 'createField', { name: names[0], ...where }, shown);
      case 'unknown-question':
        return fix(`Declare the field “${names[1]}”`, 'createField', { name: names[1], ...where }, shown);
      default:
        return [];
    }
  });
}

function fix(title: string, command: string, argument: object, shown: vscode.Diagnostic): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: `policyAnnotator.${command}`, arguments: [argument] };
  action.diagnostics = [shown];
  action.isPreferred = true;
  return action;
}
