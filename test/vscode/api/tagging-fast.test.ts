import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { deepEqual, equal, eventually } from '../assert.ts';
import { activeApi, closeAll, openBrief, passages, select, tag } from './workspace.ts';

const TEXT = `RIVER COMMISSION

I. LEVELS

The river fell again. Ministers want a long-term plan for the river. Ports will close.

- The River Board meets in May.
`;
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`policyAnnotator.${command}`, ...args);

suite('Fast tagging', () => {
  let api: PolicyAnnotatorApi;
  let editor: vscode.TextEditor;
  const shown = () => passages(api, editor.document);
  const caret = (words: string): void => {
    select(editor, words);
    editor.selection = new vscode.Selection(editor.selection.start, editor.selection.start);
  };

  setup(async () => {
    api = await activeApi();
    editor = await openBrief('fast.brief.txt', TEXT);
    await api.ready();
    const uri = editor.document.uri.toString();
    for (const { annotation } of api.located(editor.document.uri))
      await run('deleteAnnotation', { uri, id: annotation.id });
    await eventually('no passages', () => shown().length === 0);
  });
  suiteTeardown(closeAll);

  test('word, sentence, paragraph and bullet at the cursor', async () => {
    caret('term');
    await run('tagWord', { tags: ['demand'] });
    caret('want');
    await run('tagSentence', { tags: ['demand'] });
    caret('meets');
    await run('tagParagraph', { tags: ['demand'] });
    deepEqual(shown(), [
      'Ministers want a long-term plan for the river.',
      'long-term',
      'The River Board meets in May.',
    ]);
  });

  test('a number key sets its tag on the selection, the active tag the sentence at the cursor', async () => {
    select(editor, 'fell again');
    await run('tagWithKey', { key: 1 });
    caret('Ports');
    await run('tagWithLastTag');
    deepEqual(
      api.located(editor.document.uri).map(({ annotation }) => [annotation.quote, annotation.tags.join()]),
      [
        ['fell again', 'position'],
        ['Ports will close.', 'position'],
      ],
    );
  });

  test('every occurrence is tagged in one step', async () => {
    await run('tagOccurrences', { words: 'the river', all: true, tags: ['demand'] });
    deepEqual(shown(), ['The river', 'the river', 'The River']);
    await run('undo');
    deepEqual(shown(), []);
  });

  test('a passage grows and shrinks at the border near the cursor', async () => {
    await tag(editor, 'want a long-term', 'demand');
    caret('-term');
    await run('growByWord');
    deepEqual(shown(), ['want a long-term plan']);
    await run('growBySentence');
    deepEqual(shown(), ['want a long-term plan for the river.']);
    await run('shrinkByWord');
    deepEqual(shown(), ['want a long-term plan for the river']);
    await run('undo');
    await run('undo');
    await run('undo');
    deepEqual(shown(), ['want a long-term']);
  });

  test('keys that come faster than the file is written find the passage tagged', async () => {
    select(editor, 'fell again');
    const done: Thenable<unknown>[] = [];
    const press = async (...args: [string, unknown?]): Promise<void> => {
      done.push(run(...args));
      await new Promise((resolve) => setTimeout(resolve, 1));
    };
    await press('tagSelection', { tags: ['demand'] });
    await press('tagSelection', { tags: ['threat'] });
    await press('copyTags');
    await Promise.all(done);
    equal(await vscode.env.clipboard.readText(), 'demand, threat');
    deepEqual(
      api.located(editor.document.uri).map(({ annotation }) => annotation.tags.join()),
      ['demand,threat'],
    );
  });

  test('the tags of one passage are pasted on another', async () => {
    await tag(editor, 'fell again', 'demand', 'threat');
    caret('again');
    await run('copyTags');
    select(editor, 'Ports');
    await run('pasteTags');
    deepEqual(
      api.located(editor.document.uri).map(({ annotation }) => annotation.tags.join()),
      ['demand,threat', 'demand,threat'],
    );
  });
});
