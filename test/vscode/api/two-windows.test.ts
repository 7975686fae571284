import * as vscode from 'vscode';
import { readProject } from '../../../src/core/project/project-source.ts';
import type { ProjectStore } from '../../../src/vscode/project-store.ts';
import { updateThroughWorkspace } from '../../../src/vscode/text-file.ts';
import { deepEqual, equal, eventually, ok, rejects } from '../assert.ts';
import { annotate, memento, openStore } from './store-window.ts';
import { fileUri, readFile, writeFile } from './workspace.ts';

// Two windows are two stores on one file, written as in the browser: through workspace.fs, without a lock.

const NAME = 'two-windows.yaml';
const START = 'version: 1\nannotations:\n';

suite('Two windows', () => {
  const open: vscode.Disposable[] = [];
  const log = vscode.window.createOutputChannel('Policy Annotator test', { log: true });

  function openWindow(storage: vscode.Memento, update = updateThroughWorkspace): ProjectStore {
    const folder = vscode.workspace.workspaceFolders?.[0];
    ok(folder);
    const platform = { updateTextFile: update, staysInside: async () => true };
    const store = openStore(folder.uri, fileUri(NAME), platform, storage, log);
    open.push(store);
    return store;
  }
  const idsInFile = async (): Promise<readonly string[]> =>
    readProject((await readFile(NAME)) ?? '').project.annotations.map(({ id }) => id);

  setup(() => writeFile(NAME, START));
  teardown(async () => {
    for (const each of open.splice(0)) each.dispose();
    await vscode.workspace.fs.delete(fileUri(NAME));
  });
  suiteTeardown(() => log.dispose());

  test('that write at the same time lose nothing', async () => {
    const storages = [memento(), memento()];
    const wanted: string[] = [];
    await Promise.all(
      storages.map(async (storage, window) => {
        const store = openWindow(storage);
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
    await eventually('the journals are empty', () => storages.every((each) => each.keys().length === 0));
  });

  test('bring back an edit that the other one wrote over, and let be what it changed further', async () => {
    const storage = memento();
    const store = openWindow(storage);
    await store.apply(annotate('one'));
    await writeFile(NAME, START); // from what it had read before
    await eventually('the edit is back', async () => (await idsInFile()).includes('one'));
    await store.apply(annotate('two'));
    await writeFile(
      NAME,
      ((await readFile(NAME)) ?? '').replace('quote: two', 'quote: two\n    memo: theirs'),
    );
    await eventually('the journal is empty', () => storage.keys().length === 0);
    equal(((await readFile(NAME)) ?? '').split('memo: theirs').length, 2);
    deepEqual(await idsInFile(), ['one', 'two']);
  });

  test('do not bring back what was taken back at once', async () => {
    const storage = memento();
    const store = openWindow(storage);
    await store.apply(annotate('one'));
    await store.apply({
      label: 'undo',
      changes: annotate('one').changes.map((each) => ({ list: 'annotations', before: each.after }) as never),
    });
    await eventually('the journal is empty', () => storage.keys().length === 0);
    deepEqual(await idsInFile(), []);
  });

  test('find after a crash what the last session could not write, once', async () => {
    const storage = memento();
    const broken = openWindow(storage, () => Promise.reject(new Error('ENOSPC: no space left on device')));
    await broken.refresh();
    await rejects(broken.apply(annotate('kept')), /is kept/);
    deepEqual(
      broken.project.annotations.map(({ id }) => id),
      ['kept'],
      'it is shown',
    );
    broken.dispose();
    deepEqual(await idsInFile(), []);
    const next = openWindow(storage);
    await next.refresh();
    deepEqual(await idsInFile(), ['kept']);
    await eventually('the journal is empty', () => storage.keys().length === 0);
    await writeFile(NAME, START);
    const later = openWindow(storage);
    await later.refresh();
    deepEqual(await idsInFile(), [], 'what the file has shown is not written again');
  });
});
