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
// annotations of the brief, KEYS the keystrokes, FILE the annotations of the large file.

const COUNTS = (process.env.COUNTS ?? '200').split(',').map(Number);
const KEYS = Number(process.env.KEYS ?? 20);
const FILE = Number(process.env.FILE ?? 2000);
const PATIENCE = 300_000;
/** The text is the same whatever is tagged in it: what reading it costs stands in every figure. */
const LINES = Math.max(...COUNTS, 1000);

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
      await new Promise((resolve) => setTimeout(resolve, 2000)); // what is done once after opening
      const middle = lines.length >> 1;
      const costs: number[] = [];
      for (let key = 0; key < KEYS; key++) {
        const at = editor.document.lineAt(middle).range.end;
        const before = workedMs();
        ok(
          await editor.edit((edit) => edit.insert(at, 'x'), { undoStopBefore: false, undoStopAfter: false }),
        );
        await new Promise((resolve) => setTimeout(resolve, 0));
        costs.push(workedMs() - before);
      }
      const watch = watchTurns();
      await new Promise((resolve) => setTimeout(resolve, 1500)); // views follow after a pause
      const longest = watch.longest();
      const found = passages(api, editor.document);
      equal(found.length, count);
      equal(found[count - 1], count === 0 ? undefined : quote(count - 1));
      if (this.test)
        this.test.title += `; a keystroke ${quantile(costs, 0.5)} ms at p50, ${quantile(costs, 0.99)} at p99; after it at most ${longest.toFixed(0)} ms at a stretch`;
      await replaceWords(editor, 'x'.repeat(KEYS), '');
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
