import * as vscode from 'vscode';
import type { LanguageDeps } from '../language/language-deps.ts';
import type { RenameDeps } from './follow-renames.ts';
import { loadMoves } from './load.ts';
import type { MovedBriefFixes } from './moved-brief-fixes.ts';
import { registerFollowMovedBriefs, type WatchDeps } from './watch-for-moves.ts';

/** Briefs that are renamed here, that another program moved, and that are not found. */
export const registerMoves = (deps: RenameDeps & WatchDeps & LanguageDeps): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.workspace.onDidRenameFiles((event) => loadMoves().followRenames(deps, event)),
    registerFollowMovedBriefs(deps),
    registerMovedBriefFixes(deps),
  );

function registerMovedBriefFixes(deps: LanguageDeps): vscode.Disposable {
  let fixes: MovedBriefFixes | undefined;
  return vscode.languages.registerCodeActionsProvider(
    '*',
    {
      provideCodeActions(document, _range, { diagnostics }, token) {
        const shown = diagnostics.filter(({ code }) => code === 'missing-brief');
        if (shown.length === 0) return [];
        fixes ??= loadMoves().movedBriefFixes(deps);
        return fixes(document, shown, token);
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}
