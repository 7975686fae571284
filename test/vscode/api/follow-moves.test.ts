import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { deepEqual, equal, ok } from '../assert.ts';
import { movedFolder } from './moved-folder.ts';
import {
  activeApi,
  closeAll,
  fileUri,
  keepProjectFile,
  PROJECT_FILE,
  passages,
  projectText,
  writeFile,
} from './workspace.ts';

const PASSAGE = 'Peru offered the use of one ferry';
/** A brief of its own: no two have the same words. */
const text = (name: string): string =>
  `LAKE TALKS OF ${name}\n\n${PASSAGE} to ${name}. Bolivia asked for two ferries.\n`;

// Files are moved through workspace.fs, as another program would: VS Code tells of no rename.
suite('Following moved briefs', () => {
  let api: PolicyAnnotatorApi;
  const sample = keepProjectFile();
  const { fs } = vscode.workspace;
  const folder = movedFolder('lake', PASSAGE);
  const { at, isOn, followed } = folder;
  const move = (from: string, to: string): Thenable<void> => fs.rename(fileUri(at(from)), fileUri(at(to)));
  const tagged = (name: string, content = text(name)): Promise<void> => folder.tagged(api, name, content);

  suiteSetup(async () => {
    api = await activeApi();
  });
  setup(async () => {
    folder.next();
    await closeAll();
    await writeFile(PROJECT_FILE, sample());
    await api.ready();
  });
  teardown(() => fs.delete(fileUri(at('')), { recursive: true }));

  test('annotations follow a brief that was moved word for word; taken back, they do not follow it again', async () => {
    await tagged('one.txt');
    const before = await projectText();
    await move('one.txt', 'notes/uno.txt');
    await followed('notes/uno.txt');
    const document = await vscode.workspace.openTextDocument(fileUri(at('notes/uno.txt')));
    await api.ready();
    deepEqual(passages(api, document), [PASSAGE]);

    await vscode.commands.executeCommand('policyAnnotator.undo');
    equal(await projectText(), before);
    // Another brief that moves is followed; by then the first one has been looked at again.
    await tagged('two.txt');
    await move('two.txt', 'notes/dos.txt');
    await followed('notes/dos.txt');
    ok(isOn(await projectText(), 'one.txt'), 'what was taken back stays so');
  });

  test('moved back, and away again, they follow each time', async () => {
    await tagged('one.txt');
    const before = await projectText();
    for (let round = 0; round < 2; round++) {
      await move('one.txt', 'uno.txt');
      await followed('uno.txt');
      await move('uno.txt', 'one.txt');
      await followed('one.txt');
    }
    equal(await projectText(), before);
  });

  test('a folder that is renamed is followed in one step', async () => {
    for (const name of ['a', 'b', 'c']) await tagged(`old/${name}.txt`);
    const before = await projectText();
    await move('old', 'new');
    for (const name of ['a', 'b', 'c']) await followed(`new/${name}.txt`);
    await vscode.commands.executeCommand('policyAnnotator.undo');
    equal(await projectText(), before);
  });

  test('memos on the brief and its sections follow, too', async () => {
    await tagged('one.txt');
    const memo = `  - id: lakem\n    brief: ${at('one.txt')}\n    memo: To be read again.\n`;
    await writeFile(PROJECT_FILE, (await projectText()).replace('memos:\n', `memos:\n${memo}`));
    await api.ready();
    await move('one.txt', 'uno.txt');
    await followed('uno.txt');
    equal((await projectText()).split(`brief: ${at('uno.txt')}\n`).length, 3);
  });

  test('where two texts have the same words, or none has them all, nothing is done', async () => {
    for (const name of ['sure', 'doubled', 'changed', 'taken']) await tagged(`${name}.txt`);
    await tagged('other.txt', text('taken.txt'));
    await fs.writeFile(fileUri(at('copy.txt')), new TextEncoder().encode(text('doubled.txt')));
    await fs.writeFile(fileUri(at('edited.txt')), new TextEncoder().encode(`${text('changed.txt')}!`));
    await fs.delete(fileUri(at('changed.txt')));
    await fs.delete(fileUri(at('taken.txt')));
    await move('doubled.txt', 'moved.txt');
    await move('sure.txt', 'safe.txt');
    await followed('safe.txt');
    const yaml = await projectText();
    for (const name of ['doubled', 'changed', 'taken', 'other'])
      ok(isOn(yaml, `${name}.txt`), `${name} is left to a person`);
  });

  test('what VS Code renames itself is moved once, and is no step to take back', async () => {
    await tagged('one.txt');
    await tagged('two.txt');
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(fileUri(at('one.txt')), fileUri(at('uno.txt')));
    ok(await vscode.workspace.applyEdit(rename));
    await followed('uno.txt');
    await move('two.txt', 'dos.txt');
    await followed('dos.txt');
    await vscode.commands.executeCommand('policyAnnotator.undo');
    const yaml = await projectText();
    ok(isOn(yaml, 'uno.txt') && isOn(yaml, 'two.txt'));
  });
});
