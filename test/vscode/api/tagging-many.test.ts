import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { deepEqual, equal, eventually, ok } from '../assert.ts';
import {
  activeApi,
  closeAll,
  fileUri,
  keepProjectFile,
  openBrief,
  passages,
  readFile,
  select,
  tag,
} from './workspace.ts';

const TEXT = `RIVER COMMISSION

I. MONEY

The Secretary General of NATO, Jens Stoltenberg, asked for €1.5 billion. Mr Stoltenberg said that
€20 million would do. NATO waits; the North Atlantic Treaty Organization pays.

II. PORTS

Ports will close. Fishers object. The ports close late.
`;
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`policyAnnotator.${command}`, ...args);

suite('Many passages at once', () => {
  let api: PolicyAnnotatorApi;
  let editor: vscode.TextEditor;
  keepProjectFile();
  const shown = () => passages(api, editor.document);
  const uri = () => editor.document.uri.toString();
  const records = () => api.located(editor.document.uri).map(({ annotation }) => annotation);
  const refs = () => records().map(({ id }) => ({ uri: uri(), id }));
  const caret = (words: string): void => {
    select(editor, words);
    editor.selection = new vscode.Selection(editor.selection.start, editor.selection.start);
  };

  setup(async () => {
    api = await activeApi();
    editor = await openBrief('many.brief.txt', TEXT);
    await api.ready();
    for (const ref of refs()) await run('deleteAnnotation', ref);
    await eventually('no passages', () => shown().length === 0);
  });

  test('every mention of an actor is tagged under all its names, in one step', async () => {
    const actor = api
      .recognition(editor.document.uri)
      ?.actors.find(({ mentions }) => mentions.some(({ text }) => text === 'NATO'));
    ok(actor, 'NATO is not found');
    await run('tagMentions', { uri: uri(), id: actor.id, list: 'actors' }, { all: true, tags: ['demand'] });
    ok(
      shown().includes('NATO') && shown().some((each) => /North Atlantic Treaty/.test(each)),
      shown().join(),
    );
    equal(shown().length, actor.mentions.length);
    await run('undo');
    deepEqual(shown(), []);
  });

  test('the mentions of several actors that are selected are tagged together', async () => {
    const actors = (api.recognition(editor.document.uri)?.actors ?? []).slice(0, 2);
    equal(actors.length, 2);
    const chosen = actors.map(({ id }) => ({ uri: uri(), id, list: 'actors' }));
    await run('tagMentions', chosen[0], chosen, { all: true, tags: ['demand'] });
    equal(shown().length, actors.flatMap(({ mentions }) => mentions).length);
  });

  test('the person at the cursor is tagged wherever the text means it', async () => {
    caret('Mr Stoltenberg');
    await run('tagMentions', { all: true, tags: ['demand'] });
    ok(
      shown().includes('Jens Stoltenberg') && shown().some((each) => /Mr Stoltenberg/.test(each)),
      shown().join(),
    );
  });

  test('every match of a regular expression is tagged, and one that hangs other engines does not hang', async () => {
    await run('tagPattern', { pattern: '€[\\d.]+ (million|billion)', all: true, tags: ['demand'] });
    deepEqual(shown(), ['€1.5 billion', '€20 million']);
    await run('undo');
    await run('tagPattern', { pattern: '(([a-z ])+.)+§', all: true, tags: ['demand'] });
    deepEqual(shown(), []);
  });

  test('an annotation and the next become one, in one step that can be undone', async () => {
    await tag(editor, 'Ports will close', 'demand');
    await tag(editor, 'Fishers object', 'concern');
    const [first] = refs();
    await run('editMemo', refs()[1], { memo: 'Who are they?' });
    await run('setStatement', refs()[1], { actor: 'Fishers', stance: 'against' });
    const before = records();
    caret('will close');
    await run('mergeAnnotations');
    deepEqual(shown(), ['Ports will close. Fishers object']);
    const [merged] = records();
    deepEqual(
      [merged?.id, merged?.tags.join(), merged?.memo, merged?.actor, merged?.stance],
      [first?.id, 'demand,concern', 'Who are they?', 'Fishers', 'against'],
    );
    await run('undo');
    deepEqual(records(), before);
  });

  test('annotations that are selected in the view become one; statements that clash do not', async () => {
    for (const words of ['Ports will close', 'Fishers object', 'close late'])
      await tag(editor, words, 'demand');
    const all = refs();
    await run('setStatement', all[0], { stance: 'for' });
    await run('setStatement', all[2], { stance: 'against' });
    await run('mergeAnnotations', all[0], [all[0], all[2]]);
    equal(shown().length, 3);
    await run('mergeAnnotations', all[0], [all[0], all[1]]);
    deepEqual(shown(), ['Ports will close. Fishers object', 'close late']);
  });

  test('the annotation of a line is changed from the menu of line numbers', async () => {
    await tag(editor, 'Fishers object', 'demand');
    const line = editor.document.getText().slice(0, TEXT.indexOf('Fishers')).split('\n').length;
    await run('changeTags', { lineNumber: line, uri: editor.document.uri }, { tags: ['concern'] });
    deepEqual(records()[0]?.tags, ['concern']);
  });

  test('the light bulb tags a selection and changes the annotation at the cursor', async () => {
    await tag(editor, 'Fishers object', 'demand');
    const actions = (await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      editor.selection,
    )) as readonly vscode.CodeAction[];
    const titles = actions.map(({ title }) => title);
    for (const title of [
      'Tag…',
      'Tag with “demand”',
      'Change tags of “Fishers object”…',
      'Edit memo of “Fishers object”…',
      'Split annotation here',
      'Merge with the next annotation',
    ])
      ok(titles.includes(title), `${title} in ${titles.join(' | ')}`);
  });

  test('the active tag is chosen without tagging anything', async () => {
    await run('chooseActiveTag', { tag: 'concern' });
    deepEqual(shown(), []);
    caret('Fishers');
    await run('tagWithLastTag');
    deepEqual(records()[0]?.tags, ['concern']);
  });

  test('only the annotations that are selected are exported', async () => {
    for (const words of ['Ports will close', 'Fishers object', 'close late'])
      await tag(editor, words, 'demand');
    const [one, , three] = refs();
    const target = fileUri('selected.jsonl');
    await run('exportTags', one, [one, three], { format: 'jsonl', target: target.toString() });
    const rows = ((await readFile('selected.jsonl')) ?? '').trim().split('\n');
    deepEqual(
      rows.map((row) => JSON.parse(row).quote),
      ['Ports will close', 'close late'],
    );
    await run('exportTags', one, { format: 'jsonl', target: target.toString() });
    equal(((await readFile('selected.jsonl')) ?? '').trim().split('\n').length, 1);
    await vscode.workspace.fs.delete(target);
  });

  test('a filter is kept under a name in the workspace', async () => {
    const saved = () => vscode.workspace.getConfiguration('policyAnnotator').get('savedFilters');
    await run('clearFilter');
    await run('showOnly', { filter: 'tag:demand by:ada' });
    await run('saveFilter', { name: 'Demands of Ada' });
    deepEqual(saved(), { 'Demands of Ada': 'tag:demand by:ada' });
    await run('showOnly', { filter: 'tag:demand by:ada' }); // again: shows all
    await run('saveFilter', { name: 'Nothing' });
    deepEqual(saved(), { 'Demands of Ada': 'tag:demand by:ada' });
    await vscode.workspace
      .getConfiguration('policyAnnotator')
      .update('savedFilters', undefined, vscode.ConfigurationTarget.Workspace);
  });

  suiteTeardown(closeAll);
});
