import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { deepEqual, equal, eventually, match, ok } from '../assert.ts';
import {
  activeApi,
  closeAll,
  fileUri,
  insertBefore,
  openBrief,
  passages,
  projectText,
  replaceWords,
  tag,
  writeFile,
} from './workspace.ts';

const TEXT = `SUMMIT OF THE LAKE STATES

I. WATER

The presidents agreed to share data on the level of the lake. Kenya said that it would publish its own data every week.

II. FISH

The presidents could not agree on a closed season. Uganda proposed four months.
`;

suite('Places', () => {
  let api: PolicyAnnotatorApi;
  const start = async (name: string, text = TEXT): Promise<vscode.TextEditor> => {
    const editor = await openBrief(name, text);
    await api.ready();
    return editor;
  };
  const find = (editor: vscode.TextEditor) => api.located(editor.document.uri);

  suiteSetup(async () => {
    api = await activeApi();
  });
  suiteTeardown(closeAll);

  test('typing before a passage moves it along, typing at its edges does not grow it', async () => {
    const editor = await start('typing.brief.txt');
    await tag(editor, 'publish its own data', 'commitment');
    await replaceWords(editor, 'SUMMIT', 'REPORT ON THE SUMMIT');
    await insertBefore(editor, 'publish', 'soon ');
    await insertBefore(editor, ' every week', ', twice');
    deepEqual(passages(api, editor.document), ['publish its own data']);
  });

  test('replacing text by text with the same beginning or end changes only what differs', async () => {
    const editor = await start('replacing.brief.txt');
    await tag(editor, 'publish its own data', 'commitment');
    await replaceWords(editor, 'would publish', 'would soon publish');
    deepEqual(passages(api, editor.document), ['publish its own data']);
  });

  test('places stay in text order when a line with passages moves', async () => {
    const editor = await start('moving.brief.txt');
    await tag(editor, 'share data', 'commitment');
    await tag(editor, 'four months', 'demand');
    deepEqual(passages(api, editor.document), ['share data', 'four months']);
    const { line } = editor.document.positionAt(editor.document.getText().indexOf('four months'));
    const moved = editor.document.lineAt(line).rangeIncludingLineBreak;
    const words = editor.document.getText(moved);
    ok(
      await editor.edit((edit) => {
        edit.delete(moved);
        edit.insert(new vscode.Position(0, 0), words);
      }),
    );
    deepEqual(passages(api, editor.document), ['four months', 'share data']);
  });

  test('a passage that is cut and pasted elsewhere goes along', async () => {
    const editor = await start('pasting.brief.txt');
    await tag(editor, 'Uganda proposed four months', 'demand');
    await replaceWords(editor, ' Uganda proposed four months.', '');
    await insertBefore(editor, 'The presidents agreed', 'Uganda proposed four months. ');
    deepEqual(passages(api, editor.document), ['Uganda proposed four months']);
  });

  test('positions are right in a brief with CRLF line ends', async () => {
    const editor = await start('crlf.brief.txt', TEXT.replaceAll('\n', '\r\n'));
    await tag(editor, 'four months', 'demand');
    await tag(editor, 'share data', 'commitment');
    await replaceWords(editor, 'I. WATER\r\n', 'I. WATER\r\nA line more\r\nand another\r\n');
    deepEqual(passages(api, editor.document), ['share data', 'four months']);
    const [first] = find(editor);
    equal(first?.annotation.start, TEXT.indexOf('share data'), 'offsets count LF line ends');
  });

  test('changing the line ends of a brief loses nothing', async () => {
    const editor = await start('line-ends.brief.txt');
    await tag(editor, 'four months', 'demand');
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    await replaceWords(editor, 'SUMMIT', 'REPORT ON THE SUMMIT');
    deepEqual(passages(api, editor.document), ['four months']);
  });

  test('undo in the brief brings a deleted passage back to its place', async () => {
    const editor = await start('deleted.brief.txt');
    await tag(editor, 'a closed season', 'position');
    await replaceWords(editor, 'could not agree on a closed season', 'agreed');
    equal(find(editor)[0]?.place.kind, 'orphan');
    await vscode.commands.executeCommand('undo');
    await eventually('the passage is back', () => passages(api, editor.document)[0] === 'a closed season');
  });

  test('saving a brief updates the quote of a passage that was edited, and leaves the others alone', async () => {
    const editor = await start('saved.brief.txt');
    await tag(editor, 'could not agree on a closed season', 'position');
    await tag(editor, 'share data', 'commitment');
    const before = find(editor).find((each) => each.annotation.quote === 'share data')?.annotation;
    await replaceWords(editor, 'a closed season', 'a long closed season');
    await editor.document.save();
    await eventually('the new quote', () =>
      find(editor).some((each) => each.annotation.quote === 'could not agree on a long closed season'),
    );
    await api.ready();
    match(await projectText(), /could not agree on a long closed season/);
    deepEqual(find(editor).find((each) => each.annotation.quote === 'share data')?.annotation, before);
  });

  test('a renamed brief keeps its annotations', async () => {
    const editor = await start('old-name.brief.txt');
    await tag(editor, 'four months', 'demand');
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(editor.document.uri, fileUri('new-name.brief.txt'), { overwrite: true });
    ok(await vscode.workspace.applyEdit(rename));
    const renamed = await vscode.workspace.openTextDocument(fileUri('new-name.brief.txt'));
    await eventually('the passage', () => passages(api, renamed)[0] === 'four months');
    match(await projectText(), /brief: new-name\.brief\.txt/);
  });

  test('a brief changed outside keeps its annotations', async () => {
    const editor = await start('outside.brief.txt');
    await tag(editor, 'four months', 'demand');
    await writeFile(
      'outside.brief.txt',
      TEXT.replace('SUMMIT', 'A paragraph that someone else added.\n\nSUMMIT'),
    );
    await eventually('the editor shows the change', () =>
      editor.document.getText().startsWith('A paragraph'),
    );
    deepEqual(passages(api, editor.document), ['four months']);
  });
});
