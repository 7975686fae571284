import type * as vscode from 'vscode';
import { activateShared } from './extension.shared.ts';
import type { PolicyAnnotatorApi } from './vscode/api.ts';
import { updateThroughWorkspace } from './vscode/text-file.ts';

/** Desktop entry: files on disk are written atomically. */
export function activate(context: vscode.ExtensionContext): PolicyAnnotatorApi | undefined {
  return activateShared(context, { updateTextFile: updateThroughWorkspace });
}
