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
  thereAndBack,
  writeFile,
} from './workspace.ts';

const TEXT = `HARBOUR COUNCIL

The council froze the fees. Fishers asked for a later date. The port opens in May.
`;
const FILE = `version: 1
codebook:
  - tag: position
    tags:
      - tag: red-line
        color: '#12ab34'
  - tag: demand
    asks: [actor, deadline]
fields:
  - name: deadline
    type: date
  - name: stage
    type: choice
    values: [draft, adopted]
annotations:
  - id: one
    brief: harbour.brief.txt
    tags: [position/red-line]
    quote: froze the fees
  - id: two
    brief: harbour.brief.txt
    tags: [demand]
    quote: asked for a later date
    fields:
      deadline: soon
      colour: red
  - {id: three, brief: harbour.brief.txt, tags: [demand, stray], quote: opens in May}
`;
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`policyAnnotator.${command}`, ...args);

suite('Codebook and own fields', () => {
  keepProjectFile();
  let api: PolicyAnnotatorApi;
  let editor: vscode.TextEditor;
  const yaml = projectText;
  const project = () => {
    const found = api.project(editor.document.uri);
    ok(found);
    return found;
  };
  const fieldsOf = (id: string) => project().annotations.find((each) => each.id === id)?.fields;
  const tagOf = (name: string) => project().codebook.find((each) => each.name === name);
  const ref = (id: string) => ({ uri: editor.document.uri.toString(), id });

  setup(async () => {
    await closeAll();
    api = await activeApi();
    await writeFile(PROJECT_FILE, FILE);
    editor = await openBrief('harbour.brief.txt', TEXT);
    await api.ready();
    await eventually('the passages', () => api.located(editor.document.uri).length === 3);
  });

  test('own fields are set with the statement, and what they cannot hold is passed over', async () => {
    await thereAndBack(() =>
      run('setStatement', ref('one'), { stance: 'for', fields: { deadline: '2023-05', stage: 'final' } }),
    );
    deepEqual(fieldsOf('one'), { deadline: '2023-05' });
    await run('setStatement', ref('one'), { fields: { deadline: '', stage: 'draft' } });
    deepEqual(fieldsOf('one'), { stage: 'draft' });
    match(await yaml(), /quote: froze the fees\n {4}stance: for\n {4}fields:\n {6}stage: draft\n/);
  });

  test('a field is declared; a name that is taken or no name is refused', async () => {
    await thereAndBack(() =>
      run('createField', { name: 'sector', type: 'choice', values: 'energy, trade,energy' }),
    );
    match(await yaml(), /- name: sector\n {4}type: choice\n {4}values: \[energy, trade\]\n/);
    const before = await yaml();
    for (const name of ['stance', 'two words', 'deadline']) await run('createField', { name, type: 'text' });
    equal(await yaml(), before);
  });

  test('a field is renamed with its values and the questions of tags, in one step', async () => {
    await thereAndBack(() => run('renameField', { field: 'deadline' }, { name: 'due', confirmed: true }));
    deepEqual(fieldsOf('two'), { due: 'soon', colour: 'red' });
    deepEqual(tagOf('demand')?.asks, ['actor', 'due']);
    deepEqual(
      project().fields.map(({ id }) => id),
      ['due', 'stage'],
    );
    const before = await yaml();
    for (const name of ['stage', 'stance', 'two words', 'nothing'])
      await run('renameField', { field: 'due' }, { name, confirmed: true });
    await run('renameField', { field: 'nowhere' }, { name: 'somewhere', confirmed: true });
    equal(await yaml(), before);
  });

  test('a tag is shown below other tags too; a circle is refused', async () => {
    await thereAndBack(() => run('alsoBelow', { tag: 'position/red-line' }, { also: ['demand'] }));
    deepEqual(tagOf('position/red-line')?.also, ['demand']);
    const before = await yaml();
    await run('alsoBelow', { tag: 'demand' }, { also: ['position/red-line'] });
    await run('alsoBelow', { tag: 'demand' }, { also: ['nowhere'] });
    await run('alsoBelow', { tag: 'demand' }, { also: ['demand'] });
    equal(await yaml(), before);
    const target = fileUri('below.jsonl');
    await run('exportTags', { format: 'jsonl', target: target.toString(), filter: 'tag:demand' });
    const found = ((await readFile('below.jsonl')) ?? '').trim().split('\n');
    await vscode.workspace.fs.delete(target);
    ok(
      found.some((line) => line.includes('"position/red-line"')),
      found.join('\n'),
    );
    ok(
      found.every((line) => /"(?:demand|position\/red-line)"/.test(line)),
      found.join('\n'),
    );
    await thereAndBack(() => run('renameTag', { tag: 'demand' }, { name: 'request', confirmed: true }));
    deepEqual(tagOf('position/red-line')?.also, ['request']);
  });

  test('a tag is split, its rules are changed: one step each', async () => {
    await thereAndBack(() => run('splitTag', { tag: 'demand' }, { into: 'Date', ids: ['three'] }));
    deepEqual(
      project().annotations.map(({ tags }) => tags.join()),
      ['position/red-line', 'demand', 'date,stray'],
    );
    equal(tagOf('date')?.label, 'Date');
    await thereAndBack(() =>
      run('describeTag', { tag: 'demand' }, { include: 'It is clear who is asked.', shortcut: '3' }),
    );
    equal(tagOf('demand')?.include, 'It is clear who is asked.');
    await thereAndBack(() => run('describeTag', { tag: 'demand' }, { shortcut: '' }));
    equal(tagOf('demand')?.shortcut, undefined);
  });

  test('a starter codebook is one step, and adds nothing a second time', async () => {
    await thereAndBack(() => run('addStarterCodebook', { codebook: 'speech-acts', confirmed: true }));
    equal(tagOf('directive/request')?.label, 'Asks or invites');
    const before = await yaml();
    await run('addStarterCodebook', { codebook: 'speech-acts', confirmed: true });
    equal(await yaml(), before);
    for (const codebook of ['plover', 'meetings-decisions', 'policy-positions'])
      await run('addStarterCodebook', { codebook, confirmed: true });
    equal(tagOf('plover/assault')?.label, 'ASSAULT');
    equal(tagOf('position')?.label, undefined, 'what is there keeps its words');
    deepEqual(tagOf('position/offer')?.label, 'Offer');
  });

  test('a codebook goes out in each format and brings what another file does not have', async () => {
    for (const [format, extension] of [
      ['codebook-yaml', 'yaml'],
      ['codebook-csv', 'csv'],
      ['qdc', 'qdc'],
    ] as const) {
      const target = fileUri(`book.${extension}`);
      await run('exportCodebook', { format, target: target.toString() });
      const before = await yaml();
      await run('importCodebook', { file: target.toString(), confirmed: true });
      equal(await yaml(), before, `${format} brought something to where it came from`);
      await run('deleteTag', { tag: 'position' }, { confirmed: true });
      await run('importCodebook', { file: target.toString(), confirmed: true });
      equal(tagOf('position/red-line')?.color, '#12ab34', format);
      await writeFile(PROJECT_FILE, FILE);
      await api.ready();
      await vscode.workspace.fs.delete(target);
    }
  });

  test('in the file: problems stand at their lines, with fixes; names and values are completed; colours picked', async () => {
    const document = await vscode.workspace.openTextDocument(fileUri(PROJECT_FILE));
    const at = (words: string): vscode.Position => document.positionAt(document.getText().indexOf(words));
    const problems = await eventually('the problems', () => {
      const found = vscode.languages.getDiagnostics(document.uri);
      return found.length >= 3 ? found : undefined;
    });
    const lines = problems.map(
      ({ code, range }) => `${String(code)} ${document.lineAt(range.start.line).text.trim()}`,
    );
    for (const line of ['wrong-value deadline: soon', 'unknown-field colour: red'])
      ok(lines.includes(line), lines.join('\n'));
    ok(
      lines.some((line) => line.startsWith('unknown-tag')),
      lines.join('\n'),
    );
    const fixes = async (words: string): Promise<readonly string[]> =>
      (
        await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          new vscode.Range(at(words), at(words)),
        )
      ).map(({ title }) => title);
    ok((await fixes('colour: red')).includes('Declare the field “colour”'));
    ok((await fixes('{id: three')).includes('Add “stray” to the codebook'));

    const complete = async (words: string, column: number): Promise<readonly string[]> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at(words).translate(0, column),
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    ok((await complete('asks: [', 7)).includes('deadline'));
    ok((await complete('type: choice', 6)).includes('yes/no'));

    const colours = await vscode.commands.executeCommand<vscode.ColorInformation[]>(
      'vscode.executeDocumentColorProvider',
      document.uri,
    );
    const own = colours.filter(({ range }) => document.getText(range) === "'#12ab34'");
    equal(own.length, 1, JSON.stringify(colours));
    const [presentation] = await vscode.commands.executeCommand<vscode.ColorPresentation[]>(
      'vscode.executeColorPresentationProvider',
      new vscode.Color(1, 0, 0.5, 1),
      { uri: document.uri, range: own[0]?.range },
    );
    equal(presentation?.label, "'#ff0080'");
  });
});
