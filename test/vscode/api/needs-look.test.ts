import * as vscode from 'vscode';
import { needsLook } from '../../../src/core/annotation/place.ts';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { deepEqual, equal, eventually, match, ok } from '../assert.ts';
import {
  activeApi,
  closeAll,
  keepProjectFile,
  openBrief,
  PROJECT_FILE,
  passages,
  projectText,
  readFile,
  replaceWords,
  select,
  tag,
  writeFile,
} from './workspace.ts';

const NAME = 'needs-look.brief.txt';
const TEXT = `TALKS ON THE STRAIT

I. SHIPPING

The coast guards agreed to share the position of all tankers, and to answer calls on one channel at any hour.

II. FISHING

Oman proposed a closed season of four months in the northern part of the strait. Iran asked for two months.
`;
const TORN = 'to share the position of all tankers, and to answer calls on one channel at any hour';

suite('Needs a look', () => {
  let api: PolicyAnnotatorApi;
  const sample = keepProjectFile();
  let editor: vscode.TextEditor;
  const located = () => api.located(editor.document.uri);
  const problems = (): readonly vscode.Diagnostic[] =>
    vscode.languages
      .getDiagnostics(editor.document.uri)
      .filter(({ code }) => String(code).startsWith('place-'));
  /** The brief as another program leaves it. */
  const outside = async (text: string): Promise<void> => {
    await writeFile(NAME, text);
    await eventually('the editor shows the change', () => editor.document.getText() === text);
    await eventually('a place that needs a look', () => located().some(({ place }) => needsLook(place)));
    await eventually('a problem', () => problems().length > 0);
  };
  const fixes = async (): Promise<readonly vscode.CodeAction[]> => {
    const [problem] = problems();
    ok(problem, 'there is no problem');
    return vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      problem.range,
    );
  };
  const fix = async (title: string): Promise<void> => {
    const action = (await fixes()).find((each) => each.title.startsWith(title));
    ok(action?.command, `no fix "${title}"`);
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  };
  const undo = () => vscode.commands.executeCommand('policyAnnotator.undo');

  suiteSetup(async () => {
    api = await activeApi();
  });
  setup(async () => {
    await closeAll();
    await writeFile(PROJECT_FILE, sample());
    editor = await openBrief(NAME, TEXT);
    await api.ready();
    await eventually('nothing needs a look', () => problems().length === 0);
  });

  test('a passage that a pasted paragraph tears apart in the editor; undo makes it whole, Split makes it two', async () => {
    await tag(editor, TORN, 'commitment');
    const paste = () =>
      replaceWords(
        editor,
        'all tankers, and',
        'all tankers.\n\nNo one knew by then what the price of a convoy would be.\n\nThey agreed',
      );
    await paste();
    await eventually('it needs a look', () => problems().length === 1);
    deepEqual(
      located().map(({ place }) => place.kind),
      ['changed'],
    );
    await vscode.commands.executeCommand('undo');
    await eventually('it is whole', () => problems().length === 0);
    deepEqual(passages(api, editor.document), [TORN]);
    await paste();
    await eventually('it needs a look again', () => problems().length === 1);
    await fix('Split');
    await eventually('two passages', () => located().length === 2);
    deepEqual(passages(api, editor.document), [
      'to share the position of all',
      'to answer calls on one channel at any hour',
    ]);
  });

  test('a passage that is gone is marked so, kept in the file with the day, and looked for again on demand', async () => {
    await tag(editor, 'Iran asked for two months', 'demand');
    const tagged = await readFile(PROJECT_FILE);
    await api.ready();
    await outside(TEXT.replace(' Iran asked for two months.', ''));
    await fix('Mark as gone');
    match(await projectText(), /quote: Iran asked for two months\n(?: {4}.*\n)* {4}gone: \d{4}-\d\d-\d\d\n/);
    await eventually('nothing needs a look', () => problems().length === 0);
    deepEqual(located()[0]?.place, { kind: 'orphan', reason: 'gone' });
    await undo();
    equal(await readFile(PROJECT_FILE), tagged);
    await eventually('it needs a look again', () => problems().length === 1);
    await vscode.commands.executeCommand('policyAnnotator.redo');
    const ref = { uri: editor.document.uri.toString(), id: located()[0]?.annotation.id };
    await vscode.commands.executeCommand('policyAnnotator.lookAgain', ref);
    equal(await readFile(PROJECT_FILE), tagged);
  });

  test('a passage that was torn in two becomes two annotations with the same tags, and one again by undo', async () => {
    await tag(editor, TORN, 'commitment');
    const tagged = await readFile(PROJECT_FILE);
    await api.ready();
    const between = ' Nobody else signed. '.repeat(40);
    await outside(TEXT.replace('tankers, and', `tankers, they said.\n\n${between}\n\nThey also promised`));
    await fix('Split into its two parts');
    await api.ready();
    deepEqual(passages(api, editor.document), [
      'to share the position of all tankers,',
      'to answer calls on one channel at any hour',
    ]);
    deepEqual(
      located().map(({ annotation }) => annotation.tags),
      [['commitment'], ['commitment']],
    );
    await undo();
    equal(await readFile(PROJECT_FILE), tagged);
  });

  test('an annotation is split at the cursor, and what is selected falls between the parts', async () => {
    await tag(editor, TORN, 'commitment');
    select(editor, ', and ');
    await vscode.commands.executeCommand('policyAnnotator.splitAnnotation');
    deepEqual(passages(api, editor.document), [
      'to share the position of all tankers',
      'to answer calls on one channel at any hour',
    ]);
  });

  test('a changed passage is accepted as it is now, or put on the selection, each undone', async () => {
    const quote = 'Oman proposed a closed season of four months in the northern part of the strait.';
    await tag(editor, quote, 'demand');
    await api.ready();
    await outside(
      TEXT.replace(
        quote,
        'Oman asked at once that no nets be set by anyone, at any time, on its own side of the strait.',
      ),
    );
    equal(located()[0]?.place.kind, 'changed');
    await fix('Accept this passage');
    await eventually('nothing needs a look', () => problems().length === 0);
    await undo();
    await eventually('it needs a look again', () => problems().length === 1);
    equal(located()[0]?.annotation.quote, quote);
    select(editor, 'no nets be set');
    await vscode.commands.executeCommand('policyAnnotator.reattachToSelection', {
      uri: editor.document.uri.toString(),
      id: located()[0]?.annotation.id,
    });
    deepEqual(passages(api, editor.document), ['no nets be set']);
    await undo();
    equal(located()[0]?.annotation.quote, quote);
  });

  test('a lost passage is put on the selection by its light bulb, and another is deleted by a quick fix', async () => {
    await tag(editor, 'Iran asked for two months', 'demand');
    await tag(editor, 'Oman proposed a closed season', 'position');
    await api.ready();
    await outside(TEXT.replace(/Oman proposed.*/, 'Nobody spoke of fish. All want peace.'));
    await eventually('both are lost', () => problems().length === 2);
    select(editor, 'All want peace');
    const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      editor.selection,
    );
    const reattach = offered.find(
      ({ title }) => title === 'Re-attach “Iran asked for two months” to the selection',
    );
    ok(reattach?.command, offered.map(({ title }) => title).join('; '));
    await vscode.commands.executeCommand(reattach.command.command, ...(reattach.command.arguments ?? []));
    deepEqual(passages(api, editor.document), ['All want peace']);
    await eventually('one is lost', () => problems().length === 1);
    await fix('Delete the annotation');
    await eventually('none is lost', () => problems().length === 0);
    equal((await projectText()).includes('Oman proposed'), false);
    await undo();
    await eventually('it needs a look again', () => problems().length === 1);
  });

  test('saving the brief writes nothing on the ground of a place that needs a look', async () => {
    await tag(editor, 'Iran asked for two months', 'demand');
    const tagged = await readFile(PROJECT_FILE);
    await api.ready();
    await outside(TEXT.replace(' Iran asked for two months.', ''));
    await replaceWords(editor, 'TALKS', 'NEW TALKS');
    await editor.document.save();
    await api.ready();
    equal(await readFile(PROJECT_FILE), tagged);
  });

  test('a file that says it is gone in words of its own is taken at its word', async () => {
    await writeFile(
      PROJECT_FILE,
      `version: 1\nannotations:\n  - brief: ${NAME}\n    tags: [demand]\n    quote: Iran asked for two months\n    gone: yes, in the second draft\n`,
    );
    await api.ready();
    await eventually('it is gone', () => located()[0]?.place.kind === 'orphan');
    deepEqual(located()[0]?.place, { kind: 'orphan', reason: 'gone' });
  });
});
