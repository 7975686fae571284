import type * as vscode from 'vscode';
import { placeAnnotations } from './core/annotation/place-annotations.ts';
import { activateShared } from './extension.shared.ts';
import type { PolicyAnnotatorApi } from './vscode/api.ts';
import { readHere } from './vscode/open-brief.ts';
import { readDocumentInWorker } from './vscode/read-document-in-worker.ts';
import { updateInBrowser } from './vscode/text-file.ts';

/** Web entry: every file goes through `workspace.fs`, under a lock of the browser. */
export function activate(context: vscode.ExtensionContext): PolicyAnnotatorApi | undefined {
  return activateShared(context, {
    updateTextFile: updateInBrowser,
    staysInside: () => Promise.resolve(true), // no file system of the browser tells where a link leads
    readApart: readHere,
    readDocument: readDocumentInWorker,
    placeApart: async (...task) => placeAnnotations(...task),
  });
}
