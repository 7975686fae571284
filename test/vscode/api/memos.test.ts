import * as vscode from 'vscode';
import type { Memo } from '../../../src/core/annotation/memo.ts';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { deepEqual, equal, eventually, match, ok } from '../assert.ts';
import {
  activeApi,
  closeAll,
  fileUri,
  keepProjectFile,
  openBrief,
  PROJECT_FILE,
  projectText,
  writeFile,
} from './workspace.ts';

const NAME = 'memos.brief.txt';
const TEXT = `FERRY TALKS

I. ROUTES

The company will run two ships in winter.

II. FARES

The council froze the fares for two years.
`;
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`policyAnnotator.${command}`, ...args);

suite('Memos', () => {
  let api: PolicyAnnotatorApi;
  let editor: vscode.TextEditor;
  const sample = keepProjectFile();
  const memos = (name = NAME): readonly Memo[] =>
    (api.project(fileUri(PROJECT_FILE))?.memos ?? []).filter(({ brief }) => brief === name);
  const uri = (): string => editor.document.uri.toString();
  const section = (title: string): number =>
    api.sections(editor.document.uri).find((each) => each.title === title)?.index ?? -1;
  const yaml = projectText;

  suiteSetup(async () => {
    api = await activeApi();
  });
  setup(async () => {
    await closeAll();
    await writeFile(PROJECT_FILE, sample());
    editor = await openBrief(NAME, TEXT);
    await api.ready();
  });

  test('a section and a brief get a memo, change it, lose it; each step is undone byte by byte', async () => {
    const steps = [
      () => run('editMemo', { uri: uri(), section: section('FARES') }, { memo: 'Since *when*?' }),
      () => run('editBriefMemo', { memo: 'Two lines\n\n- of it' }),
      () => run('editMemo', { uri: uri(), section: section('FARES') }, { memo: 'Since 2020.' }),
      () => run('editMemo', { uri: uri(), brief: true }, { memo: '' }),
    ];
    const states = [await yaml()];
    for (const step of steps) {
      await step();
      states.push(await yaml());
    }
    equal(new Set(states).size, 5);
    deepEqual(
      memos().map((each) => [each.section, each.title, each.memo]),
      [['II', 'FARES', 'Since 2020.']],
    );
    for (const state of states.reverse().slice(1)) {
      await run('undo');
      equal(await yaml(), state);
    }
  });

  test('the memo of the section at the cursor is written by its command, and deleted', async () => {
    editor.selection = new vscode.Selection(4, 3, 4, 3);
    await run('editSectionMemo', { memo: 'Which ships?' });
    deepEqual(
      memos().map((each) => each.title),
      ['ROUTES'],
    );
    await run('deleteMemo', { uri: uri(), section: section('ROUTES') });
    deepEqual(memos(), []);
  });

  test('a memo that is begun where there was none does not replace one that came meanwhile', async () => {
    await run('editMemo', { uri: uri(), section: section('FARES') }, { memo: 'Theirs' });
    await run('editMemo', { uri: uri(), section: section('FARES') }, { memo: 'Mine', seen: '' });
    match(await yaml(), /Theirs/);
    match(await yaml(), /Mine/);
  });

  test('a memo goes with its brief to a new name', async () => {
    await run('editBriefMemo', { memo: 'Mine' });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(fileUri(NAME), fileUri('renamed-memos.brief.txt'), { overwrite: true });
    await vscode.workspace.applyEdit(edit);
    await eventually('it is under the new name', () => memos('renamed-memos.brief.txt').length === 1);
    await vscode.workspace.fs.delete(fileUri('renamed-memos.brief.txt'));
  });

  test('sections put before a section take its memo along; a title of other words is a problem with a fix', async () => {
    await run('editMemo', { uri: uri(), section: section('FARES') }, { memo: 'Since when?' });
    const problems = (): readonly vscode.Diagnostic[] =>
      vscode.languages.getDiagnostics(editor.document.uri).filter(({ code }) => code === 'memo-section');
    await editor.edit((change) =>
      change.replace(new vscode.Range(6, 0, 6, 9), 'II. STAFF\n\nTen pilots were hired.\n\nIII. FARES'),
    );
    await eventually('the sections', () => section('STAFF') >= 0);
    await run('editMemo', { uri: uri(), section: section('FARES') }, { memo: 'Since when, then?' });
    equal(memos().length, 1, 'it is the same memo, on III now');
    deepEqual(problems(), []);
    const line = editor.document.getText().split(/\r?\n/).indexOf('III. FARES');
    await editor.edit((change) => change.replace(new vscode.Range(line, 0, line, 10), 'III. PRICES'));
    const [problem] = await eventually('a problem', () => (problems().length > 0 ? problems() : undefined));
    ok(problem);
    match(problem.message, /“II FARES”/);
    const actions: readonly vscode.CodeAction[] = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      problem.range,
    );
    ok(actions.some(({ title }) => title === 'Put the memo on another section…'));
  });

  test('a memo that someone changed while it was written is a clash, and both texts stay', async () => {
    await run('editBriefMemo', { memo: 'As it was' });
    const [memo] = memos();
    ok(memo);
    await writeFile(PROJECT_FILE, (await yaml()).replace('As it was', 'By a colleague'));
    await api.ready();
    const folder = vscode.workspace.getWorkspaceFolder(editor.document.uri)?.uri.toString();
    await run('editMemo', { folder, list: 'memos', name: memo.id }, { memo: 'Mine', seen: 'As it was' });
    match(await yaml(), /memo: By a colleague[\s\S]*conflict: \{memo: Mine\}/);
  });

  test('a text without annotations is a brief when it has a memo', async () => {
    await writeFile('plain-with-memo.txt', TEXT);
    await writeFile(
      PROJECT_FILE,
      (await yaml()).replace('\nmemos:\n', '\nmemos:\n  - brief: plain-with-memo.txt\n    memo: hm\n'),
    );
    await api.ready();
    const document = await vscode.workspace.openTextDocument(fileUri('plain-with-memo.txt'));
    ok(api.sections(document.uri).length > 0);
    await vscode.workspace.fs.delete(fileUri('plain-with-memo.txt'));
  });
});
