import * as vscode from 'vscode';
import { minimalChange } from './minimal-change.ts';
import type { Platform } from './platform.ts';
import { Refusal } from './run-command.ts';
import { openDocument, readTextFile } from './text-file.ts';

/** The project file of one folder as text: on disk, or in the editor where it has unsaved changes. */
export interface ProjectFile {
  readonly uri: vscode.Uri;
  /** File name, for messages. */
  readonly name: string;
  /** Undefined when there is no file. */
  read(): Promise<string | undefined>;
  /** See {@link Platform.updateTextFile}. With unsaved changes the edit goes into that editor and is not saved. */
  update(change: (raw: string | undefined) => string): Promise<void>;
}

/** The project file at `uri`. */
export function projectFileAt(uri: vscode.Uri, platform: Platform): ProjectFile {
  const unsaved = (): vscode.TextDocument | undefined => {
    const document = openDocument(uri);
    return document?.isDirty ? document : undefined;
  };
  return {
    uri,
    name: uri.path.slice(uri.path.lastIndexOf('/') + 1),
    async read() {
      return unsaved()?.getText() ?? readTextFile(uri);
    },
    async update(change) {
      const document = unsaved();
      if (document) await changeDocument(document, change(document.getText()));
      else await platform.updateTextFile(uri, change);
    },
  };
}

async function changeDocument(document: vscode.TextDocument, after: string): Promise<void> {
  const change = minimalChange(document.getText(), after);
  if (!change) return;
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(change.start), document.positionAt(change.end));
  edit.replace(document.uri, range, change.text);
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Refusal(`The editor of ${document.fileName} did not take the edit. Save it and try again.`);
}
