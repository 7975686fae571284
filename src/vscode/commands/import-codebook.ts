import * as vscode from 'vscode';
import { baseName } from '../../core/text/base-name.ts';
import { giveWay } from '../give-way.ts';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import { chooseStore } from './choose-store.ts';
import { addWithPreview } from './codebook-preview.ts';
import type { Command } from './command.ts';
import { givenText, property } from './given.ts';
import { readImportFile } from './read-import-file.ts';

/**
 * Adds the tags and fields of another codebook: REFI-QDA, CSV, or YAML such as a colleague's project file. Says first
 * what is new and what clashes. `{ file: "file:///…" }` answers the dialog, `{ confirmed: true }` the preview.
 */
export const importCodebook: Command = {
  id: 'policyAnnotator.importCodebook',
  async run(context, ...args) {
    const store = await chooseStore(context);
    if (!store) return;
    const given = givenText(args, 'file');
    const file = given === undefined ? await askFile(store) : vscode.Uri.parse(given, true);
    if (!file) return;
    const name = baseName(file.path);
    const read = await readImportFile(context, file, giveWay());
    if (!read) return;
    const { tags, fields = [] } = read.value;
    if (tags.length + fields.length === 0) throw new Refusal(`${name} lists no tags.`);
    await addWithPreview(context, store, name, { tags, fields }, property(args, 'confirmed') === true);
  },
};

async function askFile(store: ProjectStore): Promise<vscode.Uri | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: 'Import Codebook',
      openLabel: 'Read',
      defaultUri: store.folder.uri,
      filters: { Codebooks: ['qdc', 'csv', 'tsv', 'yaml', 'yml', 'qdpx', 'qde'], 'All files': ['*'] },
    })) ?? [];
  return file;
}
