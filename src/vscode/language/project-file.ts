import * as vscode from 'vscode';
import type { ProjectStore } from '../project-store.ts';
import type { LanguageDeps } from './language-deps.ts';

/** What helps to write the project file by hand: completion, quick fixes, a colour picker. */
export function registerProjectFileHelp({ projects, briefs }: LanguageDeps): vscode.Disposable {
  const storeOf = ({ uri }: vscode.TextDocument): ProjectStore | undefined =>
    projects.all.find(({ file }) => file.uri.toString() === uri.toString());
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(
      { language: 'yaml' },
      {
        provideCompletionItems(document, position) {
          const store = storeOf(document);
          return store && loadHelp().projectFileCompletions(briefs, store, document, position);
        },
      },
      ...[' ', '[', ','],
    ),
    vscode.languages.registerCodeActionsProvider(
      '*',
      {
        provideCodeActions(document, range, { diagnostics }) {
          const store = storeOf(document);
          if (!store) return [];
          const { clashFixes, codebookFixes } = loadHelp();
          return [...clashFixes(store, document, range, diagnostics), ...codebookFixes(store, diagnostics)];
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.languages.registerColorProvider('*', {
      provideDocumentColors: (document) => (storeOf(document) ? [...loadHelp().coloursInFile(document)] : []),
      provideColorPresentations: (colour) => [loadHelp().writtenColour(colour)],
    }),
  );
}

// Here and not in chunks.ts, which its files import: it would be a circle.
const loadHelp = (): typeof import('./project-file-help.ts') => require('./project-file-help.ts');
