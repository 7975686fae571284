import * as vscode from 'vscode';
import { isProposed } from '../../core/annotation/annotation.ts';
import { shorten } from '../../core/text/plain-markdown.ts';
import { rangesOverlap } from '../../core/text/text-range.ts';
import type { AnnotationRef } from '../commands/targets.ts';
import { toTextRange } from '../text-range.ts';
import { commandAction } from './command-action.ts';
import type { LanguageDeps } from './language-deps.ts';

/** Quick fixes on proposed passages: accept, reject. */
export function registerProposalFixes({ briefs, annotations }: LanguageDeps): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    '*',
    {
      provideCodeActions(document, selection) {
        const open = briefs.get(document);
        if (!open) return [];
        const { start, end } = toTextRange(open.lines, selection);
        const here = { start, end: Math.max(end, start + 1) };
        const uri = document.uri.toString();
        return annotations
          .located(document)
          .filter(({ annotation, range }) => isProposed(annotation) && range && rangesOverlap(range, here))
          .flatMap(({ annotation: { id, tags } }) => {
            const argument: AnnotationRef = { uri, id };
            const what = shorten(tags.join(', '), 60);
            return [
              commandAction(`Accept the proposal “${what}”`, 'acceptProposal', { argument }),
              commandAction(`Reject the proposal “${what}”`, 'rejectProposal', { argument }),
            ];
          });
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}
