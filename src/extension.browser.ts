import type * as vscode from 'vscode';
import { activateShared } from './extension.shared.ts';
import type { PolicyAnnotatorApi } from './vscode/api.ts';
import { readHere } from './vscode/open-brief.ts';
import { updateThroughWorkspace } from './vscode/text-file.ts';

/** Web entry: every file goes through `workspace.fs`; the journal covers what it cannot promise. */
export function activate(context: vscode.ExtensionContext): PolicyAnnotatorApi | undefined {
  return activateShared(context, {
    updateTextFile: updateThroughWorkspace,
    staysInside: () => Promise.resolve(true), // no file system of the browser tells where a link leads
    readApart: readHere,
  });
}
