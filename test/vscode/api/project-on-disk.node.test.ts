import { execFile } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { readProject } from '../../../src/core/project/project-source.ts';
import { staysInside } from '../../../src/node/stays-inside.ts';
import { updateTextFile } from '../../../src/node/update-text-file.ts';
import type { ProjectStore } from '../../../src/vscode/project-store.ts';
import { deepEqual, equal, eventually, match, rejects } from '../assert.ts';
import { annotate, journalEntries, openStore } from './store-window.ts';

// The project file of the desktop: what happens to it on the disk while its window is open.

const NAME = 'policy-annotations.yaml';
const START = 'version: 1\nannotations:\n  - id: old\n    brief: b.txt\n    tags: [t]\n    quote: old\n';

suite('Project file on disk', () => {
  const log = vscode.window.createOutputChannel('project file on disk', { log: true });
  let folder = '';
  let storage = vscode.Uri.file(tmpdir());
  const stores: ProjectStore[] = [];

  setup(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'policy-annotator-')));
    storage = vscode.Uri.file(mkdtempSync(path.join(tmpdir(), 'policy-annotator-storage-')));
  });
  teardown(() => {
    for (const store of stores.splice(0)) store.dispose();
    for (const each of [folder, storage.fsPath]) rmSync(each, { recursive: true, force: true });
  });
  suiteTeardown(() => log.dispose());

  function open(root = folder): ProjectStore {
    const platform = {
      updateTextFile: async (uri: vscode.Uri, change: (raw: string | undefined) => string) => {
        await updateTextFile(uri.fsPath, change);
        return 'safe' as const;
      },
      staysInside: (within: vscode.Uri, file: vscode.Uri) => staysInside(within.fsPath, file.fsPath),
    };
    const uri = vscode.Uri.file(root);
    const store = openStore(uri, vscode.Uri.joinPath(uri, NAME), platform, storage, log);
    stores.push(store);
    return store;
  }
  const read = (...names: string[]): string => readFileSync(path.join(folder, ...names), 'utf8');
  const ids = (store: ProjectStore): readonly string[] => store.project.annotations.map(({ id }) => id);

  test('a link within the folder is written through and stays a link', async () => {
    mkdirSync(path.join(folder, 'shared'));
    writeFileSync(path.join(folder, 'shared', 'ours.yaml'), START);
    symlinkSync(path.join('shared', 'ours.yaml'), path.join(folder, NAME));
    const store = open();
    await store.refresh();
    await store.apply(annotate('new'));
    equal(lstatSync(path.join(folder, NAME)).isSymbolicLink(), true);
    match(read('shared', 'ours.yaml'), /id: new/);
  });

  test('a link out of the folder is neither read nor written, and the problem says why', async () => {
    const outside = path.join(folder, 'outside.yaml');
    writeFileSync(outside, START);
    mkdirSync(path.join(folder, 'workspace'));
    symlinkSync(outside, path.join(folder, 'workspace', NAME));
    const store = open(path.join(folder, 'workspace'));
    await store.refresh();
    deepEqual(ids(store), []);
    match(store.problems[0]?.message ?? '', /link out of the workspace folder/);
    await rejects(store.apply(annotate('new')), /link out of the workspace folder/);
    equal(read('outside.yaml'), START);
    equal(await journalEntries(storage), 0, 'nothing waits to be written there');
  });

  test('a folder that is renamed keeps the edit waiting, and it is written when the folder is back', async () => {
    const home = path.join(folder, 'briefs');
    mkdirSync(home);
    writeFileSync(path.join(home, NAME), START);
    const store = open(home);
    await store.refresh();
    renameSync(home, path.join(folder, 'renamed'));
    await rejects(store.apply(annotate('new')), /is kept/);
    deepEqual(ids(store), ['old', 'new']);
    equal(existsSync(home), false, 'no folder is made');
    equal(read('renamed', NAME), START);
    renameSync(path.join(folder, 'renamed'), home);
    await store.refresh();
    match(read('briefs', NAME), /id: new/);
    deepEqual(ids(store), ['old', 'new']);
    equal(await journalEntries(storage), 0);
  });

  test('two windows and the command line that write at once lose nothing', async function () {
    this.timeout(60_000);
    writeFileSync(path.join(folder, NAME), START);
    const quotes = ['Chile offered one pier', 'Peru offered two', 'Bolivia asked for a railway'];
    writeFileSync(path.join(folder, 'b.txt'), `${quotes.join('. ')}.\n`);
    const cli = vscode.extensions.getExtension('policy-annotator.policy-annotator')?.extensionPath ?? '';
    /** Each run of the program is a process of its own. */
    const propose = async (quote: string, at: number): Promise<void> => {
      const file = path.join(folder, `${at}.jsonl`);
      writeFileSync(file, JSON.stringify({ brief: 'b.txt', quote, tags: ['t'] }));
      const args = ['propose', '--by', 'Reader', file, '--workspace', folder];
      await promisify(execFile)('node', [path.join(cli, 'dist/cli.mjs'), ...args]);
    };
    const write = async (window: number): Promise<void> => {
      const store = open();
      for (let n = 0; n < 40; n++) await store.apply(annotate(`w${window}n${n}`));
    };
    await Promise.all([write(0), write(1), ...quotes.map(propose)]);
    const { project, problems } = readProject(read(NAME));
    deepEqual(problems, []);
    const found = new Set(project.annotations.flatMap(({ id, quote }) => [id, quote]));
    const wanted = [0, 1].flatMap((window) => Array.from({ length: 40 }, (_, n) => `w${window}n${n}`));
    deepEqual(
      ['old', ...quotes, ...wanted].filter((each) => !found.has(each)),
      [],
    );
    equal(project.annotations.length, 84);
  });

  test('a file that is deleted can be written again as it was, and is not replaced before', async () => {
    writeFileSync(path.join(folder, NAME), START);
    const store = open();
    await store.refresh();
    rmSync(path.join(folder, NAME));
    await rejects(store.apply(annotate('new')), /was deleted with its 1 annotation\./);
    equal(existsSync(path.join(folder, NAME)), false);
    await store.restore();
    equal(read(NAME), START);
    await store.apply(annotate('new'));
    deepEqual(ids(store), ['old', 'new']);
  });

  test('a branch that is switched under unsaved changes loses neither: the edit goes into the editor', async () => {
    writeFileSync(path.join(folder, NAME), START);
    const store = open();
    await store.refresh();
    const document = await vscode.workspace.openTextDocument(store.file.uri);
    await vscode.window.showTextDocument(document);
    const typed = new vscode.WorkspaceEdit();
    typed.insert(document.uri, new vscode.Position(0, 0), '# half a thought\n');
    await vscode.workspace.applyEdit(typed);
    const branch = START.replaceAll('old', 'branch');
    writeFileSync(path.join(folder, NAME), branch);
    await store.apply(annotate('new'));
    match(document.getText(), /^# half a thought\n[\s\S]*id: old[\s\S]*id: new/);
    equal(read(NAME), branch, 'the file of the branch is as git wrote it');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually('the branch is shown', async () => {
      await store.refresh();
      return ids(store).join() === 'branch';
    });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
