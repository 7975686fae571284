import type * as vscode from 'vscode';
import { activateShared } from './extension.shared.ts';
import { threadApart } from './node/read-apart.ts';
import { readDocumentApart } from './node/read-document.ts';
import { staysInside } from './node/stays-inside.ts';
import { updateTextFile } from './node/update-text-file.ts';
import type { PolicyAnnotatorApi } from './vscode/api.ts';
import { updateThroughWorkspace } from './vscode/text-file.ts';

/** Desktop entry: files on disk are locked and written atomically, shared with the command line; others as on the web. */
export function activate(context: vscode.ExtensionContext): PolicyAnnotatorApi | undefined {
  const thread = threadApart(`${__dirname}/read-apart-thread.js`);
  context.subscriptions.push(thread);
  return activateShared(context, {
    async updateTextFile(uri, change) {
      if (uri.scheme !== 'file') return updateThroughWorkspace(uri, change);
      await updateTextFile(uri.fsPath, change);
      return 'safe';
    },
    staysInside: (folder, file) =>
      file.scheme === 'file' ? staysInside(folder.fsPath, file.fsPath) : Promise.resolve(true),
    readApart: thread.read,
    readDocument: (script, ...task) => readDocumentApart(script.fsPath, ...task),
    placeApart: thread.place,
  });
}
