import * as vscode from 'vscode';
import { debounce } from '../debounce.ts';
import type { OpenBrief } from '../open-brief.ts';
import { SETTINGS, shownHints } from '../settings.ts';
import { toRange } from '../text-range.ts';
import { toDiagnostic } from './diagnostic.ts';
import type { LanguageDeps } from './language-deps.ts';

/** Briefs longer than this, in UTF-16 units, get no hints: understanding them would hold up what a person does. */
const LONGEST = 300_000;

/** Shows in Problems what a brief in view may have got wrong: hints, each kind of which can be switched off. */
export function registerBriefHints({ briefs, projects }: LanguageDeps): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection('policy-annotator-hints');
  let run = 0;
  const refresh = debounce(800, async () => {
    run += 1;
    const mine = run;
    const open = vscode.window.visibleTextEditors.flatMap(({ document }) => briefs.get(document) ?? []);
    await Promise.all(open.map((each) => (each.text.length > LONGEST ? undefined : each.ready())));
    if (mine !== run) return; // something changed meanwhile: the newer run shows it
    shown.clear();
    for (const each of new Set(open)) shown.set(each.document.uri, hintsOf(each));
  });
  refresh();
  return vscode.Disposable.from(
    shown,
    refresh,
    briefs.onDidChange(refresh),
    projects.onDidChange(refresh),
    vscode.window.onDidChangeVisibleTextEditors(refresh),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(SETTINGS) && refresh()),
  );
}

function hintsOf(open: OpenBrief): vscode.Diagnostic[] {
  const kinds = shownHints(open.document.uri);
  if (kinds.length === 0 || open.text.length > LONGEST) return [];
  return open.reader
    .findHints(open.brief, open.recognition, kinds)
    .map(({ message, severity, code, range }) =>
      toDiagnostic(toRange(open.lines, range ?? { start: 0, end: 0 }), message, severity, code),
    );
}
