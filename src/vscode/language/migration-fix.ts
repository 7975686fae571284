import * as vscode from 'vscode';
import { commandAction } from './command-action.ts';

/** Quick fix on a project file of an older version: brings it to this one, with a copy of the old file beside it. */
export function registerMigrationFix(): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    '*',
    {
      provideCodeActions({ uri }, _range, { diagnostics }) {
        const problem = diagnostics.find(({ code }) => code === 'old-version');
        if (!problem) return [];
        const title = 'Bring this file to the version of today, and keep a copy';
        return [
          commandAction(title, 'migrateProjectFile', {
            argument: uri.toString(),
            shown: problem,
            isPreferred: true,
          }),
        ];
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}
