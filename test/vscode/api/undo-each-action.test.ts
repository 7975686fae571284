import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { equal, eventually, ok } from '../assert.ts';
import {
  activeApi,
  closeAll,
  openBrief,
  PROJECT_FILE,
  projectText,
  select,
  tag,
  thereAndBack,
  writeFile,
} from './workspace.ts';

const TEXT = `PORT AUTHORITY

I. DREDGING

The authority will dredge the channel in spring. Fishers asked for a later date.

II. FEES

The council froze the fees for two years.
`;
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`policyAnnotator.${command}`, ...args);

suite('Undo of each action', () => {
  let api: PolicyAnnotatorApi;
  let sample: string;
  let editor: vscode.TextEditor;
  const yaml = projectText;
  const ref = () => {
    const [first] = api.located(editor.document.uri);
    ok(first, 'nothing is tagged');
    return { uri: editor.document.uri.toString(), id: first.annotation.id };
  };

  suiteSetup(async () => {
    api = await activeApi();
    sample = await yaml();
  });
  setup(async () => {
    await closeAll();
    await writeFile(PROJECT_FILE, sample);
    editor = await openBrief('undo.brief.txt', TEXT);
    await api.ready();
    await tag(editor, 'dredge the channel', 'commitment');
    await eventually('the passage', () => api.located(editor.document.uri).length === 1);
  });
  suiteTeardown(async () => {
    await closeAll();
    await writeFile(PROJECT_FILE, sample);
    await api.ready();
  });

  test('tag a selection', () => thereAndBack(() => tag(editor, 'froze the fees', 'commitment')));

  test('tag a section', () =>
    thereAndBack(() => run('tagSection', { uri: ref().uri, section: 1 }, { tags: ['demand'] })));

  test('write a memo', () =>
    thereAndBack(() => run('editMemo', ref(), { memo: 'Said "soon": when? # äß 🚢' })));

  test('change a memo and take it away', async () => {
    await run('editMemo', ref(), { memo: 'First' });
    await thereAndBack(() => run('editMemo', ref(), { memo: 'Second' }));
    await thereAndBack(() => run('editMemo', ref(), { memo: '' }));
  });

  test('resize to the selection', () =>
    thereAndBack(() => {
      select(editor, 'will dredge the channel in spring');
      return run('resizeToSelection');
    }));

  test('change tags', () => thereAndBack(() => run('changeTags', ref(), { tags: ['demand', 'concern'] })));

  test('change to a tag that is new in the codebook', () =>
    thereAndBack(() => run('changeTags', ref(), { tags: ['harbour/new-works'] })));

  test('delete the last annotation of the file', () => thereAndBack(() => run('deleteAnnotation', ref())));

  test('delete an annotation with a comment at its end, written by hand between others', async () => {
    const byHand = `${sample.trimEnd()}
  - { brief: undo.brief.txt, id: byhand01, tags: [demand], quote: Fishers asked } # check this
  - id: byhand02
    brief: undo.brief.txt
    tags: [commitment]
    quote: froze the fees
`;
    await writeFile(PROJECT_FILE, byHand);
    await api.ready();
    const id = 'byhand01';
    await eventually('the entry', () =>
      api.located(editor.document.uri).some((each) => each.annotation.id === id),
    );
    const before = api.located(editor.document.uri).map((each) => each.annotation);
    await run('deleteAnnotation', { uri: editor.document.uri.toString(), id });
    equal((await yaml()).includes(id), false);
    await run('undo');
    equal(
      JSON.stringify(api.located(editor.document.uri).map((each) => each.annotation)),
      JSON.stringify(before),
    );
    ok((await yaml()).startsWith(sample.trimEnd()), 'what stands above was touched');
  });

  test('several edits of all kinds are taken back one by one', async () => {
    const states = [await yaml()];
    const actions = [
      () => run('editMemo', ref(), { memo: 'A memo' }),
      () => run('changeTags', ref(), { tags: ['concern'] }),
      () => tag(editor, 'Fishers asked', 'demand'),
      () => run('deleteAnnotation', ref()),
    ];
    for (const action of actions) {
      await action();
      states.push(await yaml());
    }
    for (let at = states.length - 2; at >= 0; at -= 1) {
      await run('undo');
      equal(await yaml(), states[at], `after undo of step ${at + 1}`);
    }
  });
});
