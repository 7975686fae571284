import * as vscode from 'vscode';
import { baseName } from '../core/text/base-name.ts';
import { minimalChange } from './minimal-change.ts';
import type { Platform, Written } from './platform.ts';
import { Refusal } from './run-command.ts';
import { openDocument, readSettledFile } from './text-file.ts';

/** The project file of one folder as text: on disk, or in the editor where it has unsaved changes. */
export interface ProjectFile {
  readonly uri: vscode.Uri;
  /** File name, for messages. */
  readonly name: string;
  /** Undefined when there is no file. */
  read(): Promise<string | undefined>;
  /** See {@link Platform.updateTextFile}. With unsaved changes the edit goes into that editor and is not saved. */
  update(change: (raw: string | undefined) => string | Promise<string>): Promise<Written>;
}

/** The project file at `uri` in a workspace folder. A link is followed as long as it leads to a place in the folder. */
export function projectFileAt(
  uri: vscode.Uri,
  folder: vscode.Uri,
  platform: Pick<Platform, 'updateTextFile' | 'staysInside'>,
): ProjectFile {
  const name = baseName(uri.path);
  const unsaved = (): vscode.TextDocument | undefined => {
    const document = openDocument(uri);
    return document?.isDirty ? document : undefined;
  };
  // A folder may come from anyone: a link in it must not make us read or write what lies elsewhere.
  const refuseOutside = async (): Promise<void> => {
    if (await platform.staysInside(folder, uri)) return;
    throw new Refusal(
      `${name} is a link out of the workspace folder, and is not followed. Put the file itself there, or open the folder it is in.`,
    );
  };
  return {
    uri,
    name,
    async read() {
      await refuseOutside();
      return unsaved()?.getText() ?? readSettledFile(uri);
    },
    async update(change) {
      await refuseOutside();
      const document = unsaved();
      if (!document) return platform.updateTextFile(uri, change);
      for (;;) {
        const { version } = document;
        const after = await change(document.getText());
        // Who types meanwhile loses nothing: the change is made anew.
        if (document.version !== version) continue;
        await changeDocument(document, after);
        return 'safe';
      }
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
