import * as vscode from 'vscode';
import { newProjectFile } from '../../../src/core/project/new-project-file.ts';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { deepEqual, equal, eventually, match, ok } from '../assert.ts';
import {
  activeApi,
  closeAll,
  fileUri,
  keepProjectFile,
  openBrief,
  PROJECT_FILE,
  passages,
  projectText,
  readFile,
  select,
  tag,
  writeFile,
} from './workspace.ts';

const NAME = 'project-file.brief.txt';
const TEXT = `MINUTES

I. BUDGET

The committee approved the budget. Two members abstained.
`;

suite('Project file', () => {
  let api: PolicyAnnotatorApi;
  const sample = keepProjectFile();
  let editor: vscode.TextEditor;
  const project = () => {
    const found = api.project(fileUri(NAME));
    ok(found);
    return found;
  };

  suiteSetup(async () => {
    api = await activeApi();
  });
  setup(async () => {
    await closeAll();
    await writeFile(PROJECT_FILE, sample());
    editor = await openBrief(NAME, TEXT);
    await api.ready();
  });

  /** Leaves the folder without a project file. One with annotations that is deleted is another matter: see below. */
  const withoutFile = async (): Promise<void> => {
    await writeFile(PROJECT_FILE, 'version: 1\n');
    await eventually('an empty project', () => project().annotations.length === 0);
    await vscode.workspace.fs.delete(fileUri(PROJECT_FILE));
    await eventually('no annotations', async () => {
      await api.ready();
      return project().annotations.length === 0;
    });
  };

  test('the first tag creates the file with a head and a codebook', async () => {
    await withoutFile();
    await tag(editor, 'Two members abstained', 'position');
    const yaml = await projectText();
    match(yaml, /^#/);
    match(yaml, /quote: Two members abstained/);
    ok(project().codebook.length > 3, 'there is no starter codebook');
    equal(project().annotations.length, 1);
  });

  test('a first tag that a new file begins with is that tag: no clash, and undo leaves it', async () => {
    await withoutFile();
    // Blue is what a new tag of an empty codebook would get; the file's is green.
    await tag(editor, 'Two members abstained', 'commitment', 'position/red-line');
    const yaml = (await readFile(PROJECT_FILE)) ?? '';
    ok(!yaml.includes('conflict'), yaml);
    match(yaml, /tag: commitment\n\s+label: Commitment\n\s+color: green\n/);
    deepEqual(project().annotations[0]?.tags, ['commitment', 'position/red-line']);
    await vscode.commands.executeCommand('policyAnnotator.undo');
    equal(await readFile(PROJECT_FILE), newProjectFile());
  });

  test('a first tag that is created by its name alone is that of the new file', async () => {
    await withoutFile();
    await vscode.commands.executeCommand('policyAnnotator.createTag', { name: 'Commitment' });
    equal(await readFile(PROJECT_FILE), newProjectFile());
  });

  test('a deleted file with annotations is not replaced by a new one without a word', async () => {
    await api.ready();
    ok(project().annotations.length > 0);
    await vscode.workspace.fs.delete(fileUri(PROJECT_FILE));
    await tag(editor, 'Two members abstained', 'position');
    equal(await readFile(PROJECT_FILE), undefined);
    await api.ready();
    await tag(editor, 'Two members abstained', 'position');
    equal(await readFile(PROJECT_FILE), undefined, 'the second attempt is refused as well');
    await writeFile(PROJECT_FILE, sample());
    await api.ready();
    await tag(editor, 'Two members abstained', 'position');
    match(await projectText(), /quote: Two members abstained/);
  });

  test('an undo that is refused can be tried again', async () => {
    await tag(editor, 'Two members abstained', 'position');
    const tagged = await projectText();
    const quote = '    quote: Two members abstained';
    await writeFile(PROJECT_FILE, tagged.replace(quote, `${quote}\n    memo: by a colleague`));
    await api.ready();
    await vscode.commands.executeCommand('policyAnnotator.undo');
    match(await projectText(), /memo: by a colleague/);
    await writeFile(PROJECT_FILE, tagged);
    await api.ready();
    await vscode.commands.executeCommand('policyAnnotator.undo');
    equal((await projectText()).includes(quote), false);
  });

  test('an annotation written by hand shows at once', async () => {
    await writeFile(
      PROJECT_FILE,
      `version: 1\nannotations:\n  - brief: ${NAME}\n    tags: [position]\n    quote: approved the budget\n`,
    );
    await eventually('the passage', () => passages(api, editor.document)[0] === 'approved the budget');
  });

  test('an edit keeps what a person wrote by hand', async () => {
    const byHand = `# mine\nversion: 1\n\nannotations:\n  - { brief: ${NAME}, tags: [position], quote: approved the budget } # yes\n`;
    await writeFile(PROJECT_FILE, byHand);
    await api.ready();
    await tag(editor, 'Two members', 'position');
    const yaml = await projectText();
    ok(yaml.startsWith('# mine\nversion: 1\n'), yaml);
    match(yaml, /# yes/);
    equal(project().annotations.length, 2);
  });

  test('a broken file is not written, and what was known stays', async () => {
    await tag(editor, 'Two members abstained', 'position');
    const broken = `${await readFile(PROJECT_FILE)}\n  - tags: [a, "b\n`;
    await writeFile(PROJECT_FILE, broken);
    await api.ready();
    deepEqual(passages(api, editor.document), ['Two members abstained']);
    await tag(editor, 'approved the budget', 'position');
    equal(await readFile(PROJECT_FILE), broken);
    deepEqual(passages(api, editor.document), ['Two members abstained']);
  });

  test('a file with conflict marks is not written', async () => {
    const broken = sample().replace(
      'annotations:',
      '<<<<<<< ours\nannotations:\n=======\nannotations:\n>>>>>>> theirs',
    );
    await writeFile(PROJECT_FILE, broken);
    await api.ready();
    await tag(editor, 'approved the budget', 'position');
    equal(await readFile(PROJECT_FILE), broken);
  });

  test('with unsaved changes in its editor the edit goes in there and is not saved', async () => {
    const yaml = await vscode.workspace.openTextDocument(fileUri(PROJECT_FILE));
    await eventually('the document shows the file', () => yaml.getText() === sample());
    const change = new vscode.WorkspaceEdit();
    change.insert(yaml.uri, new vscode.Position(0, 0), '# half a thought\n');
    await eventually('the document settled', () => vscode.workspace.applyEdit(change));
    await vscode.window.showTextDocument(editor.document);
    await tag(editor, 'Two members abstained', 'position');
    match(yaml.getText(), /^# half a thought\n/);
    match(yaml.getText(), /quote: Two members abstained/);
    equal(yaml.isDirty, true);
    equal(await readFile(PROJECT_FILE), sample());
    deepEqual(passages(api, editor.document), ['Two members abstained']);
  });

  test('what is typed into the file shows before it is saved', async () => {
    const yaml = await vscode.workspace.openTextDocument(fileUri(PROJECT_FILE));
    const change = new vscode.WorkspaceEdit();
    const text = `version: 1\nannotations:\n  - brief: ${NAME}\n    tags: [position]\n    quote: The committee\n`;
    change.replace(yaml.uri, new vscode.Range(0, 0, yaml.lineCount, 0), text);
    await eventually('the document settled', () => vscode.workspace.applyEdit(change));
    await eventually('the passage', () => passages(api, editor.document)[0] === 'The committee');
  });

  test('an edit is merged with what someone else wrote since the file was read', async () => {
    await tag(editor, 'Two members abstained', 'position');
    const now = await projectText();
    const theirs = now.replace(
      'quote: Two members abstained',
      'memo: from another window\n    quote: Two members abstained',
    );
    ok(theirs !== now);
    await writeFile(PROJECT_FILE, theirs);
    select(editor, 'approved the budget');
    await vscode.commands.executeCommand('policyAnnotator.tagSelection', { tags: ['position'] });
    const yaml = await projectText();
    match(yaml, /memo: from another window/);
    match(yaml, /quote: approved the budget/);
  });

  test('a field that two people changed is a problem, and either value can be kept', async () => {
    const record = `  - brief: ${NAME}\n    tags: [position]\n    quote: approved the budget\n    memo: mine\n`;
    const uri = fileUri(PROJECT_FILE);
    for (const [choice, memo] of [
      ['Keep memo “mine”', 'mine'],
      ['Use memo “theirs”', 'theirs'],
    ] as const) {
      await writeFile(PROJECT_FILE, `annotations:\n${record}    conflict: {memo: theirs}\n`);
      const document = await vscode.workspace.openTextDocument(uri);
      const problem = await eventually('the problem', () =>
        vscode.languages
          .getDiagnostics(uri)
          // at its line: another may be left of the text before
          .find((each) => each.code === 'clash' && each.range.start.line === 5),
      );
      const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        problem.range,
      );
      const fix = fixes.find(({ title }) => title === choice);
      ok(fix?.edit, fixes.map(({ title }) => title).join('; '));
      await vscode.workspace.applyEdit(fix.edit);
      equal(document.getText(), `annotations:\n${record.replace('mine', memo)}`);
      await document.save();
      await eventually('no problem', () =>
        vscode.languages.getDiagnostics(uri).every((each) => each.code !== 'clash'),
      );
    }
  });

  test('a file of an older version is shown, not written, and brought to this one with a copy of the old', async () => {
    const old = `version: 0\nannotations:\n  - brief: ${NAME}\n    tags: [position]\n    quote: approved the budget\n`;
    const uri = await writeFile(PROJECT_FILE, old);
    await eventually('the passage', () => passages(api, editor.document)[0] === 'approved the budget');
    await tag(editor, 'Two members', 'position');
    equal(await readFile(PROJECT_FILE), old);
    await vscode.workspace.openTextDocument(uri);
    const problem = await eventually('the problem', () =>
      vscode.languages.getDiagnostics(uri).find((each) => each.code === 'old-version'),
    );
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      problem.range,
    );
    const fix = fixes.find(({ title }) => title.includes('version of today'));
    ok(fix?.command, 'no quick fix');
    await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
    equal(await readFile(PROJECT_FILE), old.replace('version: 0', 'version: 1'));
    equal(await readFile(`${PROJECT_FILE}.v0.bak`), old);
    await tag(editor, 'Two members', 'position');
    match(await projectText(), /quote: Two members/);
    await vscode.workspace.fs.delete(fileUri(`${PROJECT_FILE}.v0.bak`));
  });

  test('an edit that cannot be written is kept, shown, and written when it can be', async () => {
    await writeFile(PROJECT_FILE, 'version: 1\n');
    await eventually('an empty project', () => project().annotations.length === 0);
    await vscode.workspace.fs.delete(fileUri(PROJECT_FILE));
    await vscode.workspace.fs.createDirectory(fileUri(PROJECT_FILE));
    await tag(editor, 'Two members', 'position');
    deepEqual(passages(api, editor.document), ['Two members']);
    await vscode.workspace.fs.delete(fileUri(PROJECT_FILE), { recursive: true });
    await eventually('the edit is in the file', async () => {
      await api.ready();
      return (await readFile(PROJECT_FILE))?.includes('quote: Two members');
    });
    deepEqual(passages(api, editor.document), ['Two members']);
  });

  test('a plain text file becomes a brief with its first tag', async () => {
    const plain = await openBrief('plain-note.txt', 'A note on the budget of the committee.\n');
    deepEqual(api.sections(plain.document.uri).length, 0);
    await tag(plain, 'the budget', 'position');
    deepEqual(passages(api, plain.document), ['the budget']);
    match(await projectText(), /brief: plain-note\.txt/);
  });
});
