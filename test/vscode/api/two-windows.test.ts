import * as vscode from 'vscode';
import { invertEdit } from '../../../src/core/project/edit.ts';
import { readProject } from '../../../src/core/project/project-source.ts';
import type { ProjectStore } from '../../../src/vscode/project-store.ts';
import { updateInBrowser, updateThroughWorkspace } from '../../../src/vscode/text-file.ts';
import { withWebLock } from '../../../src/vscode/web-lock.ts';
import { deepEqual, equal, eventually, ok, rejects } from '../assert.ts';
import { annotate, journalEntries, openStore } from './store-window.ts';
import { fileUri, readFile, writeFile } from './workspace.ts';

// Two windows are two stores on one file, written through workspace.fs: with the lock of a browser, and without it.

const NAME = 'two-windows.yaml';
const START = 'version: 1\nannotations:\n';
const STORAGE = 'two-windows-storage';

suite('Two windows', () => {
  const open: vscode.Disposable[] = [];
  const recovered: string[] = [];
  let log: vscode.LogOutputChannel;

  /** Window `n` of those that are open on the folder; a window that is opened again has the storage of before. */
  function openWindow(n: number, update: typeof updateThroughWorkspace): ProjectStore {
    const folder = vscode.workspace.workspaceFolders?.[0];
    ok(folder);
    const platform = { updateTextFile: update, staysInside: async () => true };
    const store = openStore(folder.uri, fileUri(NAME), platform, storageOf(n), log);
    open.push(
      store,
      store.onDidRecover((edits) => recovered.push(...edits.map(({ label }) => label))),
    );
    return store;
  }
  const storageOf = (n: number): vscode.Uri => fileUri(`${STORAGE}/${n}`);
  const idsInFile = async (): Promise<readonly string[]> =>
    readProject((await readFile(NAME)) ?? '').project.annotations.map(({ id }) => id);
  const nothingWaits = (n: number): Promise<boolean> =>
    eventually('the journal is empty', async () => (await journalEntries(storageOf(n))) === 0);

  /** As a window without a lock, whose first write is lost: another one wrote at the same time what it had read before. */
  function writtenOver(): typeof updateThroughWorkspace {
    let isFirst = true;
    return async (uri, change) => {
      const before = (await readFile(NAME)) ?? '';
      const written = await updateThroughWorkspace(uri, change);
      if (isFirst) await writeFile(NAME, before);
      isFirst = false;
      return written;
    };
  }

  // A channel of the same name, disposed by another suite, would close this one too: so it is made here, by its own name.
  suiteSetup(() => {
    log = vscode.window.createOutputChannel('two windows', { log: true });
  });
  suiteTeardown(() => log.dispose());
  setup(async () => {
    recovered.length = 0;
    await writeFile(NAME, START);
  });
  teardown(async () => {
    for (const each of open.splice(0)) each.dispose();
    await vscode.workspace.fs.delete(fileUri(NAME));
    await vscode.workspace.fs.delete(fileUri(STORAGE), { recursive: true });
  });

  for (const [how, update] of [
    ['with a lock of the browser', updateInBrowser],
    ['without a lock', updateThroughWorkspace],
  ] as const)
    test(`that write at the same time lose nothing, ${how}`, async () => {
      const wanted: string[] = [];
      await Promise.all(
        [0, 1].map(async (window) => {
          const store = openWindow(window, update);
          for (let n = 0; n < 30; n++) {
            const id = `w${window}n${n}`;
            wanted.push(id);
            await store.apply(annotate(id));
          }
        }),
      );
      await eventually('every annotation is there', async () => {
        const ids = new Set(await idsInFile());
        return wanted.every((id) => ids.has(id));
      });
      for (const window of [0, 1]) await nothingWaits(window);
    });

  test('with a lock do not bring back what the other one deleted a moment ago', async () => {
    if (!withWebLock('test', async () => undefined)) return; // Node 22 has none
    const [one, other] = [openWindow(0, updateInBrowser), openWindow(1, updateInBrowser)];
    await one.apply(annotate('one'));
    await other.apply(invertEdit(annotate('one')));
    await one.settled();
    deepEqual(await idsInFile(), []);
    await one.apply(annotate('two'));
    await one.settled();
    deepEqual(await idsInFile(), ['two']);
  });

  test('bring back an edit that the other one wrote over, and let be what it changed further', async () => {
    const store = openWindow(0, writtenOver());
    await store.apply(annotate('one'));
    deepEqual(await idsInFile(), [], 'it was written over');
    await eventually('the edit is back', async () => (await idsInFile()).includes('one'));
    await store.apply(annotate('two'));
    await writeFile(
      NAME,
      ((await readFile(NAME)) ?? '').replace('quote: two', 'quote: two\n    memo: theirs'),
    );
    await nothingWaits(0);
    equal(((await readFile(NAME)) ?? '').split('memo: theirs').length, 2);
    deepEqual(await idsInFile(), ['one', 'two']);
  });

  test('do not bring back what was taken back at once', async () => {
    const store = openWindow(0, updateThroughWorkspace);
    await store.apply(annotate('one'));
    await store.apply(invertEdit(annotate('one')));
    await nothingWaits(0);
    deepEqual(await idsInFile(), []);
  });

  test('find after a crash what the last session could not write, and say so once', async () => {
    const broken = openWindow(0, () => Promise.reject(new Error('ENOSPC: no space left on device')));
    await broken.refresh();
    await rejects(broken.apply(annotate('kept')), /is kept/);
    deepEqual(
      broken.project.annotations.map(({ id }) => id),
      ['kept'],
      'it is shown',
    );
    broken.dispose();
    deepEqual(await idsInFile(), []);
    await openWindow(0, updateThroughWorkspace).refresh();
    deepEqual(await idsInFile(), ['kept']);
    deepEqual(recovered, ['kept']);
    await nothingWaits(0);
    await writeFile(NAME, START);
    await openWindow(0, updateThroughWorkspace).refresh();
    deepEqual(await idsInFile(), [], 'what the file has shown is not written again');
    deepEqual(recovered, ['kept']);
  });

  test('keep what was kept before when a crash cuts the journal short', async () => {
    const broken = openWindow(0, () => Promise.reject(new Error('ENOSPC: no space left on device')));
    await rejects(broken.apply(annotate('first')), /is kept/);
    await rejects(broken.apply(annotate('second')), /is kept/);
    broken.dispose();
    const journal = vscode.Uri.joinPath(storageOf(0), 'journal');
    const files = (await vscode.workspace.fs.readDirectory(journal)).map(([name]) =>
      vscode.Uri.joinPath(journal, name),
    );
    const contents = await Promise.all(
      files.map(async (file) => new TextDecoder().decode(await vscode.workspace.fs.readFile(file))),
    );
    const last = contents.findIndex((content) => content.includes('second'));
    const [file, content] = [files[last], contents[last]];
    ok(file && content);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content.slice(0, -20)));
    await openWindow(0, updateThroughWorkspace).refresh();
    deepEqual(await idsInFile(), ['first']);
  });

  test('do not take over what the other one is writing at this moment', async () => {
    const one = openWindow(0, updateThroughWorkspace);
    await one.apply(annotate('one'));
    ok((await journalEntries(storageOf(0))) > 0, 'it is looked at again in a moment');
    const opened = openWindow(0, updateThroughWorkspace);
    const refreshed = opened.refresh();
    await one.apply(invertEdit(annotate('one')));
    await refreshed;
    deepEqual(await idsInFile(), []);
    deepEqual(recovered, []);
  });
});
