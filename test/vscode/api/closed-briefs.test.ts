import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { equal, eventually, match, ok } from '../assert.ts';
import {
  activeApi,
  closeAll,
  fileUri,
  keepProjectFile,
  openBrief,
  PROJECT_FILE,
  projectText,
  readFile,
  select,
  tag,
  writeFile,
} from './workspace.ts';

const NAME = 'closed.brief.txt';
/** A document without an editor may stay open in VS Code for minutes, but not the file that it is moved to. */
const FIRST_NAME = 'closed-at-first.brief.txt';
const HAND_WRITTEN = 'hand-written.brief.txt';
const LOST = 'Sweden asked for a week';
const TEXT = `FJORD TALKS

The ministers met. Norway said yes. Later that day they met again.

In the evening Norway said yes. Nobody spoke. ${LOST}.
`;
/** Words alone do not tell which “Norway said yes” is left: the text of before does. */
const CHANGED = TEXT.replace('The ministers met. Norway said yes. ', '')
  .replace('In the evening', 'At night')
  .replace(` ${LOST}.`, '');

suite('Briefs that nobody opened', () => {
  let api: PolicyAnnotatorApi;
  const sample = keepProjectFile();
  const problems = (): readonly vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(fileUri(NAME)).filter(({ code }) => String(code).startsWith('place-'));
  const isOpen = (): boolean =>
    vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === fileUri(NAME).toString());
  const record = (id: string, quote: string, brief = NAME): string =>
    `  - id: ${id}\n    brief: ${brief}\n    tags: [demand]\n    quote: ${quote}\n`;
  const lookedAt = (what: string, count: number): Promise<unknown> =>
    eventually(what, () => problems().length === count, 15_000);

  suiteSetup(async () => {
    api = await activeApi();
  });
  setup(async () => {
    await closeAll();
    await writeFile(PROJECT_FILE, sample());
    await api.ready();
  });

  test('a passage that is not there stands in Problems, and no more once it is there', async () => {
    await writeFile(NAME, TEXT);
    await writeFile(
      PROJECT_FILE,
      `version: 1\nannotations:\n${record('there', LOST)}${record('gone', 'a fleet of nine ferries')}${record('twice', 'TALKS ON A LAKE')}`,
    );
    await lookedAt('two are lost', 2);
    const ref = { uri: fileUri(HAND_WRITTEN).toString(), id: 'hand' };
    await writeFile(HAND_WRITTEN, TEXT);
    await writeFile(PROJECT_FILE, `${await readFile(PROJECT_FILE)}${record('hand', LOST, HAND_WRITTEN)}`);
    await api.ready();
    await vscode.commands.executeCommand('policyAnnotator.revealAnnotation', ref);
    const editor = vscode.window.activeTextEditor;
    equal(
      editor?.document.getText(editor.selection),
      LOST,
      'a click goes to a passage that is still looked for',
    );
    await closeAll();
    match(problems()[0]?.message ?? '', /“a fleet of nine ferries” \(demand\) is not in this brief any more/);
    await writeFile(NAME, `${TEXT}\nIran offered a fleet of nine ferries after the TALKS ON A LAKE.\n`);
    await lookedAt('nothing is lost', 0);
    equal(isOpen(), false, 'the brief was opened for it');
  });

  test('what another program takes out of a brief that was closed is told by the text of before; its fix works', async () => {
    const editor = await openBrief(FIRST_NAME, TEXT);
    await tag(editor, LOST, 'demand');
    select(editor, 'Norway said yes', 2);
    await vscode.commands.executeCommand('policyAnnotator.tagSelection', { tags: ['position'] });
    await api.ready();
    await closeAll();
    await writeFile(NAME, CHANGED);
    await vscode.workspace.fs.delete(fileUri(FIRST_NAME));
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.toString();
    const moved = { folder, from: FIRST_NAME, to: NAME };
    await vscode.commands.executeCommand('policyAnnotator.moveAnnotations', moved);
    await lookedAt('it needs a look', 1);
    equal(isOpen(), false, 'the brief was opened for it');
    const [problem] = problems();
    ok(problem);
    await vscode.window.showTextDocument(fileUri(NAME));
    await api.ready();
    await lookedAt('the same problem in the open brief', 1);
    equal(problems()[0]?.message, problem.message);
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      fileUri(NAME),
      problem.range,
    );
    const fix = fixes.find(({ title }) => title.startsWith('Mark as gone'));
    ok(fix?.command, fixes.map(({ title }) => title).join('; '));
    await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
    match(await projectText(), /gone: \d/);
    await lookedAt('nothing needs a look', 0);
  });
});
