import * as vscode from 'vscode';
import { memoProblems } from '../../core/annotation/memo.ts';
import type { BriefDocuments } from '../brief-documents.ts';
import { debounce } from '../debounce.ts';
import { commandAction } from '../language/command-action.ts';
import { toDiagnostic } from '../language/diagnostic.ts';
import type { MemoDeps } from './memo-places.ts';
import type { MemoRef } from './memo-ref.ts';

/** Shows in Problems the memos of open briefs whose section is not found, with what can be done about it. */
export function registerMemoProblems(
  deps: MemoDeps & { readonly briefs: BriefDocuments },
): vscode.Disposable {
  const { briefs, projects } = deps;
  const collection = vscode.languages.createDiagnosticCollection('policy-annotator-memos');
  const problemsOf = (document: vscode.TextDocument) => {
    const memos = projects.memosOf(document.uri);
    const open = memos.length > 0 ? briefs.get(document) : undefined;
    return open ? memoProblems(memos, open.brief.sections) : [];
  };
  const refresh = debounce(300, async () => {
    const open = briefs.all.filter(({ document }) => projects.memosOf(document.uri).length > 0);
    await Promise.all(open.map((each) => each.ready()));
    collection.clear();
    for (const { document } of open) {
      if (document.isClosed) continue;
      const top = document.lineAt(0).range;
      const found = problemsOf(document);
      collection.set(
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
          const shown = mine.find((each) => each.message === message);
          const argument: MemoRef = { folder, list: 'memos', name };
          const about = { argument, shown };
          return shown
            ? [
                commandAction('Put the memo on another section…', 'moveMemo', {
                  ...about,
                  isPreferred: true,
                }),
                commandAction('Edit the memo…', 'editMemo', about),
                commandAction('Delete the memo', 'deleteMemo', about),
              ]
            : [];
        });
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
  return vscode.Disposable.from(
    collection,
    refresh,
    fixes,
    briefs.onDidChange(refresh),
    projects.onDidChange(refresh),
  );
}
