import * as vscode from 'vscode';
import { type AnnotationRow, annotatedBriefs, annotationRows } from '../../core/exchange/annotation-row.ts';
import type { ExportFormat } from '../../core/exchange/export-format.ts';
import { EXPORT_FORMATS, exportFormat } from '../../core/exchange/export-formats.ts';
import { isPathInside } from '../../core/project/check-project.ts';
import { normaliseText } from '../../core/text/normalise-text.ts';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import { openDocument, readTextFile } from '../text-file.ts';
import { chooseStore } from './choose-store.ts';
import type { Command, CommandContext } from './command.ts';

/** What is exported, and to where. Given as the argument, nothing is asked. */
interface ExportRequest {
  readonly format: ExportFormat;
  /** Paths of briefs from the workspace folder. */
  readonly briefs: readonly string[];
  readonly target: vscode.Uri;
}

/** Exports annotations for other tools: asks for format, briefs and file; shows progress, can be cancelled. */
export const exportTags: Command = {
  id: 'policyAnnotator.exportTags',
  async run(context, arg) {
    const store = await chooseStore(context);
    if (!store) return;
    const briefs = annotatedBriefs(store.project);
    if (briefs.length === 0)
      throw new Refusal('There are no annotations to export yet: select a passage of a brief and tag it.');
    const request = givenRequest(arg, briefs) ?? (await askRequest(context, store, briefs));
    if (!request) return;
    const count = await writeExport(store, request);
    if (count !== undefined && !givenRequest(arg, briefs)) void offerToOpen(request.target, count);
  },
};

/** `{ format: "csv-exact", target: "file:///…" }` from a key binding or another extension: all briefs. */
function givenRequest(arg: unknown, briefs: readonly string[]): ExportRequest | undefined {
  if (typeof arg !== 'object' || arg === null || !('format' in arg) || !('target' in arg)) return undefined;
  const format = typeof arg.format === 'string' ? exportFormat(arg.format) : undefined;
  if (!format || typeof arg.target !== 'string') return undefined;
  return { format, briefs, target: vscode.Uri.parse(arg.target, true) };
}

async function askRequest(
  context: CommandContext,
  store: ProjectStore,
  all: readonly string[],
): Promise<ExportRequest | undefined> {
  const picked = await vscode.window.showQuickPick(
    EXPORT_FORMATS.map((format) => ({ format, label: format.label, detail: format.description })),
    { title: 'Export Tags (1 of 2): Format', matchOnDetail: true },
  );
  if (!picked) return undefined;
  const briefs = await askBriefs(context, store, all);
  if (!briefs) return undefined;
  const { extension, label } = picked.format;
  const target = await vscode.window.showSaveDialog({
    title: 'Export Tags',
    defaultUri: vscode.Uri.joinPath(store.folder.uri, `annotations.${extension}`),
    filters: { [label]: [extension] },
  });
  return target && { format: picked.format, briefs, target };
}

async function askBriefs(
  { briefs, projects }: CommandContext,
  store: ProjectStore,
  all: readonly string[],
): Promise<readonly string[] | undefined> {
  const active = briefs.activeEditor && projects.addressOf(briefs.activeEditor.document.uri);
  if (!active || active.store !== store || !all.includes(active.path) || all.length === 1) return all;
  const scopes = [
    { label: 'This Brief', description: active.path, briefs: [active.path] },
    { label: 'All Briefs', description: `${all.length} briefs with annotations`, briefs: all },
  ];
  const picked = await vscode.window.showQuickPick(scopes, { title: 'Export Tags (2 of 2): Briefs' });
  return picked?.briefs;
}

/** Writes the file; gives the number of rows, or undefined when the person cancelled. */
async function writeExport(store: ProjectStore, request: ExportRequest): Promise<number | undefined> {
  const rows = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Exporting tags', cancellable: true },
    (progress, token) => collectRows(store, request.briefs, progress, token),
  );
  if (!rows) return undefined;
  const text = request.format.write(rows, { project: store.project, title: store.folder.name });
  await vscode.workspace.fs.writeFile(request.target, new TextEncoder().encode(text));
  return rows.length;
}

// Brief by brief, so that a cancel is heard and the extension host answers others in between.
async function collectRows(
  store: ProjectStore,
  briefs: readonly string[],
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<readonly AnnotationRow[] | undefined> {
  const rows: AnnotationRow[] = [];
  for (const path of briefs) {
    progress.report({ message: path, increment: 100 / briefs.length });
    const text = await briefText(store, path);
    if (token.isCancellationRequested) return undefined;
    const project = { ...store.project, annotations: store.annotationsOf(path) };
    const added =
      text === undefined ? annotationRows(project, [], [path]) : annotationRows(project, [{ path, text }]);
    for (const row of added) rows.push(row);
  }
  return rows;
}

/**
 * The brief as its editor shows it, or as it stands on disk. Undefined when there is none, when it is no text, or when
 * its path leads out of the folder: its annotations are then exported without a place.
 */
async function briefText({ folder }: ProjectStore, path: string): Promise<string | undefined> {
  if (!isPathInside(path)) return undefined;
  const uri = vscode.Uri.joinPath(folder.uri, path);
  try {
    const raw = openDocument(uri)?.getText() ?? (await readTextFile(uri));
    return raw === undefined ? undefined : normaliseText(raw).text;
  } catch {
    return undefined; // one brief that cannot be read must not keep the others from being exported
  }
}

async function offerToOpen(target: vscode.Uri, count: number): Promise<void> {
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const message = `Exported ${count} ${count === 1 ? 'annotation' : 'annotations'} to ${name}.`;
  const chosen = await vscode.window.showInformationMessage(message, 'Open File');
  if (chosen) await vscode.commands.executeCommand('vscode.open', target);
}
