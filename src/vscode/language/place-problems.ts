import * as vscode from 'vscode';
import type { LineIndex } from '../../core/text/line-index.ts';
import { debounce } from '../debounce.ts';
import type { LocatedAnnotation } from '../tracked-brief.ts';
import { toDiagnostic } from './diagnostic.ts';
import type { LanguageDeps } from './language-deps.ts';
import { type PlaceProblem, placeProblems } from './place-problem.ts';

/**
 * Shows in Problems the annotations whose place a person should look at, of briefs that are open and that are not;
 * proposals as hints.
 */
export function registerPlaceProblems({ briefs, annotations, closed }: LanguageDeps): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection('policy-annotator-places');
  const refresh = debounce(300, () => {
    shown.clear();
    const show = (uri: vscode.Uri, lines: LineIndex, located: readonly LocatedAnnotation[]): void => {
      const problems = placeProblems(lines, located);
      shown.set(
        uri,
        problems.map((each) => toPlaceDiagnostic(uri, each)),
      );
    };
    for (const { document, lines } of briefs.all) show(document.uri, lines, annotations.located(document));
    for (const { uri, lines, doubtful } of closed.all) show(uri, lines, doubtful);
  });
  refresh();
  return vscode.Disposable.from(
    shown,
    refresh,
    briefs.onDidChange(refresh),
    annotations.onDidChange(refresh),
    closed.onDidChange(refresh),
  );
}

function toPlaceDiagnostic(uri: vscode.Uri, problem: PlaceProblem): vscode.Diagnostic {
  const severity = problem.isProposed ? 'hint' : 'warning';
  const diagnostic = toDiagnostic(problem.range, problem.message, severity, `place-${problem.kind}`);
  diagnostic.relatedInformation = problem.others.map(
    (range) =>
      new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, range), 'It could also stand here.'),
  );
  return diagnostic;
}
