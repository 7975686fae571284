import * as vscode from 'vscode';
import { loadPlacing } from '../chunks.ts';
import type { AnnotationRef } from '../commands/targets.ts';
import type { OpenBrief } from '../open-brief.ts';
import { commandAction } from './command-action.ts';
import type { LanguageDeps } from './language-deps.ts';
import { type PlaceProblem, placeProblems } from './place-problem.ts';

/** How many lost annotations the light bulb offers for a selection. */
const MOST_OFFERED = 5;

/**
 * Quick fixes on annotations that need a look: accept or choose the place, split, re-attach, mark as gone, delete. A
 * proposal that lost its passage can be put on another one, or rejected.
 */
export function registerPlaceFixes({ briefs, annotations }: LanguageDeps): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    '*',
    {
      provideCodeActions(document, range, { diagnostics }) {
        const open = briefs.get(document);
        if (!open) return [];
        const problems = placeProblems(open.lines, annotations.located(document));
        const shown = (each: PlaceProblem): vscode.Diagnostic | undefined =>
          diagnostics.find(({ message }) => message === each.message);
        const here = problems.filter((each) => shown(each) || each.range.intersection(range));
        const uri = document.uri.toString();
        return [
          ...here.flatMap((each) => fixes(open, each, shown(each))),
          ...(range.isEmpty
            ? []
            : problems.slice(0, MOST_OFFERED).map((each) => reattach(uri, each, shown(each)))),
        ];
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function fixes(
  open: OpenBrief,
  problem: PlaceProblem,
  shown: vscode.Diagnostic | undefined,
): vscode.CodeAction[] {
  const { kind } = problem;
  const uri = open.document.uri.toString();
  const add = (title: string, command: string, preferred = false): vscode.CodeAction =>
    fix(uri, problem, shown, title, command, preferred);
  return [
    ...(kind === 'ambiguous' ? [add('Choose the passage…', 'choosePlace', true)] : []),
    ...(kind === 'changed'
      ? [add('Accept this passage', 'acceptPlace', true), add('Choose another passage…', 'choosePlace')]
      : []),
    ...(kind === 'orphan' ? [add('Choose from similar passages…', 'choosePlace')] : []),
    ...(problem.isProposed
      ? [
          add('Reject the proposal', 'rejectProposal'),
          add('Show the proposal in the project file', 'openProjectFile'),
        ]
      : [
          ...(loadPlacing().tornParts(open.text, problem.quote)
            ? [add('Split into its two parts', 'splitAnnotation')]
            : []),
          add('Mark as gone and keep the record', 'markGone'),
          add('Show the annotation in the project file', 'openProjectFile'),
          add('Delete the annotation', 'deleteAnnotation'),
        ]),
  ];
}

const reattach = (
  uri: string,
  problem: PlaceProblem,
  shown: vscode.Diagnostic | undefined,
): vscode.CodeAction =>
  fix(uri, problem, shown, `Re-attach “${problem.words}” to the selection`, 'reattachToSelection', false);

function fix(
  uri: string,
  { id }: PlaceProblem,
  shown: vscode.Diagnostic | undefined,
  title: string,
  command: string,
  isPreferred: boolean,
): vscode.CodeAction {
  const argument: AnnotationRef = { uri, id };
  return commandAction(title, command, { argument, shown, isPreferred });
}
