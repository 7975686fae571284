import * as vscode from 'vscode';
import { Refusal } from '../run-command.ts';
import type { Command } from './command.ts';

/** Where the sample workspace lies in the package. */
const SAMPLE = ['test', 'fixtures', 'sample'];

/** Copies the sample workspace to the extension's storage, where a person may change it, and opens it as a folder. */
export const openSample: Command = {
  id: 'policyAnnotator.openSample',
  async run({ extensionUri, storageUri }) {
    const from = vscode.Uri.joinPath(extensionUri, ...SAMPLE);
    const to = vscode.Uri.joinPath(storageUri, 'sample');
    try {
      // A copy that is there is the person's own: it is opened as they left it.
      if (!(await exists(to))) await vscode.workspace.fs.copy(from, to);
    } catch {
      throw new Refusal('The sample cannot be copied here. Open a folder with your own texts instead.');
    }
    const forceNewWindow = (vscode.workspace.workspaceFolders ?? []).length > 0;
    await vscode.commands.executeCommand('vscode.openFolder', to, { forceNewWindow });
  },
};

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false; // not there: the file system has no other way to say so
  }
}
