import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { deepEqual, equal, eventually, match, ok } from '../assert.ts';
import {
  activeApi,
  closeAll,
  fileUri,
  openBrief,
  PROJECT_FILE,
  passages,
  projectText,
  readFile,
  writeFile,
} from './workspace.ts';

// Files that a project file names and that lie elsewhere: nothing of ours reads them.

const SECRET = 'I. SECRETS\n\nThe password is swordfish.\n';

suite('Briefs out of the folder', () => {
  let api: PolicyAnnotatorApi;
  let sample: string;

  suiteSetup(async () => {
    api = await activeApi();
    sample = await projectText();
    const outside = path.join(mkdtempSync(path.join(tmpdir(), 'policy-annotator-')), 'secret.txt');
    writeFileSync(outside, SECRET);
    symlinkSync(outside, fileUri('link.brief.txt').fsPath);
    symlinkSync(path.dirname(outside), fileUri('others').fsPath);
  });
  setup(closeAll);
  suiteTeardown(async () => {
    await closeAll();
    for (const name of ['link.brief.txt', 'others']) await vscode.workspace.fs.delete(fileUri(name));
    await writeFile(PROJECT_FILE, sample);
    await api.ready();
  });

  const project = async (...briefs: string[]): Promise<void> => {
    const record = (brief: string, at: number): string =>
      `  - id: p${at}\n    brief: ${JSON.stringify(brief)}\n    tags: [a]\n    quote: swordfish\n`;
    await writeFile(
      PROJECT_FILE,
      `version: 1\ncodebook: [{ tag: a }]\nannotations:\n${briefs.map(record).join('')}`,
    );
    await api.ready();
  };
  const problems = (): readonly string[] =>
    vscode.languages
      .getDiagnostics(fileUri(PROJECT_FILE))
      .map(({ code, range }) => `${range.start.line} ${String(code)}`);

  test('a link out of the folder is a problem that says so, and a path of Windows one that says how to write it', async () => {
    await project('link.brief.txt', 'others/secret.txt', 'notes\\a.brief.txt');
    await eventually('the problems', () => problems().length === 3);
    deepEqual(problems(), ['3 brief-outside', '7 brief-outside', '11 brief-backslash']);
    const [first, , last] = vscode.languages.getDiagnostics(fileUri(PROJECT_FILE));
    match(first?.message ?? '', /is a link out of the workspace folder/);
    match(last?.message ?? '', /Write “notes\/a\.brief\.txt”/);
  });

  test('an export reads no file out of the folder and keeps the annotation without a place', async () => {
    await project('link.brief.txt', 'others/secret.txt', '../secret.txt');
    const target = fileUri('out.jsonl');
    await vscode.commands.executeCommand('policyAnnotator.exportTags', {
      format: 'jsonl',
      target: target.toString(),
    });
    const rows = ((await readFile('out.jsonl')) ?? '')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    deepEqual(
      rows.map(({ brief, place, section }) => [brief, place, section]),
      [
        ['../secret.txt', 'orphan', ''],
        ['link.brief.txt', 'orphan', ''],
        ['others/secret.txt', 'orphan', ''],
      ],
    );
    await vscode.workspace.fs.delete(target);
  });

  test('an annotation on such a file opens nothing', async () => {
    await project('link.brief.txt', 'others/secret.txt');
    for (const [name, id] of [
      ['link.brief.txt', 'p0'],
      ['others/secret.txt', 'p1'],
    ] as const)
      await vscode.commands.executeCommand('policyAnnotator.revealAnnotation', {
        uri: fileUri(name).toString(),
        id,
      });
    equal(
      vscode.workspace.textDocuments.some((each) => each.getText().includes('swordfish.')),
      false,
    );
  });

  test('a search over all briefs reads none of them', async () => {
    await project('link.brief.txt', 'others/secret.txt');
    await writeFile('inside.brief.txt', 'REPORT\n\nI. SECRETS OF THE REEF\n\nIt is deep.\n');
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'SECRETS',
    );
    const names = found.map(({ name }) => name).filter((name) => name.includes('SECRETS'));
    deepEqual(names, ['I. SECRETS OF THE REEF']);
    await vscode.workspace.fs.delete(fileUri('inside.brief.txt'));
  });

  test('a project file with a byte order mark has its problems and definitions at the right place', async () => {
    const yaml =
      '\ufeff{ version: 1, actors: [{ id: quokka, name: Quokka, type: person }], annotations: [{ id: b1, brief: gone.txt, tags: [a], quote: x }] }\n';
    await writeFile(PROJECT_FILE, yaml);
    await api.ready();
    const editor = await openBrief('bom-file.brief.txt', 'REPORT\n\nI. ISLES\n\nQuokka left.\n');
    const [found] = await eventually('the definition', async () => {
      const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        editor.document.uri,
        new vscode.Position(4, 2),
      );
      return links.length > 0 ? links : undefined;
    });
    const document = await vscode.workspace.openTextDocument(fileUri(PROJECT_FILE));
    // One that another suite opened is loaded again a moment after the file changed.
    await eventually('the document is that of now', () => document.getText().includes('quokka'));
    ok(found);
    match(document.getText(found.targetRange), /^\{ id: quokka, name: Quokka/);
    const missing = await eventually('the problem', () =>
      vscode.languages.getDiagnostics(fileUri(PROJECT_FILE)).find(({ code }) => code === 'missing-brief'),
    );
    match(document.getText(missing.range), /^\{ id: b1, brief/);
    equal(passages(api, editor.document).length, 0);
  });
});
