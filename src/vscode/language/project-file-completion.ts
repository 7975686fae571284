import * as vscode from 'vscode';
import type { ProjectStore } from '../project-store.ts';
import type { ProjectStores } from '../project-stores.ts';

/** Completes names in the project file: tags with their rule, actors, stances, briefs that are annotated. */
export function registerProjectFileCompletion(projects: ProjectStores): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { language: 'yaml' },
    {
      provideCompletionItems(document, position) {
        const store = projects.all.find((each) => each.file.uri.toString() === document.uri.toString());
        if (!store) return undefined;
        const before = document.lineAt(position.line).text.slice(0, position.character);
        return completions(store, listKey(document, position.line, before));
      },
    },
    ' ',
    '[',
    ',',
  );
}

function completions(store: ProjectStore, key: string | undefined): vscode.CompletionItem[] {
  const { codebook, actors, annotations } = store.project;
  switch (key) {
    case 'tags':
      return codebook.map((tag) =>
        item(tag.name, vscode.CompletionItemKind.EnumMember, tag.label ?? '', tag.include ?? tag.memo),
      );
    case 'actor':
    case 'actors':
      return actors.map((actor) => item(actor.id, vscode.CompletionItemKind.Reference, actor.name));
    case 'stance':
      return ['for', 'against', 'open'].map((each) => item(each, vscode.CompletionItemKind.EnumMember, ''));
    case 'brief':
      return [...new Set(annotations.map((each) => each.brief))].map((each) =>
        item(each, vscode.CompletionItemKind.File, ''),
      );
    default:
      return [];
  }
}

function item(
  name: string,
  kind: vscode.CompletionItemKind,
  description: string,
  documentation?: string,
): vscode.CompletionItem {
  const completion = new vscode.CompletionItem({ label: name, description }, kind);
  if (documentation !== undefined) completion.documentation = documentation;
  return completion;
}

/** The key whose value stands at the cursor: on its own line, or of the list that the line is an item of. */
function listKey(document: vscode.TextDocument, line: number, before: string): string | undefined {
  const own = /^\s*(?:- )?([a-z]+):\s/.exec(before);
  if (own) return own[1];
  const dash = /^(\s*)- /.exec(before);
  if (!dash) return undefined;
  for (let above = line - 1; above >= Math.max(0, line - 100); above -= 1) {
    const text = document.lineAt(above).text;
    const head = /^(\s*)(?:- )?([a-z]+):\s*$/.exec(text);
    if (head) return head[2];
    if (!/^\s*(?:-|#|$)/.test(text)) return undefined;
  }
  return undefined;
}
