import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { changeTags } from '../../../src/core/project/edits/annotation-edits.ts';
import { moveBrief } from '../../../src/core/project/edits/place-edits.ts';
import { staysInside } from '../../../src/node/stays-inside.ts';
import { updateTextFile } from '../../../src/node/update-text-file.ts';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { EditHistory } from '../../../src/vscode/edit-history.ts';
import { historyFile } from '../../../src/vscode/history-file.ts';
import { registerFollowMovedBriefs } from '../../../src/vscode/moves/watch-for-moves.ts';
import { ProjectStores } from '../../../src/vscode/project-stores.ts';
import { Snapshots } from '../../../src/vscode/snapshots/snapshots.ts';
import { equal, eventually, ok, rejects } from '../assert.ts';
import {
  activeApi,
  closeAll,
  fileUri,
  keepProjectFile,
  openBrief,
  PROJECT_FILE,
  passages,
  projectText,
  tag,
  writeFile,
} from './workspace.ts';

const PASSAGE = 'Kenya asked for a pilot';
/** A brief of its own: no two have the same words. */
const text = (path: string): string =>
  `STRAIT TALKS OF ${path}\n\n${PASSAGE} on each ship to ${path}. Oman will send two tugs.\n`;

// Files are moved by Node and by git, in a window that has not seen all of the briefs before.
suite('Following briefs that git moved', () => {
  let api: PolicyAnnotatorApi;
  const sample = keepProjectFile();
  const git = (...args: string[]): unknown =>
    execFileSync(
      'git',
      ['-c', 'user.name=ada', '-c', 'user.email=ada@example.org', '-c', 'core.autocrlf=false', ...args],
      {
        cwd: fileUri('').fsPath,
        stdio: 'pipe',
      },
    );
  const setGit = (enabled: boolean): Thenable<void> =>
    vscode.workspace.getConfiguration('git').update('enabled', enabled, vscode.ConfigurationTarget.Global);
  let tests = 0;
  /** The path of a file in a folder that is new for each test. */
  const at = (name: string): string => `strait-${tests}/${name}`;
  const disk = (name: string): string => fileUri(at(name)).fsPath;
  const isOn = (yaml: string, name: string): boolean => yaml.includes(`brief: ${at(name)}\n`);
  const followed = (name: string): Promise<boolean> =>
    eventually(`the annotations are on ${name}`, async () => isOn(await projectText(), name), 15_000);
  const undo = (): Thenable<unknown> => vscode.commands.executeCommand('policyAnnotator.undo');
  const tagged = async (name: string): Promise<void> => {
    const editor = await openBrief(at(name), text(at(name)));
    await tag(editor, PASSAGE, 'position');
    await api.ready();
    await closeAll();
  };
  /** A project file of our own: annotations on briefs that this window has never seen. */
  const writeProject = async (...names: string[]): Promise<void> => {
    const records = names.map(
      (name, n) => `  - id: str${n}\n    brief: ${at(name)}\n    tags: [position]\n    quote: ${PASSAGE}\n`,
    );
    await writeFile(PROJECT_FILE, `version: 1\ncodebook: [position]\nannotations:\n${records.join('')}`);
    await api.ready();
  };
  const commit = (...names: string[]): void => {
    mkdirSync(disk(''), { recursive: true });
    for (const name of names) writeFileSync(disk(name), text(at(name)));
    git('add', at(''));
    git('commit', '-m', names.join());
  };

  suiteSetup(async () => {
    api = await activeApi();
    git('init', '-b', 'main');
    git('commit', '--allow-empty', '-m', 'nothing yet');
    await setGit(true);
    await vscode.commands.executeCommand('git.openRepository', fileUri('').fsPath);
  });
  suiteTeardown(async () => {
    await setGit(false);
    rmSync(fileUri('.git').fsPath, { recursive: true, force: true });
  });
  setup(async () => {
    tests += 1;
    await closeAll();
    await writeFile(PROJECT_FILE, sample());
    await api.ready();
  });
  teardown(async () => {
    await closeAll();
    rmSync(disk(''), { recursive: true, force: true });
  });

  test('a brief that is open with unsaved changes is not: saving it brings it back', async () => {
    await tagged('sure.txt');
    await tagged('open.txt');
    const editor = await vscode.window.showTextDocument(fileUri(at('open.txt')));
    ok(await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Draft. ')));
    renameSync(disk('open.txt'), disk('copy.txt'));
    renameSync(disk('sure.txt'), disk('safe.txt'));
    await followed('safe.txt');
    ok(isOn(await projectText(), 'open.txt'));
  });

  test('git mv, committed or not, of a brief that was never open here', async () => {
    commit('one.txt', 'two.txt');
    git('mv', at('one.txt'), at('uno.txt'));
    git('commit', '-m', 'moved');
    git('mv', at('two.txt'), at('dos.txt'));
    await writeProject('one.txt', 'two.txt');
    await followed('uno.txt');
    await followed('dos.txt');
    const document = await vscode.workspace.openTextDocument(fileUri(at('dos.txt')));
    await api.ready();
    equal(passages(api, document)[0], PASSAGE);
  });

  test('what git says of a brief with other words by now is no ground to move anything', async () => {
    commit('one.txt', 'sure.txt');
    git('mv', at('one.txt'), at('uno.txt'));
    git('mv', at('sure.txt'), at('safe.txt'));
    writeFileSync(disk('uno.txt'), `${text(at('one.txt'))}One more line.\n`);
    await writeProject('one.txt', 'sure.txt');
    await followed('safe.txt');
    ok(isOn(await projectText(), 'one.txt'));
  });

  test('a switch of branches is followed there and back', async () => {
    commit('a.txt', 'b.txt');
    git('switch', '-c', `moved-${tests}`);
    mkdirSync(disk('archive'));
    for (const name of ['a.txt', 'b.txt']) git('mv', at(name), at(`archive/${name}`));
    git('commit', '-m', 'archived');
    git('switch', 'main');
    await writeProject('a.txt', 'b.txt');
    const before = await projectText();
    for (let round = 0; round < 2; round++) {
      git('switch', `moved-${tests}`);
      for (const name of ['archive/a.txt', 'archive/b.txt']) await followed(name);
      git('switch', 'main');
      for (const name of ['a.txt', 'b.txt']) await followed(name);
    }
    equal(await projectText(), before);
  });

  test('a switch that brings the project file along needs nothing', async () => {
    commit('a.txt', 'b.txt');
    await writeProject('a.txt');
    git('add', PROJECT_FILE);
    git('commit', '-m', 'tagged');
    git('switch', '-c', `moved-${tests}`);
    git('mv', at('a.txt'), at('c.txt'));
    const yaml = (await projectText()).replace(at('a.txt'), at('c.txt'));
    writeFileSync(fileUri(PROJECT_FILE).fsPath, `# As the other branch has it.\n${yaml}`);
    git('commit', '-am', 'moved with its annotations');
    git('switch', 'main');
    git('switch', `moved-${tests}`);
    await followed('c.txt');
    // A file that moves afterwards is followed: by then the switch has been looked at.
    renameSync(disk('c.txt'), disk('d.txt'));
    await followed('d.txt');
    equal(await projectText(), `# As the other branch has it.\n${yaml}`.replace(at('c.txt'), at('d.txt')));
    git('checkout', '--', PROJECT_FILE);
    git('switch', 'main');
    git('rm', '-q', PROJECT_FILE);
    git('commit', '-m', 'untagged');
  });

  /** What a second window on this folder works with; `close` ends it. */
  const openWindow = () => {
    const storage = vscode.Uri.file(mkdtempSync(path.join(tmpdir(), 'policy-annotator-storage-')));
    const log = vscode.window.createOutputChannel('second window', { log: true });
    const platform = {
      updateTextFile: async (
        uri: vscode.Uri,
        change: (raw: string | undefined) => string | Promise<string>,
      ) => {
        await updateTextFile(uri.fsPath, change);
        return 'safe' as const;
      },
      staysInside: (folder: vscode.Uri, file: vscode.Uri) => staysInside(folder.fsPath, file.fsPath),
    };
    const projects = new ProjectStores(platform, storage, log);
    const history = new EditHistory(projects, historyFile(storage));
    const close = (): void => {
      projects.dispose();
      log.dispose();
      rmSync(storage.fsPath, { recursive: true, force: true });
    };
    return { platform, projects, history, storage, log, close };
  };

  test('the Undo of the message takes back the move alone, whatever was done since', async () => {
    await tagged('one.txt');
    const before = await projectText();
    const { projects, history, close } = openWindow();
    try {
      const [store] = projects.all;
      ok(store);
      await store.refresh();
      const move = moveBrief(store.project, at('one.txt'), at('uno.txt'));
      await history.apply(store, move);
      const demand = store.project.codebook.filter(({ name }) => name === 'demand');
      const [id = ''] = store.annotationsOf(at('uno.txt')).map((each) => each.id);
      await history.apply(store, changeTags(store.project, [id], demand));
      const since = await projectText();
      await history.takeBack(store, move);
      equal(await projectText(), since.replace(at('uno.txt'), at('one.txt')));
      await history.undo();
      equal(await projectText(), since, 'it is a step of its own');
      await history.undo();
      await history.takeBack(store, move);
      equal(await projectText(), before);
      await rejects(history.undo(), /no annotation edit to undo/);
    } finally {
      close();
    }
  });

  test('from a copy that nobody saw coming, they go back when the brief is at its place again', async () => {
    const settings = vscode.workspace.getConfiguration('files');
    await settings.update('watcherExclude', { '**/backup/**': true }, vscode.ConfigurationTarget.Workspace);
    try {
      await tagged('one.txt');
      const before = await projectText();
      mkdirSync(disk('backup'), { recursive: true });
      copyFileSync(disk('one.txt'), disk('backup/one.txt'));
      rmSync(disk('one.txt'));
      await followed('backup/one.txt');
      copyFileSync(disk('backup/one.txt'), disk('one.txt'));
      await followed('one.txt');
      equal(await projectText(), before);
    } finally {
      await settings.update('watcherExclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test('the Undo of the message brings no annotation back that was deleted since', async () => {
    await tagged('one.txt');
    const { projects, history, close } = openWindow();
    try {
      const [store] = projects.all;
      ok(store);
      await store.refresh();
      const move = moveBrief(store.project, at('one.txt'), at('uno.txt'));
      await history.apply(store, move);
      const [annotation] = store.annotationsOf(at('uno.txt'));
      ok(annotation);
      await history.apply(store, { label: 'Delete', changes: [{ list: 'annotations', before: annotation }] });
      const since = await projectText();
      await history.takeBack(store, move);
      equal(await projectText(), since);
    } finally {
      close();
    }
  });

  test('two windows do it once', async () => {
    await tagged('one.txt');
    await tagged('two.txt');
    const before = await projectText();
    const { close, ...window } = openWindow();
    const { history } = window;
    const second = registerFollowMovedBriefs({
      ...window,
      workspaceStorage: window.storage,
      snapshots: new Snapshots(window.storage, window.log),
      closed: { markOf: () => undefined },
      briefs: { renamed: async () => undefined },
    });
    try {
      git('add', at(''));
      git('commit', '-m', 'what the second window knows the briefs by');
      renameSync(disk('one.txt'), disk('uno.txt'));
      await followed('uno.txt');
      equal(await projectText(), before.replace(at('one.txt'), at('uno.txt')));
      // One that the first window follows alone: then both have done with the one before.
      second.dispose();
      renameSync(disk('two.txt'), disk('dos.txt'));
      await followed('dos.txt');
      await undo();
      // Whichever was first has a step to take back, and the other one has none.
      const wasSecond = await history.undo().then(
        () => true,
        () => false,
      );
      if (!wasSecond) await undo();
      equal(await projectText(), before);
      if (wasSecond) await undo();
      else await rejects(history.undo(), /no annotation edit to undo/);
      equal((await projectText()) === before, !wasSecond, 'the last step of the first window was a tag');
    } finally {
      second.dispose();
      close();
    }
  });
});
