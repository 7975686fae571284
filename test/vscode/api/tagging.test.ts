import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { deepEqual, equal, eventually, match, ok } from '../assert.ts';
import { activeApi, closeAll, openBrief, passages, projectText, select, tag } from './workspace.ts';

const NAME = 'tagging.brief.txt';
const TEXT = `COUNCIL MEETING

I. GRAIN

- Ministers welcomed the agreement on grain exports.
- The delegation of Norway will not accept a shorter deadline.

II. ENERGY

- Ministers asked the Commission for a report by June.
`;
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`policyAnnotator.${command}`, ...args);

suite('Tagging', () => {
  let api: PolicyAnnotatorApi;
  let editor: vscode.TextEditor;
  const annotations = () => api.located(editor.document.uri).map((each) => each.annotation);
  const only = () => {
    const [first, ...rest] = annotations();
    ok(first && rest.length === 0, `expected one annotation, got ${annotations().length}`);
    return first;
  };
  const ref = () => ({ uri: editor.document.uri.toString(), id: only().id });

  setup(async () => {
    api = await activeApi();
    editor = await openBrief(NAME, TEXT);
    await api.ready();
    for (const { id } of annotations())
      await run('deleteAnnotation', { uri: editor.document.uri.toString(), id });
    equal(annotations().length, 0);
  });
  suiteTeardown(closeAll);

  test('a tagged passage stands in the project file with its quote, section and tags', async () => {
    await tag(editor, 'will not accept a shorter deadline', 'position/red-line');
    const { quote, section, tags, brief } = only();
    deepEqual(
      { quote, section, tags, brief },
      { quote: 'will not accept a shorter deadline', section: 'I', tags: ['position/red-line'], brief: NAME },
    );
    const yaml = await projectText();
    match(yaml, /quote: will not accept a shorter deadline/);
    match(yaml, /# Annotations of the three sample briefs/, 'the comments of the file are gone');
  });

  test('white space at the ends of the selection is left out', async () => {
    await tag(editor, ' will not accept ', 'demand');
    equal(only().quote, 'will not accept');
  });

  test('a tag on a tagged passage changes its tags instead of adding an annotation', async () => {
    await tag(editor, 'grain exports', 'demand');
    await tag(editor, 'grain exports', 'commitment', 'threat');
    deepEqual(only().tags, ['commitment', 'threat']);
  });

  test('several selections are tagged in one edit', async () => {
    const { document } = editor;
    const at = (words: string): vscode.Selection => {
      const start = document.getText().indexOf(words);
      return new vscode.Selection(document.positionAt(start), document.positionAt(start + words.length));
    };
    editor.selections = [at('grain exports'), at('by June')];
    await run('tagSelection', { tags: ['demand'] });
    deepEqual(passages(api, editor.document), ['grain exports', 'by June']);
    await run('undo');
    equal(annotations().length, 0);
  });

  test('a tag that is not in the codebook is added to it, with its label', async () => {
    await tag(editor, 'by June', 'deadline/Hard deadline');
    deepEqual(only().tags, ['deadline/hard-deadline']);
    const added = api
      .project(editor.document.uri)
      ?.codebook.filter((each) => each.name.startsWith('deadline'));
    deepEqual(
      added?.map(({ name, label }) => [name, label ?? '']),
      [
        ['deadline', ''],
        ['deadline/hard-deadline', 'Hard deadline'],
      ],
    );
    await run('undo');
    equal(
      api.project(editor.document.uri)?.codebook.some((each) => each.name.startsWith('deadline')),
      false,
    );
  });

  test('the last tag is set without asking', async () => {
    await tag(editor, 'grain exports', 'threat');
    select(editor, 'by June');
    await run('tagWithLastTag');
    deepEqual(
      annotations().map((each) => each.tags.join()),
      ['threat', 'threat'],
    );
  });

  test('undo takes an edit back and redo does it again', async () => {
    await tag(editor, 'grain exports', 'threat');
    await run('editMemo', ref(), { memo: 'First reading' });
    equal(only().memo, 'First reading');
    await run('undo');
    equal(only().memo, undefined);
    await run('undo');
    equal(annotations().length, 0);
    await run('redo');
    await run('redo');
    equal(only().memo, 'First reading');
  });

  test('a deleted annotation comes back whole with undo', async () => {
    await tag(editor, 'grain exports', 'threat');
    const before = only();
    await run('deleteAnnotation', ref());
    equal(annotations().length, 0);
    equal((await projectText()).includes(before.id), false);
    await run('undo');
    deepEqual(only(), before);
  });

  test('an empty memo removes it from the file', async () => {
    await tag(editor, 'grain exports', 'threat');
    await run('editMemo', ref(), { memo: 'A note: with a colon' });
    match(await projectText(), /A note: with a colon/);
    await run('editMemo', ref(), { memo: '' });
    equal(only().memo, undefined);
    equal((await projectText()).includes('A note'), false);
  });

  test('an annotation takes the borders of the selection', async () => {
    await tag(editor, 'grain exports', 'threat');
    const { id } = only();
    select(editor, 'the agreement on grain exports');
    await run('resizeToSelection');
    equal(only().id, id);
    deepEqual(passages(api, editor.document), ['the agreement on grain exports']);
  });

  test('tags are changed at the cursor', async () => {
    await tag(editor, 'grain exports', 'threat');
    select(editor, 'exports');
    await run('changeTags', { tags: ['concern'] });
    deepEqual(only().tags, ['concern']);
  });

  test('next and previous go round the tagged passages', async () => {
    await tag(editor, 'grain exports', 'threat');
    await tag(editor, 'by June', 'demand');
    const selected = (): string => editor.document.getText(editor.selection);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const seen: string[] = [];
    for (const command of ['nextAnnotation', 'nextAnnotation', 'nextAnnotation', 'previousAnnotation']) {
      await run(command);
      seen.push(selected());
    }
    deepEqual(seen, ['grain exports', 'by June', 'grain exports', 'by June']);
  });

  test('sections of the brief are there with their numbering', async () => {
    const sections = await eventually('the sections', () => api.sections(editor.document.uri));
    deepEqual(
      sections.filter((each) => each.level > 0).map(({ label, title }) => `${label} ${title}`),
      ['I GRAIN', 'II ENERGY'],
    );
  });
});
