import type * as vscode from 'vscode';
import type { ProjectStore } from '../project-store.ts';
import { commandAction } from './command-action.ts';

/** Quick fixes for names that the project file does not have yet: a tag goes into the codebook, a field is declared. */
export function codebookFixes(
  { folder }: ProjectStore,
  diagnostics: readonly vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
  const where = { folder: folder.uri.toString() };
  return diagnostics.flatMap((shown) => {
    const [first, second] = [...shown.message.matchAll(/“([^“”]*)”/g)].map((match) => match[1]);
    const name = shown.code === 'unknown-parent' || shown.code === 'unknown-question' ? second : first;
    if (name === undefined) return []; // a name with such marks in it cannot be told from the sentence
    switch (shown.code) {
      case 'unknown-tag':
      case 'unknown-parent':
        return fix(`Add “${name}” to the codebook`, 'defineTag', { tag: name, ...where }, shown);
      case 'unknown-field':
      case 'unknown-question':
        return fix(`Declare the field “${name}”`, 'createField', { name, ...where }, shown);
      default:
        return [];
    }
  });
}

const fix = (title: string, command: string, argument: object, shown: vscode.Diagnostic): vscode.CodeAction =>
  commandAction(title, command, { argument, shown, isPreferred: true });
