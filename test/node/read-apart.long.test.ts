import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type { Apart } from '../../src/core/apart/in-threads.ts';
import { placeAnnotations } from '../../src/core/placing.ts';
import { parseBrief, recognise } from '../../src/core/read-brief.ts';
import { threadApart } from '../../src/node/read-apart.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'policy-annotator-'));
const script = path.join(folder, 'read-apart-thread.mjs');
const NOBODY = { actors: [], meetings: [] };

before(() =>
  build({
    entryPoints: ['src/node/read-apart-thread.ts'],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
  }),
);
after(() => rmSync(folder, { recursive: true }));

/** A brief of so many sections of 70 characters. */
const textOf = (sections: number): string =>
  Array.from(
    { length: sections },
    (_, n) => `${n + 1}. ROUND ${n + 1}\n\nKenya met Uganda in Entebbe on 10 January 2022.\n`,
  ).join('\n');

/** Runs with threads of its own, and tells which were started. */
async function withThreads(run: (apart: Apart, threads: readonly Worker[]) => Promise<void>): Promise<void> {
  const threads: Worker[] = [];
  const count = (worker: Worker): void => void threads.push(worker);
  process.on('worker', count);
  const apart = threadApart(script);
  try {
    await run(apart, threads);
  } finally {
    apart.dispose();
    process.off('worker', count);
  }
}

/** What is understood of a text, as plain data. */
function readHere(text: string) {
  const brief = parseBrief(text);
  const { dates, actors, meetings } = recognise(brief);
  return { brief, recognition: { dates, actors, meetings } };
}

test('a thread understands what would be understood here, and serves the next task, too', () =>
  withThreads(async (apart, threads) => {
    const [first, second] = [textOf(20), textOf(30)];
    assert.deepEqual(await apart.read(first, NOBODY), readHere(first));
    assert.deepEqual(await apart.read(second, NOBODY), readHere(second));
    const annotation = { id: 'a', brief: 'b.txt', tags: ['t'], quote: 'ROUND 7' };
    assert.deepEqual(await apart.place(first, [annotation], []), placeAnnotations(first, [annotation]));
    assert.equal(threads.length, 1);
  }));

test('of a project no more than its actors and meetings is copied for the thread', () =>
  withThreads(async (apart) => {
    const project = { ...NOBODY, annotations: () => 'a function cannot be copied' };
    assert.equal((await apart.read(textOf(2), project)).brief.sections.length, 2);
  }));

test('two tasks at once have a thread each, of which one stays', () =>
  withThreads(async (apart, threads) => {
    const texts = [textOf(20), textOf(30)];
    const read = await Promise.all(texts.map((text) => apart.read(text, NOBODY)));
    assert.deepEqual(
      read.map(({ brief }) => brief.sections.length),
      texts.map((text) => parseBrief(text).sections.length),
    );
    assert.equal(threads.length, 2);
    await apart.read(textOf(40), NOBODY);
    assert.equal(threads.length, 2);
  }));

test('a text that nobody needs any more is not read to its end, and its thread reads the next', () =>
  withThreads(async (apart, threads) => {
    await apart.read(textOf(20), NOBODY);
    const needed = new AbortController();
    const long = apart.read(textOf(2000), NOBODY, needed.signal);
    const heard: unknown[] = [];
    const ready = new Promise<void>((resolve) => {
      threads[0]?.on('message', (answer) => {
        heard.push(answer);
        if (answer === undefined) resolve();
      });
    });
    needed.abort();
    await assert.rejects(long, /Nobody needs it/);
    await ready;
    assert.ok(heard.length < 6, 'five parts would be all of it');
    await assert.rejects(apart.read('', NOBODY, needed.signal), { name: 'AbortError' });
    await apart.read(textOf(20), NOBODY);
    assert.equal(threads.length, 1);
  }));

test('a text that nobody needs any more when its thread has started leaves the thread to the next', () =>
  withThreads(async (apart, threads) => {
    const needed = new AbortController();
    const long = apart.read(textOf(2000), NOBODY, needed.signal);
    needed.abort();
    await assert.rejects(long, /Nobody needs it/);
    assert.equal((await apart.read(textOf(20), NOBODY)).brief.sections.length, 20);
    assert.equal(threads.length, 1);
  }));

test('a very long text that nobody needs any more ends its thread', () =>
  withThreads(async (apart, threads) => {
    await apart.read(textOf(20), NOBODY);
    const needed = new AbortController();
    const ended = new Promise((resolve) => threads[0]?.on('exit', resolve));
    const long = apart.read(textOf(20_000), NOBODY, needed.signal);
    needed.abort();
    await assert.rejects(long, /Nobody needs it/);
    await ended;
    assert.equal((await apart.read(textOf(20), NOBODY)).brief.sections.length, 20);
    assert.equal(threads.length, 2);
  }));

test('a thread that fails says so, and the next task gets another', () =>
  withThreads(async (apart, threads) => {
    // an annotation without a quote is none: the types say so, and what comes from elsewhere is checked before
    await assert.rejects(apart.place('text', [JSON.parse('{"id":"a"}')], []), TypeError);
    assert.equal((await apart.read(textOf(20), NOBODY)).brief.sections.length, 20);
    assert.equal(threads.length, 2);
  }));

test('no thread is kept after the end', () =>
  withThreads(async (apart, threads) => {
    await apart.read(textOf(20), NOBODY);
    apart.dispose();
    await apart.read(textOf(20), NOBODY);
    await apart.read(textOf(20), NOBODY);
    assert.equal(threads.length, 3);
  }));
