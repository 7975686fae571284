import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { deepEqual, equal, eventually, match, ok } from '../assert.ts';
import {
  activeApi,
  closeAll,
  fileUri,
  keepProjectFile,
  openBrief,
  PROJECT_FILE,
  passages,
  projectText,
  readFile,
  tag,
  writeFile,
} from './workspace.ts';

const TEXT = `PORT TALKS

Chile offered the use of one pier. Bolivia asked for the use of two piers and a railway line to the coast.
`;

suite('Moved briefs', () => {
  let api: PolicyAnnotatorApi;
  const sample = keepProjectFile();
  const problems = (): readonly vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(fileUri(PROJECT_FILE)).filter(({ code }) => code === 'missing-brief');

  /** Tags two passages, then moves the brief as another program does: VS Code hears of no rename. */
  const moveOutside = async (from: string, to: string, text = TEXT): Promise<void> => {
    const editor = await openBrief(from, TEXT);
    await api.ready();
    await tag(editor, 'Chile offered the use of one pier', 'position');
    await tag(editor, 'a railway line to the coast', 'demand');
    await api.ready();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await writeFile(to, text);
    await vscode.workspace.fs.delete(fileUri(from));
  };
  const fixTitles = async (): Promise<readonly vscode.CodeAction[]> => {
    await vscode.window.showTextDocument(fileUri(PROJECT_FILE));
    const [problem] = await eventually('the brief is missing', () =>
      problems().length > 0 ? problems() : undefined,
    );
    ok(problem);
    const actions: readonly vscode.CodeAction[] = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      fileUri(PROJECT_FILE),
      problem.range,
    );
    return actions.filter(({ title }) => title.startsWith('It is now at'));
  };

  suiteSetup(async () => {
    api = await activeApi();
  });
  setup(async () => {
    await closeAll();
    await writeFile(PROJECT_FILE, sample());
    await api.ready();
  });

  test('a brief that another program moved and edited is found by its words, and its annotations follow in one step', async () => {
    await moveOutside('port.brief.txt', 'archive/2019/port talks.brief.txt', `A new head.\n\n${TEXT}`);
    const before = await readFile(PROJECT_FILE);
    const [fix] = await fixTitles();
    equal(fix?.title, 'It is now at archive/2019/port talks.brief.txt');
    ok(fix?.command);
    await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
    const yaml = await projectText();
    equal(yaml.match(/brief: archive\/2019\/port talks\.brief\.txt/g)?.length, 2);
    await eventually('no brief is missing', () => problems().length === 0);
    const document = await vscode.workspace.openTextDocument(fileUri('archive/2019/port talks.brief.txt'));
    await api.ready();
    deepEqual(passages(api, document), ['Chile offered the use of one pier', 'a railway line to the coast']);
    await vscode.commands.executeCommand('policyAnnotator.undo');
    equal(await readFile(PROJECT_FILE), before);
  });

  test('a text that is like the brief in nothing is not offered', async () => {
    await vscode.workspace.fs.delete(fileUri('archive'), { recursive: true });
    await moveOutside('gone.brief.txt', 'unlike.brief.txt', 'Nothing of the sort.\n');
    deepEqual(await fixTitles(), []);
  });

  test('a text that was made a brief by a person stays one when it is renamed, alone or with its folder', async () => {
    const editor = await openBrief('plain/name.txt', 'I. ONE\n\nSome text that has no annotation.\n');
    await vscode.commands.executeCommand('policyAnnotator.treatAsBrief');
    ok(api.sections(editor.document.uri).length > 0);
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(fileUri('plain/name.txt'), fileUri('plain/new name.txt'), { overwrite: true });
    ok(await vscode.workspace.applyEdit(rename));
    const folder = new vscode.WorkspaceEdit();
    folder.renameFile(fileUri('plain'), fileUri('plain-2'), { overwrite: true });
    ok(await vscode.workspace.applyEdit(folder));
    const document = await vscode.workspace.openTextDocument(fileUri('plain-2/new name.txt'));
    await eventually('it is a brief', () => api.sections(document.uri).length > 0);
    match(document.getText(), /ONE/);
  });
});
