import * as vscode from 'vscode';
import { memoProblems } from '../../core/annotation/memo.ts';
import type { BriefDocuments } from '../brief-documents.ts';
import { debounce } from '../debounce.ts';
import { toDiagnostic } from '../language/diagnostic.ts';
import type { MemoDeps } from './memo-places.ts';
import type { MemoRef } from './memo-ref.ts';

/** Shows in Problems the memos of open briefs whose section is not found, with what can be done about it. */
export function registerMemoProblems(
  deps: MemoDeps & { readonly briefs: BriefDocuments },
): vscode.Disposable {
  const { briefs, projects } = deps;
  const shown = vscode.languages.createDiagnosticCollection('policy-annotator-memos');
  const problemsOf = (document: vscode.TextDocument) => {
    const memos = projects.memosOf(document.uri);
    const open = memos.length > 0 ? briefs.get(document) : undefined;
    return open ? memoProblems(memos, open.brief.sections) : [];
  };
  const refresh = debounce(300, async () => {
    const open = briefs.all.filter(({ document }) => projects.memosOf(document.uri).length > 0);
    await Promise.all(open.map((each) => each.ready()));
    shown.clear();
    for (const { document } of open) {
      if (document.isClosed) continue;
      const top = document.lineAt(0).range;
      const found = problemsOf(document);
      shown.set(
        document.uri,
        found.map((each) => toDiagnostic(top, each.message, each.severity, each.code)),
      );
    }
  });
  refresh();
  const fixes = vscode.languages.registerCodeActionsProvider(
    '*',
    {
      provideCodeActions(document, _range, { diagnostics }) {
        const mine = diagnostics.filter(({ code }) => code === 'memo-section');
        const folder = projects.of(document.uri)?.folder.uri.toString();
        if (mine.length === 0 || folder === undefined) return [];
        return problemsOf(document).flatMap(({ about: name = '', message }) => {
          const diagnostic = mine.find((each) => each.message === message);
          const ref: MemoRef = { folder, list: 'memos', name };
          return diagnostic
            ? [
                fix('Put the memo on another section…', 'moveMemo', ref, diagnostic, true),
                fix('Edit the memo…', 'editMemo', ref, diagnostic),
                fix('Delete the memo', 'deleteMemo', ref, diagnostic),
              ]
            : [];
        });
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
  return vscode.Disposable.from(
    shown,
    refresh,
    fixes,
    briefs.onDidChange(refresh),
    projects.onDidChange(refresh),
  );
}

function fix(
  title: string,
  command: string,
  ref: MemoRef,
  diagnostic: vscode.Diagnostic,
  isPreferred = false,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: `policyAnnotator.${command}`, arguments: [ref] };
  action.diagnostics = [diagnostic];
  action.isPreferred = isPreferred;
  return action;
}
