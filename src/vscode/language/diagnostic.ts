import * as vscode from 'vscode';
import type { ProblemSeverity } from '../../core/problem.ts';

/** `source` of every diagnostic of ours, as the Problems view shows it. */
const DIAGNOSTIC_SOURCE = 'Policy Annotator';

/** A problem's severity as VS Code's. */
function toSeverity(severity: ProblemSeverity): vscode.DiagnosticSeverity {
  if (severity === 'error') return vscode.DiagnosticSeverity.Error;
  return severity === 'warning' ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Information;
}

/** A diagnostic of ours. `code` is the problem's name: quick fixes know it by that. */
export function toDiagnostic(
  range: vscode.Range,
  message: string,
  severity: ProblemSeverity,
  code: string,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, toSeverity(severity));
  diagnostic.source = DIAGNOSTIC_SOURCE;
  diagnostic.code = code;
  return diagnostic;
}
