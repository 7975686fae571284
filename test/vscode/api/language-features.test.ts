import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { deepEqual, equal, eventually, match, ok } from '../assert.ts';
import {
  activeApi,
  closeAll,
  fileUri,
  keepProjectFile,
  openBrief,
  PROJECT_FILE,
  projectText,
  readFile,
  writeFile,
} from './workspace.ts';

const NAME = 'features.brief.txt';
const TEXT = `RIVER COMMISSION

I. WATER

The members welcomed the plan.

A. FLOODS

Norway offered two boats. The envoy Ada Lund thanked Oslo.

B. DROUGHT

The members will meet again. Norway left early.

II. STAFF

The members will meet again. The Brussels summit on 12 May 2022 was short.
`;
const YAML = `version: 1
codebook:
  - tag: position
    tags:
      - tag: red-line
        memo: What is not accepted.
  - tag: demand
actors:
  - id: norway
    name: Norway
    type: state
    aliases: [Oslo]
annotations:
  - id: twice
    brief: ${NAME}
    tags: [demand]
    quote: The members will meet again
  - id: gone
    brief: ${NAME}
    tags: [position]
    quote: a bridge of seven arches across the lower valley
  - id: typed
    brief: ${NAME}
    tags: [demand]
    quote: The members welcomed the plan
`;
type Symbols = readonly (readonly [name: string, children: Symbols])[];

suite('Language features', () => {
  let api: PolicyAnnotatorApi;
  keepProjectFile();
  let editor: vscode.TextEditor;
  const at = (words: string): vscode.Position =>
    editor.document.positionAt(editor.document.getText().indexOf(words) + 1);
  const ask = <T>(provider: string, ...args: unknown[]): Thenable<T> =>
    vscode.commands.executeCommand<T>(`vscode.execute${provider}Provider`, editor.document.uri, ...args);
  const problem = async (code: string): Promise<vscode.Diagnostic> => {
    const found = await eventually(`the problem ${code}`, () =>
      vscode.languages.getDiagnostics(editor.document.uri).find((each) => each.code === code),
    );
    ok(found);
    return found;
  };
  const commandsAt = async (range: vscode.Range): Promise<readonly (readonly [string, string])[]> =>
    (await ask<vscode.CodeAction[]>('CodeAction', range)).map(({ command }) => [
      command?.command ?? '',
      (command?.arguments?.[0] as { id: string } | undefined)?.id ?? '',
    ]);

  suiteSetup(async () => {
    api = await activeApi();
  });
  setup(async () => {
    await closeAll();
    await writeFile(PROJECT_FILE, YAML);
    editor = await openBrief(NAME, TEXT);
    await api.ready();
    await eventually('the annotations', () => api.located(editor.document.uri).length === 3);
  });

  test('symbols are the sections with their numbering, each below its parent', async () => {
    const tree = (symbols: readonly vscode.DocumentSymbol[]): Symbols =>
      symbols.map(({ name, children }) => [name, tree(children)]);
    const symbols = await ask<vscode.DocumentSymbol[]>('DocumentSymbol');
    deepEqual(
      tree(symbols).filter(([name]) => name !== 'RIVER COMMISSION'),
      [
        [
          'I  WATER',
          [
            ['A  FLOODS', []],
            ['B  DROUGHT', []],
          ],
        ],
        ['II  STAFF', []],
      ],
    );
    const water = symbols.find(({ name }) => name === 'I  WATER');
    ok(water);
    equal(editor.document.getText(water.selectionRange), 'I. WATER');
    ok(water.children.every(({ range }) => water.range.contains(range)));
  });

  test('each section folds without the blank lines at its end', async () => {
    const ranges = await ask<vscode.FoldingRange[]>('FoldingRange');
    const folds = ranges.map(({ start, end }) => `${start}-${end}`);
    for (const fold of ['2-12', '6-8', '10-12', '14-16']) ok(folds.includes(fold), `${fold} of ${folds}`);
  });

  test('the definition of an actor is its entry in the project file', async () => {
    const found = await ask<(vscode.Location | vscode.LocationLink)[]>('Definition', at('Oslo'));
    const [target] = found.map((each) =>
      'targetUri' in each
        ? { uri: each.targetUri, range: each.targetRange }
        : { uri: each.uri, range: each.range },
    );
    ok(target, 'no definition');
    equal(target.uri.toString(), fileUri(PROJECT_FILE).toString());
    const yaml = await vscode.workspace.openTextDocument(target.uri);
    match(yaml.getText(target.range), /^(?:- )?id: norway\n {4}name: Norway/);
  });

  test('references are all mentions of an actor under all its names', async () => {
    const found = await ask<vscode.Location[]>('Reference', at('Norway offered'));
    deepEqual(
      found
        .filter(({ uri }) => uri.toString() === editor.document.uri.toString())
        .map(({ range }) => editor.document.getText(range)),
      ['Norway', 'Oslo', 'Norway'],
    );
  });

  test('an annotation with two equal places is a problem that offers the choice', async () => {
    const found = await problem('place-ambiguous');
    equal(editor.document.getText(found.range), 'The members will meet again');
    equal(found.relatedInformation?.length, 1);
    const actions = await commandsAt(found.range);
    for (const command of ['choosePlace', 'openProjectFile', 'deleteAnnotation'])
      ok(
        actions.some(([each, id]) => each === `policyAnnotator.${command}` && id === 'twice'),
        `no ${command} in ${actions}`,
      );
  });

  test('an annotation whose words are gone is a problem that offers to re-attach or delete', async () => {
    const found = await problem('place-orphan');
    match(found.message, /a bridge of seven arches.*not in this brief any more/);
    const actions = await commandsAt(found.range);
    ok(
      actions.some(([each, id]) => each === 'policyAnnotator.deleteAnnotation' && id === 'gone'),
      `${actions}`,
    );
    const start = at('Norway offered').translate(0, -1);
    const passage = new vscode.Range(start, start.translate(0, 'Norway offered two boats'.length));
    const offers = await ask<vscode.CodeAction[]>('CodeAction', passage);
    const fix = offers.find(({ title }) => title.startsWith('Re-attach “a bridge'));
    ok(fix?.command, 'no re-attach');
    editor.selection = new vscode.Selection(passage.start, passage.end);
    await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
    match(await projectText(), /quote: Norway offered two boats/);
    await eventually(
      'the problem goes',
      () => !vscode.languages.getDiagnostics(editor.document.uri).some(({ code }) => code === 'place-orphan'),
    );
  });

  test('tags are completed in the project file by their full names', async () => {
    const yaml = await vscode.workspace.openTextDocument(fileUri(PROJECT_FILE));
    const position = yaml.positionAt(yaml.getText().indexOf('tags: [demand]') + 'tags: ['.length);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      yaml.uri,
      position,
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const name of ['position', 'position/red-line', 'demand'])
      ok(labels.includes(name), `${name} of ${labels}`);
  });

  for (const [kind, command, source] of [
    ['actors', 'saveActor', 'actor'],
    ['meetings', 'saveMeeting', 'meeting'],
  ] as const) {
    test(`a kept ${source} is an entry of the project file that then wins`, async () => {
      const uri = editor.document.uri;
      const found = () =>
        api.recognition(uri)?.[kind].map(({ id, name, source }) => ({ id, name, source })) ?? [];
      const entry = await eventually(`a ${source} that is not in the file`, () =>
        found().find((each) => each.source !== 'project-file'),
      );
      ok(entry);
      await vscode.commands.executeCommand(`policyAnnotator.${command}`, {
        uri: uri.toString(),
        id: entry.id,
      });
      ok(
        api.project(uri)?.[kind].some(({ name }) => name === entry.name),
        'it is not in the project',
      );
      ok((await readFile(PROJECT_FILE))?.includes(`name: ${entry.name}`), 'it is not in the file');
      await eventually('the entry wins', () =>
        found().some(({ name, source }) => name === entry.name && source === 'project-file'),
      );
      equal(found().filter(({ name }) => name === entry.name).length, 1, 'it is there twice');
    });
  }
});
