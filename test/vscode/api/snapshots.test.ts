import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { boundedFolder } from '../../../src/vscode/snapshots/bounded-folder.ts';
import { readRecord } from '../../../src/vscode/snapshots/snapshot-record.ts';
import { Snapshots } from '../../../src/vscode/snapshots/snapshots.ts';
import { squeeze, unsqueeze } from '../../../src/vscode/snapshots/squeeze.ts';
import { deepEqual, equal, eventually, ok } from '../assert.ts';
import { activeApi, closeAll, fileUri, passages, tag, writeFile } from './workspace.ts';

const TEXT = `TALKS ON THE RIVER

I. WATER

Egypt said that the filling must stop. Sudan said that the filling must be slow. Ethiopia said no.

II. POWER

The ministers agreed to sell power across the border from next summer on. No price was named.

III. NEXT STEPS

Egypt said no more. Sudan said that it will host the next round in Khartoum.
`;

/** Opens a brief as a click does: the API's own way would keep the document alive after its editor is closed. */
async function open(name: string): Promise<vscode.TextEditor> {
  const uri = fileUri(name);
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  return eventually('the editor', () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.toString() === uri.toString() ? editor : undefined;
  });
}

async function close(name: string): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const key = fileUri(name).toString();
  await eventually('the document is closed', () =>
    vscode.workspace.textDocuments.every((each) => each.uri.toString() !== key),
  );
}

const setMemoThreads = (on: boolean | undefined): Thenable<void> =>
  vscode.workspace
    .getConfiguration('policyAnnotator')
    .update('memoThreads', on, vscode.ConfigurationTarget.Global);

suite('Snapshots', () => {
  let api: PolicyAnnotatorApi;
  const log = vscode.window.createOutputChannel('snapshots of the tests', { log: true });
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const namesIn = async (folder: string): Promise<string[]> =>
    (await vscode.workspace.fs.readDirectory(fileUri(folder))).map(([name]) => name).sort();

  suiteSetup(async () => {
    api = await activeApi();
    // VS Code keeps a text that it has asked for comment ranges open for minutes, and here closing is what is tested.
    await setMemoThreads(false);
  });
  suiteTeardown(async () => {
    log.dispose();
    await closeAll();
    await setMemoThreads(undefined);
  });

  test('a brief that was changed while it was closed has its annotations where they were', async () => {
    const name = 'closed.brief.txt';
    await writeFile(name, TEXT);
    const editor = await open(name);
    await tag(editor, 'Sudan said', 'position'); // stands twice
    await tag(editor, 'from next summer on', 'commitment');
    await tag(editor, 'No price was named.', 'position');
    await api.ready();
    await close(name);
    const [before, after] = TEXT.split('II. POWER');
    // The first "Sudan said" is given another sentence, a third one is put before it, and one passage is deleted.
    const changed = `Sudan said little.\n\n${before?.replace('that the filling must be slow', 'it differently')}II. POWER${after?.replace(' No price was named.', '').replace('from next summer on', 'from the next summer on')}`;
    await writeFile(name, changed);
    const again = await open(name);
    await api.ready();
    const located = api.located(again.document.uri);
    deepEqual(passages(api, again.document), ['Sudan said', 'from the next summer on']);
    equal(located[0]?.range?.start, changed.indexOf('Sudan said it differently'));
    deepEqual(located[2]?.place, { kind: 'orphan', reason: 'deleted' });
  });

  test('a renamed brief takes its snapshot along', async () => {
    const name = 'renamed-closed.brief.txt';
    await writeFile(name, TEXT);
    const editor = await open(name);
    await tag(editor, 'Egypt said', 'position');
    await api.ready();
    const rename = new vscode.WorkspaceEdit();
    const now = 'renamed-now.brief.txt';
    rename.renameFile(editor.document.uri, fileUri(now), { overwrite: true });
    ok(await vscode.workspace.applyEdit(rename));
    await api.ready();
    await close(now);
    const changed = TEXT.replace('Egypt said that the filling must stop. ', '');
    await writeFile(now, changed);
    const again = await open(now);
    await api.ready();
    deepEqual(passages(api, again.document), [], 'the second "Egypt said" is not the passage');
  });

  test('texts come back as they were: none, emoji, a half surrogate pair aside, and large ones', async () => {
    for (const text of ['', 'Zürich 🇨🇭 שלום\n', '\ufeffx', 'word '.repeat(400_000)])
      equal(await unsqueeze(await squeeze(text), 10_000_000), text);
  });

  test('damaged bytes, other bytes and a bomb are no text', async () => {
    const whole = await squeeze(TEXT);
    equal(await unsqueeze(whole.slice(0, whole.length - 12), 100_000), undefined, 'cut off');
    const bent = whole.slice();
    bent[40] = (bent[40] ?? 0) ^ 255;
    ok((await unsqueeze(bent, 100_000)) !== TEXT, 'bent');
    equal(await unsqueeze(bytes('no gzip at all'), 100_000), undefined);
    equal((await unsqueeze(new Uint8Array(0), 100_000)) || undefined, undefined);
    equal(await unsqueeze(await squeeze('0'.repeat(5_000_000)), 100_000), undefined, 'too large');
  });

  test('a record that is none of ours is as if it were not there', () => {
    const hash = 'a'.repeat(64);
    ok(readRecord(JSON.stringify({ version: 1, texts: [{ hash, starts: [['id', 3]] }] })));
    for (const raw of [
      '',
      'null',
      '[]',
      '{"version":2,"texts":[]}',
      JSON.stringify({ version: 1, texts: [{ hash: '../../etc/passwd', starts: [] }] }),
      JSON.stringify({ version: 1, texts: [{ hash, starts: [['id', -1]] }] }),
      JSON.stringify({ version: 1, texts: [{ hash, starts: { __proto__: 1 } }] }),
    ])
      equal(readRecord(raw), undefined, raw);
  });

  test('a snapshot that was damaged or exchanged on disk is not used', async () => {
    const snapshots = new Snapshots(fileUri('.snapshots-damaged'), log);
    const brief = fileUri('x.brief.txt');
    const starts = new Map([['id', 4]]);
    await snapshots.save(brief, [{ text: TEXT, starts }]);
    deepEqual(await snapshots.load(brief), [{ text: TEXT, starts }]);
    equal((await snapshots.load(brief))[0]?.starts?.get('id'), 4);
    ok(await snapshots.isLastTextOf(brief, TEXT));
    const [hash] = await namesIn('.snapshots-damaged/snapshots/texts');
    await writeFile(`.snapshots-damaged/snapshots/texts/${hash}`, 'not what it was');
    deepEqual(await snapshots.load(brief), []);
    await vscode.workspace.fs.writeFile(
      fileUri(`.snapshots-damaged/snapshots/texts/${hash}`),
      await squeeze('another text under the same name'),
    );
    deepEqual(await snapshots.load(brief), []);
  });

  test('equal texts are kept once, and nothing is kept where there is no storage', async () => {
    const snapshots = new Snapshots(fileUri('.snapshots-once'), log);
    const texts = [{ text: TEXT, starts: new Map<string, number>() }];
    await snapshots.save(fileUri('a.brief.txt'), texts);
    await snapshots.save(fileUri('b.brief.txt'), texts);
    equal((await namesIn('.snapshots-once/snapshots/texts')).length, 1);
    equal((await namesIn('.snapshots-once/snapshots/briefs')).length, 2);
    const none = new Snapshots(undefined, log);
    await none.save(fileUri('a.brief.txt'), texts);
    deepEqual(await none.load(fileUri('a.brief.txt')), []);
  });

  test('a brief that was moved has its snapshot under both names, so that the move can be undone', async () => {
    const snapshots = new Snapshots(fileUri('.snapshots-moved'), log);
    const [from, to] = [fileUri('from.brief.txt'), fileUri('to.brief.txt')];
    await snapshots.save(from, [{ text: TEXT, starts: new Map([['id', 4]]) }]);
    await snapshots.copy(from, to);
    for (const brief of [from, to]) equal((await snapshots.load(brief))[0]?.starts?.get('id'), 4);
    equal((await namesIn('.snapshots-moved/snapshots/texts')).length, 1);
  });

  test('the oldest files go when there are too many, or too many bytes', async () => {
    const folder = boundedFolder(fileUri('.bounded'), 3, 1000);
    for (const name of ['a', 'b', 'c', 'd']) {
      await folder.write(name, new Uint8Array(10));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    deepEqual(await namesIn('.bounded'), ['b', 'c', 'd']);
    await folder.write('e', new Uint8Array(985));
    deepEqual(await namesIn('.bounded'), ['d', 'e']);
    const later = boundedFolder(fileUri('.bounded'), 1, 1000);
    await later.write('f', new Uint8Array(1));
    deepEqual(await namesIn('.bounded'), ['f'], 'what another session left counts, too');
  });
});
