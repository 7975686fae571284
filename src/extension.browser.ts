import * as vscode from 'vscode';
import { activateShared } from './extension.shared.ts';
import type { PolicyAnnotatorApi } from './vscode/api.ts';
import { workerApart } from './vscode/read-apart-in-worker.ts';
import { readDocumentInWorker } from './vscode/read-document-in-worker.ts';
import { updateInBrowser } from './vscode/text-file.ts';

export { serve } from './vscode/read-apart-in-worker.ts';

/** Web entry: every file goes through `workspace.fs`, under a lock of the browser. */
export function activate(context: vscode.ExtensionContext): PolicyAnnotatorApi | undefined {
  const worker = workerApart(vscode.Uri.joinPath(context.extensionUri, 'dist/extension.browser.js'));
  context.subscriptions.push(worker);
  return activateShared(context, {
    updateTextFile: updateInBrowser,
    staysInside: () => Promise.resolve(true), // no file system of the browser tells where a link leads
    readApart: worker.read,
    readDocument: readDocumentInWorker,
    placeApart: worker.place,
  });
}
