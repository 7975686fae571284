import * as vscode from 'vscode';
import {
  briefName,
  DOCUMENT_EXTENSIONS,
  type DocumentTask,
  type FinalAnswer,
  LARGEST_DOCUMENT,
  type MadeBrief,
  numbered,
} from '../../core/documents/document.ts';
import { plainReason } from '../../core/plain-reason.ts';
import { baseName } from '../../core/text/base-name.ts';
import { counted } from '../../core/text/counted.ts';
import { findDocumentReader } from '../document-reader.ts';
import { isRefusal, Refusal } from '../run-command.ts';
import { say } from '../say.ts';
import { chooseStore } from './choose-store.ts';
import type { Command, CommandContext } from './command.ts';
import { property } from './given.ts';

/**
 * Makes briefs of PDF, Word and HTML files. A brief stands beside its original: where that lies in the workspace, or,
 * with a copy of it, at the root of the folder. Writes over nothing.
 */
export const importDocument: Command = {
  id: 'policyAnnotator.importDocument',
  async run(context, ...args) {
    const again = (): unknown => vscode.commands.executeCommand('policyAnnotator.importDocument', ...args);
    const script = await findDocumentReader(context.log, again);
    const reading: Reading = (...task) => context.platform.readDocument(script, ...task);
    const given = property(args, 'files');
    const files = givenFiles(given) ?? selectedFiles(args) ?? (await askFiles());
    if (!files || files.length === 0) return;
    const isOutside = files.some((file) => !vscode.workspace.getWorkspaceFolder(file));
    const store = isOutside ? await chooseStore(context) : undefined;
    if (isOutside && !store) return;
    const asks = !Array.isArray(given);
    const made: Imported[] = [];
    const refused: string[] = [];
    for (const file of files)
      try {
        const folder = vscode.workspace.getWorkspaceFolder(file)
          ? vscode.Uri.joinPath(file, '..')
          : store?.folder.uri;
        const imported = folder && (await importOne(reading, file, folder, asks));
        if (!imported) break; // cancelled: the rest, too
        made.push(imported);
      } catch (error) {
        if (error instanceof vscode.CancellationError) break;
        if (!isRefusal(error)) context.log.error(`Import of ${baseName(file.path)}:`, String(error));
        refused.push(isRefusal(error) ? error.message : `${baseName(file.path)}: ${plainReason(error)}.`);
      }
    await tell(context, made, refused);
  },
};

/** `{ files: ["file:///…"] }` from a key binding or another extension: nothing is asked. */
function givenFiles(files: unknown): readonly vscode.Uri[] | undefined {
  if (!Array.isArray(files)) return undefined;
  return files.filter((each) => typeof each === 'string').map((each) => vscode.Uri.parse(each, true));
}

/** What is selected in the Explorer: the file that was clicked, and all that are selected. */
function selectedFiles([clicked, all]: readonly unknown[]): readonly vscode.Uri[] | undefined {
  if (!(clicked instanceof vscode.Uri)) return undefined;
  const files = Array.isArray(all) ? all.filter((each) => each instanceof vscode.Uri) : [];
  return files.length > 0 ? files : [clicked];
}

function askFiles(): Thenable<readonly vscode.Uri[] | undefined> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return vscode.window.showOpenDialog({
    title: 'Import Document as Brief',
    openLabel: 'Import',
    canSelectMany: true,
    ...(folder && { defaultUri: folder.uri }),
    filters: { 'PDF, Word, HTML': [...DOCUMENT_EXTENSIONS], 'All files': ['*'] },
  });
}

/** Makes a brief of one document. */
type Reading = (
  task: DocumentTask,
  onPage: (page: number, pages: number) => void,
  signal: AbortSignal,
) => Promise<FinalAnswer>;

interface Imported {
  readonly brief: vscode.Uri;
  readonly remarks: readonly string[];
}

/** Undefined when the person walked away. Throws a {@link Refusal} for a document that cannot be read. */
async function importOne(
  reading: Reading,
  file: vscode.Uri,
  folder: vscode.Uri,
  asks: boolean,
): Promise<Imported | undefined> {
  const name = baseName(file.path);
  const { size, type } = await vscode.workspace.fs.stat(file);
  if (type & vscode.FileType.Directory) throw new Refusal(`${name} is a folder.`);
  if (size > LARGEST_DOCUMENT) throw new Refusal(`${name} is larger than ${LARGEST_DOCUMENT / 1e6} MB.`);
  const bytes = await vscode.workspace.fs.readFile(file);
  const original = await originalIn(folder, file, bytes);
  const made = await read(reading, baseName(original.path), bytes);
  const brief = await freeBrief(vscode.Uri.joinPath(folder, briefName(name)), asks);
  if (!brief) return undefined;
  const edit = new vscode.WorkspaceEdit();
  // Made only where there is no such file, and undone like any other new file.
  const contents = new TextEncoder().encode(made.text);
  edit.createFile(brief, { ignoreIfExists: false, overwrite: false, contents });
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Refusal(`${baseName(brief.path)} could not be created.`);
  const remarks = made.remarks.map((each) => `${name}: ${each}`);
  if (original.isNew)
    try {
      await vscode.workspace.fs.copy(file, vscode.Uri.joinPath(folder, baseName(original.path)), {
        overwrite: false,
      });
    } catch (error) {
      remarks.push(`${name} could not be copied beside its brief: ${plainReason(error)}.`);
    }
  return { brief, remarks };
}

/** Reads the document, with progress. Throws a CancellationError when the person cancels. */
function read(reading: Reading, name: string, bytes: Uint8Array): Thenable<MadeBrief> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: `Reading ${name}`, cancellable: true },
    async (progress, token) => {
      const stop = new AbortController();
      const listening = token.onCancellationRequested(() => stop.abort());
      let shown = 0;
      const onPage = (page: number, pages: number): void => {
        const increment = (100 * (page - shown)) / pages;
        shown = page;
        progress.report({ message: `page ${page} of ${pages}`, increment });
      };
      try {
        const answer = await reading({ name, bytes }, onPage, stop.signal);
        if ('refused' in answer) throw new Refusal(`${name} was not imported. ${answer.refused}`);
        return answer.brief;
      } catch (error) {
        throw token.isCancellationRequested ? new vscode.CancellationError() : error;
      } finally {
        listening.dispose();
      }
    },
  );
}

/** Where the original stands or will stand in a folder: under its own name, or a free one if another file has that. */
async function originalIn(
  folder: vscode.Uri,
  file: vscode.Uri,
  bytes: Uint8Array,
): Promise<{ readonly path: string; readonly isNew: boolean }> {
  const name = baseName(file.path);
  for (let number = 1; ; number++) {
    const uri = vscode.Uri.joinPath(folder, numbered(name, number));
    if (uri.toString() === file.toString()) return { path: uri.path, isNew: false };
    if (!(await exists(uri))) return { path: uri.path, isNew: true };
    if (isSame(await vscode.workspace.fs.readFile(uri), bytes)) return { path: uri.path, isNew: false };
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** The brief's file; when there is one of that name, another is asked for, or a free one is taken. */
async function freeBrief(wanted: vscode.Uri, asks: boolean): Promise<vscode.Uri | undefined> {
  const folder = vscode.Uri.joinPath(wanted, '..');
  const name = baseName(wanted.path);
  let number = 1;
  while (await exists(vscode.Uri.joinPath(folder, numbered(name, number)))) number++;
  const free = numbered(name, number);
  if (number === 1 || !asks) return vscode.Uri.joinPath(folder, free);
  const chosen = await vscode.window.showInputBox({
    title: 'Import Document as Brief',
    prompt: `${name} is there already, and is not written over. Name for this one:`,
    value: free,
    valueSelection: [0, free.length - '.brief.md'.length],
    async validateInput(text) {
      if (!/\.brief\.(?:md|txt)$/.test(text)) return 'The name ends in .brief.md or .brief.txt.';
      if (/[/\\]/.test(text)) return 'A name, without folder.';
      return (await exists(vscode.Uri.joinPath(folder, text))) ? `${text} is there already.` : undefined;
    },
  });
  return chosen === undefined ? undefined : vscode.Uri.joinPath(folder, chosen);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false, // the file system has no other way to say so
  );
}

async function tell(
  { log }: CommandContext,
  made: readonly Imported[],
  refused: readonly string[],
): Promise<void> {
  for (const each of refused) log.info(`Import: ${each}`);
  const [first] = made;
  if (first) {
    await vscode.window.showTextDocument(first.brief, { preview: false });
    say(
      made.length === 1
        ? `Imported ${baseName(first.brief.path)}`
        : `Imported ${counted(made.length, 'brief')}`,
    );
  }
  const remarks = made.flatMap((each) => each.remarks);
  for (const each of remarks) log.info(`Import: ${each}`);
  if (remarks.length > 0) void vscode.window.showInformationMessage(remarks.slice(0, 4).join(' '));
  if (refused.length > 0) throw new Refusal(refused.slice(0, 4).join(' '));
}
