import * as vscode from 'vscode';

/** What is particular about an entry of the light bulb. */
interface Particulars {
  readonly argument?: unknown;
  /** The problem that it mends, if one is shown. */
  readonly shown?: vscode.Diagnostic | undefined;
  /** Offered first, and taken by “Auto Fix…”. */
  readonly isPreferred?: boolean;
  /** A quick fix unless it says otherwise. */
  readonly kind?: vscode.CodeActionKind;
}

/** An entry of the light bulb that runs one of our commands, by the last part of its id. */
export function commandAction(
  title: string,
  command: string,
  { argument, shown, isPreferred = false, kind = vscode.CodeActionKind.QuickFix }: Particulars = {},
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  const list = argument === undefined ? [] : [argument];
  action.command = { title, command: `policyAnnotator.${command}`, arguments: list };
  if (shown) action.diagnostics = [shown];
  action.isPreferred = isPreferred;
  return action;
}
