import * as vscode from 'vscode';
import { shorten } from '../../core/text/plain-markdown.ts';
import { type AnnotationRef, annotationsAt } from '../commands/targets.ts';
import { toOffset } from '../text-range.ts';
import { commandAction } from './command-action.ts';
import type { LanguageDeps } from './language-deps.ts';

/** The light bulb: tag what is selected; change, annotate, split, merge or delete the annotation at the cursor. */
export function registerTagActions({ briefs, annotations, recent }: LanguageDeps): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    '*',
    {
      provideCodeActions(document, range) {
        const open = briefs.get(document);
        if (!open) return [];
        const folder = vscode.workspace.getWorkspaceFolder(document.uri);
        const last = folder && recent.last(folder);
        const [at] = annotationsAt(annotations.located(document), toOffset(open.lines, range.start));
        const ref: AnnotationRef | undefined = at && { uri: document.uri.toString(), id: at.annotation.id };
        const on = at ? ` “${shorten(at.annotation.quote.replace(/\s+/g, ' '), 40)}”` : '';
        return [
          ...(range.isEmpty
            ? []
            : [
                action('Tag…', 'tagSelection'),
                ...(last === undefined ? [] : [action(`Tag with “${last}”`, 'tagWithLastTag')]),
              ]),
          ...(ref
            ? [
                action(`Change tags of${on}…`, 'changeTags', ref),
                action(`Edit memo of${on}…`, 'editMemo', ref),
                action('Split annotation here', 'splitAnnotation'),
                action('Merge with the next annotation', 'mergeAnnotations', ref),
                action(`Delete annotation of${on}`, 'deleteAnnotation', ref),
              ]
            : []),
        ];
      },
    },
    { providedCodeActionKinds: [tagging()] },
  );
}

/** Neither a fix nor a rewrite: VS Code lists it under “More Actions”. */
const tagging = (): vscode.CodeActionKind => vscode.CodeActionKind.Empty.append('tag');

const action = (title: string, command: string, argument?: AnnotationRef): vscode.CodeAction =>
  commandAction(title, command, { argument, kind: tagging() });
