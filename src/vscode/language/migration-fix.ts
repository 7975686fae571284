import * as vscode from 'vscode';

/** Quick fix on a project file of an older version: brings it to this one, with a copy of the old file beside it. */
export function registerMigrationFix(): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    '*',
    {
      provideCodeActions({ uri }, _range, { diagnostics }) {
        const problem = diagnostics.find(({ code }) => code === 'old-version');
        if (!problem) return [];
        const title = 'Bring this file to the version of today, and keep a copy';
        const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
        const command = 'policyAnnotator.migrateProjectFile';
        action.command = { title, command, arguments: [uri.toString()] };
        action.diagnostics = [problem];
        action.isPreferred = true;
        return [action];
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}
