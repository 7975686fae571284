import * as vscode from 'vscode';

/** Offers Import Document as Brief… where its reader, a file of its own, is part of what was installed. */
export async function offerDocuments(extension: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension, 'dist', 'documents.js'));
  } catch {
    return;
  }
  await vscode.commands.executeCommand('setContext', 'policyAnnotator.canImportDocuments', true);
}
