import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { equal, eventually, ok } from '../assert.ts';
import { watchTurns, workedMs } from './turns.ts';
import {
  activeApi,
  closeAll,
  fileUri,
  keepProjectFile,
  openBrief,
  PROJECT_FILE,
  passages,
  replaceWords,
  writeFile,
} from './workspace.ts';

// What typing costs the extension host where many passages are followed, and what a large project file does. The
// figures stand behind the titles and are never asserted. `npm run bench keystroke` takes them: COUNTS are the
// annotations of the brief, KEYS the keystrokes, FILE the annotations of the large file. What VS Code itself does with a
// key stands in all of them: the text that is no brief shows how much.

const COUNTS = (process.env.COUNTS ?? '200').split(',').map(Number);
const KEYS = Number(process.env.KEYS ?? 20);
const FILE = Number(process.env.FILE ?? 2000);
/** Keys after each of which the person pauses, so that VS Code asks for what it shows. */
const PAUSED_KEYS = Math.ceil(KEYS / 10);
const PATIENCE = 300_000;
/** The text is the same whatever is tagged in it: what reading it costs stands in every figure. */
const LINES = Math.max(...COUNTS, 1000);

const NAMES =
  'The Lake States met in Entebbe on Monday 10 January 2022. Kenya said that it would publish its own data every week, and Uganda proposed a closed season of four months. Tanzania and Rwanda asked for more time.\n\n';
/** Texts without annotations: how much of a keystroke is VS Code's, and how much understanding the text. */
const TEXTS = [
  { what: 'a text of 70 KB that is no brief', name: 'keystrokes.log', text: NAMES.repeat(330) },
  { what: 'a brief of 25 KB', name: 'keystrokes-25.brief.txt', text: NAMES.repeat(120) },
  { what: 'a brief of 70 KB', name: 'keystrokes-70.brief.txt', text: NAMES.repeat(330) },
];

suite('Keystrokes and large files', () => {
  let api: PolicyAnnotatorApi;
  keepProjectFile();
  const sentence = (n: number): string =>
    `The ministers of round ${n} agreed on the terms of paragraph ${n * 7}.\n`;
  const quote = (n: number): string => `of round ${n} agreed`;

  suiteSetup(async () => {
    api = await activeApi();
  });
  teardown(closeAll);

  for (const { what, name, text } of TEXTS)
    test(`typing in ${what}`, async function () {
      this.timeout(PATIENCE);
      const editor = await openBrief(name, text);
      const figures = await typeInto(editor);
      equal(editor.document.lineCount, text.split('\n').length);
      if (this.test) this.test.title += figures;
    });

  for (const count of COUNTS)
    test(`typing in a brief with ${count} annotations carries each of them along`, async function () {
      this.timeout(PATIENCE);
      const name = `keystrokes-${count}.brief.txt`;
      const lines = Array.from({ length: LINES }, (_, n) => sentence(n));
      let start = 'The ministers '.length;
      const records = lines.slice(0, count).map((line, n) => {
        const record = `  - {id: k${n}, brief: ${name}, tags: [t], quote: ${quote(n)}, start: ${start}}\n`;
        start += line.length;
        return record;
      });
      await writeFile(PROJECT_FILE, `version: 1\nannotations:\n${records.join('')}`);
      const editor = await openBrief(name, lines.join(''));
      await eventually('each has a place', () => passages(api, editor.document).length === count, PATIENCE);
      await api.ready();
      const figures = await typeInto(editor);
      const found = passages(api, editor.document);
      equal(found.length, count);
      equal(found[count - 1], count === 0 ? undefined : quote(count - 1));
      if (this.test) this.test.title += figures;
      await replaceWords(editor, 'x'.repeat(KEYS + PAUSED_KEYS), '');
    });

  test(`a project file of ${FILE} annotations is read while others get their turn`, async function () {
    this.timeout(PATIENCE);
    const records = Array.from(
      { length: FILE },
      (_, n) =>
        `  - id: f${n.toString(36)}\n    brief: briefs/brief-${n % 50}.txt\n    section: I / A\n    tags: [position]\n    quote: passage number ${n} of a text about the summit\n    prefix: 'words that stand before it, and some more of them '\n    suffix: ' words that stand after it, and some more of them'\n    start: ${n * 20}\n    by: ada\n    created: 2026-11-24T10:12:00Z\n`,
    );
    const text = `version: 1\nannotations:\n${records.join('')}`;
    await writeFile(PROJECT_FILE, 'version: 1\n');
    await eventually('it is empty', () => api.project(fileUri(PROJECT_FILE))?.annotations.length === 0);
    const bytes = new TextEncoder().encode(text);
    const before = heap();
    const watch = watchTurns();
    const begin = performance.now();
    await vscode.workspace.fs.writeFile(fileUri(PROJECT_FILE), bytes);
    await api.ready();
    await eventually(
      'it is read',
      () => api.project(fileUri(PROJECT_FILE))?.annotations.length === FILE,
      PATIENCE,
    );
    const read = performance.now() - begin;
    const longest = watch.longest();
    const memory = (heap() - before) / text.length;
    if (this.test)
      this.test.title += `; ${(text.length / 1e6).toFixed(1)} MB written and read in ${read.toFixed(0)} ms, at most ${longest.toFixed(0)} ms at a stretch, memory ${memory.toFixed(1)} times the file`;
  });
});

/** Types in the middle of a text: first without a pause, then with pauses, then reads on. Gives what it cost. */
async function typeInto(editor: vscode.TextEditor): Promise<string> {
  const { document } = editor;
  await pause(2000); // what is done once after opening
  const type = async (): Promise<void> => {
    const at = document.lineAt(document.lineCount >> 1).range.end;
    const stops = { undoStopBefore: false, undoStopAfter: false };
    ok(await editor.edit((edit) => edit.insert(at, 'x'), stops));
    await pause(0);
  };
  const costs: number[] = [];
  for (let key = 0; key < KEYS; key++) {
    const before = workedMs();
    await type();
    costs.push(workedMs() - before);
  }
  const watch = watchTurns();
  for (let key = 0; key < PAUSED_KEYS; key++) {
    await type();
    await pause(400);
  }
  const typing = watch.longest();
  const after = watchTurns();
  await pause(1600); // views follow after a pause
  await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
  await pause(1000);
  return `; a keystroke ${quantile(costs, 0.5)} ms at p50, ${quantile(costs, 0.99)} at p99; at a stretch at most ${typing.toFixed(0)} ms while typing with pauses, ${after.longest().toFixed(0)} after it`;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

function quantile(times: readonly number[], part: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(2);
}

/** Bytes in use after a collection of what is not. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}
