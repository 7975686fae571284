import type * as vscode from 'vscode';

/** The path of a file from a workspace folder, with "/"; undefined outside of it. */
export function pathInFolder({ uri }: vscode.WorkspaceFolder, file: vscode.Uri): string | undefined {
  const root = uri.path.replace(/\/*$/, '/');
  return file.path.startsWith(root) ? file.path.slice(root.length) : undefined;
}
