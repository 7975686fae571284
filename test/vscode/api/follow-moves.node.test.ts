import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { changeTags } from '../../../src/core/project/edits/annotation-edits.ts';
import { moveBrief, moveBriefs } from '../../../src/core/project/edits/place-edits.ts';
import { staysInside } from '../../../src/node/stays-inside.ts';
import { updateTextFile } from '../../../src/node/update-text-file.ts';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { EditHistory } from '../../../src/vscode/edit-history.ts';
import { historyFile } from '../../../src/vscode/history-file.ts';
import { followedMoves } from '../../../src/vscode/moves/followed-moves.ts';
import { registerFollowMovedBriefs } from '../../../src/vscode/moves/watch-for-moves.ts';
import { ProjectStores } from '../../../src/vscode/project-stores.ts';
import { Snapshots } from '../../../src/vscode/snapshots/snapshots.ts';
import { equal, ok, rejects } from '../assert.ts';
import { movedFolder } from './moved-folder.ts';
import {
  activeApi,
  closeAll,
  fileUri,
  keepProjectFile,
  PROJECT_FILE,
  passages,
  projectText,
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
  const folder = movedFolder('strait', PASSAGE);
  const { at, isOn, followed } = folder;
  const disk = (name: string): string => fileUri(at(name)).fsPath;
  const undo = (): Thenable<unknown> => vscode.commands.executeCommand('policyAnnotator.undo');
  const tagged = (name: string): Promise<void> => folder.tagged(api, name, text(at(name)));
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
    folder.next();
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
    git('switch', '-c', 'moved');
    mkdirSync(disk('archive'));
    for (const name of ['a.txt', 'b.txt']) git('mv', at(name), at(`archive/${name}`));
    git('commit', '-m', 'archived');
    git('switch', 'main');
    await writeProject('a.txt', 'b.txt');
    const before = await projectText();
    for (let round = 0; round < 2; round++) {
      git('switch', 'moved');
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
    git('switch', '-c', 'moved-and-tagged');
    git('mv', at('a.txt'), at('c.txt'));
    const yaml = (await projectText()).replace(at('a.txt'), at('c.txt'));
    writeFileSync(fileUri(PROJECT_FILE).fsPath, `# As the other branch has it.\n${yaml}`);
    git('commit', '-am', 'moved with its annotations');
    git('switch', 'main');
    git('switch', 'moved-and-tagged');
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

  /** What follows moved briefs in a window that has not seen any. */
  const followIn = (window: Omit<ReturnType<typeof openWindow>, 'close'>): vscode.Disposable =>
    registerFollowMovedBriefs({
      ...window,
      workspaceStorage: window.storage,
      snapshots: new Snapshots(window.storage, window.log),
      closed: { markOf: () => undefined },
      briefs: { renamed: async () => undefined },
    });

  /** A second window in which the annotations of one.txt have been moved to uno.txt. */
  const moveInWindow = async () => {
    const { projects, history, close } = openWindow();
    const [store] = projects.all;
    ok(store);
    await store.refresh();
    const move = moveBrief(store.project, at('one.txt'), at('uno.txt'));
    await history.apply(store, move);
    return { store, move, history, close };
  };

  test('the Undo of the message takes back the move alone, whatever was done since', async () => {
    await tagged('one.txt');
    const before = await projectText();
    const { store, move, history, close } = await moveInWindow();
    try {
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

  test('from a copy that may be old, they go back when the brief is at its place again', async () => {
    for (const name of ['one.txt', 'two.txt']) await tagged(name);
    const before = await projectText();
    const { close, ...window } = openWindow();
    const [store] = window.projects.all;
    ok(store);
    await store.refresh();
    // As a window leaves it that followed both: to a copy that it did not see coming, and to one that it did.
    const moves = ['one.txt', 'two.txt'].map((name) => ({
      from: at(name),
      to: at(`copy-of-${name}`),
      toOld: name === 'one.txt',
    }));
    for (const { from, to } of moves) copyFileSync(fileUri(from).fsPath, fileUri(to).fsPath);
    await store.apply(moveBriefs(store.project, moves));
    await followedMoves(window.storage).save(store.folder, moves);
    const second = followIn(window);
    try {
      await followed('one.txt');
      equal(await projectText(), before.replace(at('two.txt'), at('copy-of-two.txt')));
    } finally {
      second.dispose();
      close();
    }
  });

  test('the Undo of the message brings no annotation back that was deleted since', async () => {
    await tagged('one.txt');
    const { store, move, history, close } = await moveInWindow();
    try {
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
    const second = followIn(window);
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
