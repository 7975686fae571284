import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { deepEqual, equal, eventually, match, ok } from '../assert.ts';
import { type MemoryFiles, serveMemoryFiles } from './memory-files.ts';
import { activeApi, passages, select, tag } from './workspace.ts';

// A workspace of two folders that no disk holds: each has a project file of its own, written through VS Code alone.

const NAME = 'fees.brief.txt';
const TEXT =
  'REPORT ON FEES\n\nI. DECISIONS\n\nThe council froze the fees. Norway objected.\n\nII. NEXT\n\nNothing is planned.\n';
const PROJECT = 'policy-annotations.yaml';

suite('Virtual folders', () => {
  let api: PolicyAnnotatorApi;
  let files: MemoryFiles;
  const uri = (folder: string, name: string): vscode.Uri => vscode.Uri.parse(`memory:/${folder}/${name}`);
  const yaml = (folder: string): string => files.text(`/${folder}/${PROJECT}`) ?? '';
  const open = async (folder: string, name = NAME): Promise<vscode.TextEditor> => {
    await vscode.workspace.fs.writeFile(uri(folder, name), new TextEncoder().encode(TEXT));
    return vscode.window.showTextDocument(uri(folder, name), { preview: false });
  };

  suiteSetup(async () => {
    files = serveMemoryFiles(['/first', '/second']);
    api = await activeApi();
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    files.dispose();
  });

  test('a brief has its sections and cards, and the first tag writes the project file beside it', async () => {
    const editor = await open('first');
    await eventually('the sections', () => api.sections(editor.document.uri).length === 3);
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      editor.document.positionAt(TEXT.indexOf('Norway') + 2),
    );
    ok(hover, 'no card');
    await tag(editor, 'froze the fees', 'commitment');
    deepEqual(passages(api, editor.document), ['froze the fees']);
    match(yaml('first'), /brief: fees\.brief\.txt\n(?: {4}.*\n)*? {4}quote: froze the fees/);
    equal(yaml('second'), '', 'the other folder has no project file yet');
  });

  test('undo takes it back and redo does it again, in the file too', async () => {
    await vscode.commands.executeCommand('policyAnnotator.undo');
    equal(yaml('first').includes('froze the fees'), false);
    await vscode.commands.executeCommand('policyAnnotator.redo');
    match(yaml('first'), /quote: froze the fees/);
  });

  test('each folder has its own annotations, codebook and last tag', async () => {
    const editor = await open('second');
    await tag(editor, 'Nothing is planned', 'silence');
    match(yaml('second'), /quote: Nothing is planned/);
    match(yaml('second'), /tag: silence/);
    equal(yaml('first').includes('silence'), false);
    deepEqual(passages(api, editor.document), ['Nothing is planned']);
    const other = await open('first');
    select(other, 'Norway objected');
    await vscode.commands.executeCommand('policyAnnotator.tagWithLastTag');
    match(yaml('first'), /tags: \[?\n?(?: {6}- )?commitment\]?\n(?: {4}.*\n)*? {4}quote: Norway objected/);
    equal(yaml('first').includes('silence'), false, 'the last tag of the other folder was taken');
  });

  test('an export of the active folder is written there', async () => {
    const target = uri('second', 'out.jsonl');
    const editor = await open('second');
    if (passages(api, editor.document).length === 0) await tag(editor, 'Nothing is planned', 'concern');
    await vscode.commands.executeCommand('policyAnnotator.exportTags', {
      format: 'jsonl',
      target: target.toString(),
    });
    const rows = (files.text('/second/out.jsonl') ?? '').trim().split('\n');
    equal(rows.length, 1);
    match(rows[0] ?? '', /"quote":"Nothing is planned".*"place":"exact"/);
  });

  test('a document of a virtual folder becomes a brief beside it', async () => {
    const page = uri('second', 'talks.html');
    await vscode.workspace.fs.writeFile(
      page,
      new TextEncoder().encode('<h1>Talks</h1><h2>I. Outcome</h2><p>The ministers agreed on fish.</p>'),
    );
    await vscode.commands.executeCommand('policyAnnotator.importDocument', { files: [page.toString()] });
    match(files.text('/second/talks.brief.md') ?? '', /# Talks\n\n## I\. Outcome\n\nThe ministers agreed/);
    const brief = uri('second', 'talks.brief.md');
    equal(vscode.window.activeTextEditor?.document.uri.toString(), brief.toString());
    deepEqual(
      api.sections(brief).map(({ title }) => title),
      ['Talks', 'Outcome'],
    );
  });

  for (const [what, refusal] of [
    ['a full disk', () => new Error('ENOSPC: no space left on device, write')],
    ['a file that may only be read', () => vscode.FileSystemError.NoPermissions('read-only')],
  ] as const) {
    test(`${what} leaves the file as it was and keeps the edit, which is written as soon as it can be`, async () => {
      const editor = await open('second', `${what.replaceAll(' ', '-')}.brief.txt`);
      const before = yaml('second');
      files.refusal = refusal;
      await tag(editor, 'froze the fees', 'concern');
      await tag(editor, 'Norway objected', 'concern');
      equal(yaml('second'), before, 'the file was changed');
      deepEqual(
        passages(api, editor.document),
        ['froze the fees', 'Norway objected'],
        'the edits do not show',
      );
      await vscode.commands.executeCommand('policyAnnotator.undo');
      deepEqual(passages(api, editor.document), ['froze the fees'], 'an edit that waits cannot be undone');
      files.refusal = undefined;
      await tag(editor, 'Nothing is planned', 'concern');
      for (const quote of ['froze the fees', 'Nothing is planned'])
        ok(yaml('second').includes(`brief: ${what.replaceAll(' ', '-')}.brief.txt`), quote);
      deepEqual(passages(api, editor.document), ['froze the fees', 'Nothing is planned']);
      equal(yaml('second').includes('quote: Norway objected'), false);
    });
  }
});
