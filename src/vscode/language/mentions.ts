import * as vscode from 'vscode';
import { entitiesAt } from '../../core/entities/entities-at.ts';
import type { Mention } from '../../core/entities/entity.ts';
import type { OpenBrief } from '../brief-documents.ts';
import { toOffset, toRange } from '../text-range.ts';
import type { LanguageDeps } from './language-deps.ts';

/** Find All References and the highlighting of occurrences: every name of the actor or meeting under the cursor. */
export function registerMentions({ briefs }: LanguageDeps): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerReferenceProvider('*', {
      provideReferences(document, position) {
        const open = briefs.get(document);
        return (
          open &&
          mentionsAt(open, position).map(
            (each) => new vscode.Location(document.uri, toRange(open.lines, each)),
          )
        );
      },
    }),
    vscode.languages.registerDocumentHighlightProvider('*', {
      provideDocumentHighlights(document, position) {
        const open = briefs.get(document);
        const mentions = open ? mentionsAt(open, position) : [];
        // Nothing found: VS Code then highlights the word itself.
        if (!open || mentions.length === 0) return undefined;
        return mentions.map((each) => new vscode.DocumentHighlight(toRange(open.lines, each)));
      },
    }),
  );
}

function mentionsAt(open: OpenBrief, position: vscode.Position): readonly Mention[] {
  return entitiesAt(open.recognition, toOffset(open.lines, position))[0]?.entity.mentions ?? [];
}
