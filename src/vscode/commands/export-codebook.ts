import * as vscode from 'vscode';
import type { ExportFormat } from '../../core/exchange/export-format.ts';
import { baseName } from '../../core/text/base-name.ts';
import { counted } from '../../core/text/counted.ts';
import { loadExchange } from '../chunks.ts';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import { chooseStore } from './choose-store.ts';
import type { Command } from './command.ts';
import { givenText } from './given.ts';

/** Writes the codebook without passages: as YAML, CSV or REFI-QDA. `{ format, target: "file:///…" }` answer it. */
export const exportCodebook: Command = {
  id: 'policyAnnotator.exportCodebook',
  async run(context, ...args) {
    const store = await chooseStore(context);
    if (!store) return;
    const { project, folder } = store;
    if (project.codebook.length + project.fields.length === 0)
      throw new Refusal('The codebook is empty: create a tag, or add a starter codebook first.');
    const { CODEBOOK_FORMATS, atOnce, exportSteps, tellLosses } = loadExchange();
    const given = givenText(args, 'format');
    const format = given === undefined ? await askFormat() : CODEBOOK_FORMATS.find(({ id }) => id === given);
    if (!format) return;
    const answer = givenText(args, 'target');
    const target = answer === undefined ? await askTarget(store, format) : vscode.Uri.parse(answer, true);
    if (!target) return;
    const { content, losses } = atOnce(exportSteps(format, [], { project, title: folder.name, briefs: [] }));
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await vscode.workspace.fs.writeFile(target, bytes);
    if (answer !== undefined) return;
    // Passages, actors and meetings were not asked for.
    const lost = tellLosses(
      format,
      losses.filter(({ code }) => !['actors', 'meetings'].includes(code)),
    );
    const message = `Exported ${counted(project.codebook.length, 'tag')} to ${baseName(target.path)}. ${lost}`;
    const open = 'Open File';
    if ((await vscode.window.showInformationMessage(message.trimEnd(), open)) === open)
      await vscode.commands.executeCommand('vscode.open', target);
  },
};

async function askFormat(): Promise<ExportFormat | undefined> {
  const items = loadExchange().CODEBOOK_FORMATS.map((format) => ({
    format,
    label: format.label,
    description: `.${format.extension}`,
    detail: format.description,
  }));
  const picked = await vscode.window.showQuickPick(items, { title: 'Export Codebook', matchOnDetail: true });
  return picked?.format;
}

async function askTarget(
  store: ProjectStore,
  { extension, label }: ExportFormat,
): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    title: 'Export Codebook',
    defaultUri: vscode.Uri.joinPath(store.folder.uri, `codebook.${extension}`),
    filters: { [label]: [extension] },
  });
}
