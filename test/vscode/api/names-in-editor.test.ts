import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { deepEqual, equal, eventually, match, ok, rejects } from '../assert.ts';
import {
  activeApi,
  closeAll,
  fileUri,
  openBrief,
  PROJECT_FILE,
  projectText,
  writeFile,
} from './workspace.ts';

const NAME = 'coast.brief.txt';
const OTHER = 'coast-two.brief.txt';
const TEXT = `THE COAST

7 January 2022

I. TALKS

The Harbour Agency met Norway on Monday 10 January. Oslo was content.

II. NEXT STEPS

The Riga Summit follows next week.
`;
const OTHER_TEXT = `THE COAST, CONTINUED

14 January 2022

I. QUOTAS

The Harbour Agency wrote to the Kingdom of Norway.
`;
const YAML = `version: 1
actors:
  - id: norway
    name: Norway
    type: state
    aliases: [Oslo, Kingdom of Norway]
`;

suite('Names in the editor', () => {
  let api: PolicyAnnotatorApi;
  let sample: string;
  let editor: vscode.TextEditor;
  const at = (words: string): vscode.Position =>
    editor.document.positionAt(editor.document.getText().indexOf(words) + 1);
  const ask = <T>(provider: string, ...args: unknown[]): Thenable<T> =>
    vscode.commands.executeCommand<T>(`vscode.${provider}`, ...args);
  const set = (name: string, value: unknown): Thenable<void> =>
    vscode.workspace
      .getConfiguration('policyAnnotator')
      .update(name, value, vscode.ConfigurationTarget.Workspace);
  const symbols = async (query: string): Promise<readonly string[]> =>
    (await ask<vscode.SymbolInformation[]>('executeWorkspaceSymbolProvider', query)).map(
      ({ name, containerName }) => `${name} in ${containerName}`,
    );

  suiteSetup(async () => {
    api = await activeApi();
    sample = await projectText();
  });
  setup(async () => {
    await closeAll();
    await writeFile(PROJECT_FILE, YAML);
    await writeFile(OTHER, OTHER_TEXT);
    editor = await openBrief(NAME, TEXT);
    await api.ready();
    await eventually('the entry counts', () =>
      api.recognition(editor.document.uri)?.actors.some(({ source }) => source === 'project-file'),
    );
  });
  suiteTeardown(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(fileUri(OTHER));
    await writeFile(PROJECT_FILE, sample);
    await api.ready();
  });

  test('workspace symbols are sections, actors and meetings of briefs that nobody opened too', async () => {
    const found = await eventually('the sections', async () => {
      const all = await symbols('quotas');
      return all.length > 0 && all;
    });
    deepEqual(found, [`I. QUOTAS in ${OTHER}`]);
    const actors = await symbols('harbouragency');
    deepEqual(
      [...actors].filter((each) => !each.includes('(')).sort(),
      [`Harbour Agency in ${OTHER}`, `Harbour Agency in ${NAME}`].sort(),
    );
    ok((await symbols('rigasummit')).some((each) => each.startsWith('Riga Summit')));
    ok((await symbols('oslo')).includes(`Oslo: Norway in ${NAME}`));
    // VS Code's own headings of Markdown files begin with #.
    deepEqual(
      (await symbols('')).filter((each) => !each.startsWith('#')),
      [],
    );
  });

  test('references are found in all briefs, under all names, and in the project file', async () => {
    const found = await ask<vscode.Location[]>('executeReferenceProvider', editor.document.uri, at('Oslo'));
    const words = await Promise.all(
      // Other suites leave briefs behind that name Norway too.
      found
        .filter(({ uri }) => [NAME, OTHER, PROJECT_FILE].some((name) => uri.path.endsWith(`/${name}`)))
        .map(async ({ uri, range }) => {
          const document = await vscode.workspace.openTextDocument(uri);
          return document.getText(range).split('\n')[0];
        }),
    );
    deepEqual(words.map((each) => each?.replace(/^- /, '')).sort(), [
      'Kingdom of Norway',
      'Norway',
      'Oslo',
      'id: norway',
    ]);
  });

  test('rename changes the project file, keeps the old name as an alias and leaves the brief alone', async () => {
    const place = at('Harbour Agency');
    const prepared = await ask<{ range: vscode.Range; placeholder: string }>(
      'prepareRename',
      editor.document.uri,
      place,
    );
    equal(prepared.placeholder, 'Harbour Agency');
    const edit = await ask<vscode.WorkspaceEdit>(
      'executeDocumentRenameProvider',
      editor.document.uri,
      place,
      'Agency of Harbours',
    );
    equal(edit.size, 0);
    match(await projectText(), /name: Agency of Harbours\n[\s\S]*aliases: \[Harbour Agency\]/);
    equal(editor.document.getText(), TEXT);
    await rejects(ask('prepareRename', editor.document.uri, at('follows')), /no actor or meeting/);
  });

  test('the day of open words stands behind them when that is switched on', async () => {
    const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
    const labels = async (): Promise<readonly string[]> =>
      (await ask<vscode.InlayHint[]>('executeInlayHintProvider', editor.document.uri, whole)).map(
        ({ label }) => String(label),
      );
    deepEqual(await labels(), []);
    await set('inlayDates', true);
    deepEqual(await labels(), ['2022-01-10', '2022-01-10 – 2022-01-16']);
    await set('inlayDates', undefined);
  });

  test('letters of actors, meetings and dates have token types of their own when that is switched on', async () => {
    const tokens = async (): Promise<Uint32Array> =>
      (await ask<vscode.SemanticTokens | undefined>('provideDocumentSemanticTokens', editor.document.uri))
        ?.data ?? new Uint32Array();
    equal((await tokens()).length, 0);
    await set('highlightNames', true);
    await eventually('tokens', async () => (await tokens()).length > 0);
    const data = await tokens();
    const kinds = new Set<number>();
    for (let index = 3; index < data.length; index += 5) kinds.add(data[index] ?? -1);
    deepEqual([...kinds].sort(), [0, 1, 2]);
    await set('highlightNames', undefined);
  });

  test('the project file completes names that the open briefs have and it does not, and their aliases', async () => {
    const text = `${YAML}  - name: \n  - name: Harbour Agency\n    aliases: []\nmeetings:\n  - name: \n`;
    await writeFile(PROJECT_FILE, text);
    const file = await vscode.workspace.openTextDocument(fileUri(PROJECT_FILE));
    await eventually('the file is read', () => file.getText() === text);
    const offered = async (line: number, character: number): Promise<readonly string[]> => {
      const { items } = await ask<vscode.CompletionList>(
        'executeCompletionItemProvider',
        file.uri,
        new vscode.Position(line, character),
      );
      return items
        .filter(({ kind }) => kind === vscode.CompletionItemKind.Value)
        .map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    const names = await offered(6, 10);
    ok(!names.includes('Norway'), 'Norway is in the file');
    ok((await offered(10, 10)).includes('Riga Summit'));
  });
});
