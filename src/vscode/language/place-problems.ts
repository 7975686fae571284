import * as vscode from 'vscode';
import { debounce } from '../debounce.ts';
import { toDiagnostic } from './diagnostic.ts';
import type { LanguageDeps } from './language-deps.ts';
import { type PlaceProblem, placeProblems } from './place-problem.ts';

/** Shows in Problems the annotations of open briefs whose place a person should look at; proposals as hints. */
export function registerPlaceProblems({ briefs, annotations }: LanguageDeps): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection('policy-annotator-places');
  const refresh = debounce(300, () => {
    shown.clear();
    for (const open of briefs.all) {
      const { uri } = open.document;
      const problems = placeProblems(open, annotations.located(open.document));
      shown.set(
        uri,
        problems.map((each) => toPlaceDiagnostic(uri, each)),
      );
    }
  });
  refresh();
  return vscode.Disposable.from(
    shown,
    refresh,
    briefs.onDidChange(refresh),
    annotations.onDidChange(refresh),
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
