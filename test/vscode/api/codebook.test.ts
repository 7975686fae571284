import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { deepEqual, equal, eventually, match, ok } from '../assert.ts';
import { activeApi, closeAll, openBrief, PROJECT_FILE, projectText, tag, writeFile } from './workspace.ts';

const TEXT = `HARBOUR COUNCIL

The council froze the fees. Fishers asked for a later date. The port opens in May.
`;
const FILE = `version: 1
# ours
codebook:
  - tag: position
    label: Position
    tags:
      - tag: red-line
        color: red
  - tag: demand
    color: blue
annotations:
  - {id: one, brief: harbour.brief.txt, tags: [position/red-line], quote: froze the fees}
  - {id: two, brief: harbour.brief.txt, tags: [demand], quote: asked for a later date}
  - {id: three, brief: harbour.brief.txt, tags: [demand, stray], quote: opens in May}
`;
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`policyAnnotator.${command}`, ...args);

suite('Codebook', () => {
  let api: PolicyAnnotatorApi;
  let sample: string;
  let editor: vscode.TextEditor;
  const yaml = projectText;
  const project = () => {
    const found = api.project(editor.document.uri);
    ok(found);
    return found;
  };
  const names = () => project().codebook.map(({ name }) => name);
  const tagsOf = (id: string) => project().annotations.find((each) => each.id === id)?.tags;
  /** All records, in no particular order: a record that was deleted comes back at the end. */
  const records = () => {
    const { codebook, annotations } = project();
    return [...codebook, ...annotations].map((each) => JSON.stringify(each, Object.keys(each).sort())).sort();
  };
  /** Does something, takes it back and does it again: one step. */
  const oneStep = async (action: () => PromiseLike<unknown>): Promise<void> => {
    const before = records();
    await action();
    const after = records();
    ok(after.join() !== before.join(), 'the action changed nothing');
    await run('undo');
    deepEqual(records(), before, 'after undo');
    await run('redo');
    deepEqual(records(), after, 'after redo');
  };

  suiteSetup(async () => {
    api = await activeApi();
    sample = await yaml();
  });
  setup(async () => {
    await writeFile(PROJECT_FILE, FILE);
    editor = await openBrief('harbour.brief.txt', TEXT);
    await api.ready();
    await eventually('the passages', () => api.located(editor.document.uri).length === 3);
  });
  suiteTeardown(async () => {
    await run('unlockCodebook');
    await closeAll();
    await writeFile(PROJECT_FILE, sample);
    await api.ready();
  });

  test('a tag is created below another one, with its label', async () => {
    await oneStep(() => run('createTag', { tag: 'position' }, { name: 'First offer' }));
    deepEqual(names(), ['position', 'position/red-line', 'position/first-offer', 'demand']);
    match(await yaml(), /tag: first-offer\n +label: First offer/);
  });

  test('a renamed tag keeps its passages, its comments and those below it', async () => {
    await oneStep(() => run('renameTag', { tag: 'position' }, { name: 'Stance', confirmed: true }));
    deepEqual(names(), ['stance', 'stance/red-line', 'demand']);
    deepEqual(tagsOf('one'), ['stance/red-line']);
    match(await yaml(), /# ours\ncodebook:\n {2}- tag: stance\n {4}label: Stance\n/);
  });

  test('a new label alone changes no passage', async () => {
    await oneStep(() => run('renameTag', { tag: 'demand' }, { name: 'Demand' }));
    match(await yaml(), /label: Demand/);
    deepEqual(tagsOf('two'), ['demand']);
  });

  test('a renamed tag stays the active one', async () => {
    await tag(editor, 'The port', 'demand');
    await run('renameTag', { tag: 'demand' }, { name: 'request', confirmed: true });
    const { document } = editor;
    const at = document.getText().indexOf('The council');
    editor.selection = new vscode.Selection(document.positionAt(at), document.positionAt(at + 11));
    await run('tagWithLastTag');
    ok(project().annotations.some(({ quote, tags }) => quote === 'The council' && tags.join() === 'request'));
    deepEqual(
      names().filter((name) => name === 'demand'),
      [],
    );
  });

  test('a colour is a name or #rrggbb; anything else is refused', async () => {
    await oneStep(() => run('recolourTag', { tag: 'demand' }, { color: '#2f7d32' }));
    match(await yaml(), /color: '#2f7d32'/);
    const before = await yaml();
    await run('recolourTag', { tag: 'demand' }, { color: 'url(x)' });
    equal(await yaml(), before);
    await run('recolourTag', { tag: 'position/red-line' }, { color: '' });
    equal((await yaml()).includes('color: red'), false);
  });

  test('a tag moves below another one and to the top, with its passages', async () => {
    await oneStep(() => run('moveTag', { tag: 'position/red-line' }, { into: 'demand', confirmed: true }));
    deepEqual(tagsOf('one'), ['demand/red-line']);
    await run('moveTag', { tag: 'demand/red-line' }, { into: '', confirmed: true });
    deepEqual(tagsOf('one'), ['red-line']);
    const before = await yaml();
    await run('moveTag', { tag: 'position' }, { into: 'position', confirmed: true });
    equal(await yaml(), before, 'a tag went below itself');
  });

  test('two tags become one in one step', async () => {
    await oneStep(() => run('mergeTag', { tag: 'position' }, { into: 'demand', confirmed: true }));
    deepEqual(names(), ['demand', 'demand/red-line']);
    deepEqual(tagsOf('one'), ['demand/red-line']);
  });

  test('a tag is deleted everywhere; its passages stay or go as asked', async () => {
    await oneStep(() => run('deleteTag', { tag: 'demand' }, { confirmed: true }));
    deepEqual([tagsOf('two'), tagsOf('three')], [[], ['stray']]);
    await run('undo');
    await oneStep(() => run('deleteTag', { tag: 'demand' }, { confirmed: true, passages: true }));
    deepEqual([tagsOf('two'), tagsOf('three')], [undefined, ['stray']]);
  });

  test('a tag that only passages have is added to the codebook', async () => {
    await oneStep(() => run('defineTag', { tag: 'stray' }));
    ok(names().includes('stray'));
  });

  test('the project file opens at a tag', async () => {
    await run('editTag', { tag: 'position/red-line' });
    const shown = vscode.window.activeTextEditor;
    ok(shown);
    ok(shown.document.uri.path.endsWith(PROJECT_FILE));
    match(shown.document.getText(shown.selection), /^tag: red-line\n\s+color: red$/);
  });

  test('a locked codebook takes no new tag, by whatever way', async () => {
    await run('lockCodebook');
    await vscode.window.showTextDocument(editor.document);
    const before = await yaml();
    await tag(editor, 'The port', 'brand-new');
    await run('createTag', { name: 'brand-new' });
    await run('changeTags', { uri: editor.document.uri.toString(), id: 'two' }, { tags: ['brand-new'] });
    equal(await yaml(), before);
    await tag(editor, 'The port', 'demand');
    ok((await yaml()) !== before, 'a listed tag could not be used');
    await run('unlockCodebook');
    await run('createTag', { name: 'brand-new' });
    ok(names().includes('brand-new'));
  });
});
