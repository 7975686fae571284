import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { equal, eventually, ok } from '../assert.ts';

// What the API tests share: the extension's API, and files of the workspace that is open.

/** The extension under test. */
export function ourExtension(): vscode.Extension<PolicyAnnotatorApi> {
  const extension = vscode.extensions.all.find((each) => each.packageJSON.name === 'policy-annotator');
  ok(extension, 'the extension is not installed');
  return extension;
}

/** The API of the running extension. */
export const activeApi = async (): Promise<PolicyAnnotatorApi> => ourExtension().activate();

/** The URI of a file at the root of the workspace folder. */
export function fileUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export const PROJECT_FILE = 'policy-annotations.yaml';

export async function writeFile(name: string, text: string): Promise<vscode.Uri> {
  const uri = fileUri(name);
  // Else an edit of a moment ago would be taken for one that another window wrote over.
  if (name === PROJECT_FILE) await (await activeApi()).ready();
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Registers that after the suite the editors are closed and the project file is as it was before. Gives what it was. */
export function keepProjectFile(): () => string {
  let before = '';
  suiteSetup(async () => {
    before = (await readFile(PROJECT_FILE)) ?? '';
  });
  suiteTeardown(async () => {
    await closeAll();
    await writeFile(PROJECT_FILE, before);
    await (await activeApi()).ready();
  });
  return () => before;
}

/** The project file's text; empty when there is none. */
export const projectText = async (): Promise<string> => (await readFile(PROJECT_FILE)) ?? '';

/** Does something, takes it back and does it again, twice: the file is the same each time, byte for byte. Gives it. */
export async function thereAndBack(action: () => PromiseLike<unknown>): Promise<string> {
  const run = (command: string) => vscode.commands.executeCommand(`policyAnnotator.${command}`);
  const before = await projectText();
  await action();
  const after = await projectText();
  ok(after !== before, 'the action changed nothing');
  for (let round = 0; round < 2; round += 1) {
    await run('undo');
    equal(await projectText(), before, 'after undo');
    await run('redo');
    equal(await projectText(), after, 'after redo');
  }
  return after;
}

/** The file's text on disk; undefined when there is none. */
export async function readFile(name: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(name)));
  } catch {
    return undefined;
  }
}

/** Writes a brief and opens it in the active editor. */
export async function openBrief(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = await writeFile(name, text);
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  await eventually('the editor shows the text', () => editor.document.getText() === text);
  return editor;
}

/** Selects the n-th occurrence (from 1) of some words. */
export function select(editor: vscode.TextEditor, words: string, occurrence = 1): void {
  const text = editor.document.getText();
  let at = -1;
  for (let n = 0; n < occurrence; n++) at = text.indexOf(words, at + 1);
  ok(at >= 0, `the brief does not have "${words}"`);
  editor.selection = new vscode.Selection(
    editor.document.positionAt(at),
    editor.document.positionAt(at + words.length),
  );
}

/** Selects words and tags them. */
export async function tag(editor: vscode.TextEditor, words: string, ...tags: string[]): Promise<void> {
  select(editor, words);
  await vscode.commands.executeCommand('policyAnnotator.tagSelection', { tags });
}

/** The words under each settled annotation of an open brief, in text order. */
export function passages(api: PolicyAnnotatorApi, document: vscode.TextDocument): readonly string[] {
  return api.located(document.uri).flatMap(({ range }) => {
    const shown = range && api.range(document.uri, range);
    return shown ? [document.getText(shown)] : [];
  });
}

/** Replaces the first occurrence of some words in the document. */
export async function replaceWords(editor: vscode.TextEditor, words: string, by: string): Promise<void> {
  const { document } = editor;
  const at = document.getText().indexOf(words);
  ok(at >= 0, `the brief does not have "${words}"`);
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
  ok(await editor.edit((edit) => edit.replace(range, by)));
}

/** Inserts words before the first occurrence of others, as typing would. */
export async function insertBefore(
  editor: vscode.TextEditor,
  words: string,
  inserted: string,
): Promise<void> {
  const at = editor.document.getText().indexOf(words);
  ok(at >= 0, `the brief does not have "${words}"`);
  ok(await editor.edit((edit) => edit.insert(editor.document.positionAt(at), inserted)));
}

/** Closes all editors without saving, so that a test begins with none. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || document.isUntitled) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
