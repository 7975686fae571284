import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { workerApart } from '../../../src/vscode/read-apart-in-worker.ts';
import { equal, eventually, ok, rejects } from '../assert.ts';
import { understandsApart } from './understands-apart.ts';
import {
  activeApi,
  closeAll,
  keepProjectFile,
  openBrief,
  ourExtension,
  PROJECT_FILE,
  passages,
  writeFile,
} from './workspace.ts';

/** A browser's workers, as far as this suite looks into them. */
interface BrowserWorker {
  postMessage(message: unknown): void;
  terminate(): void;
}
type WorkerClass = new (address: string) => BrowserWorker;
const host = globalThis as { Worker?: WorkerClass };

const NOBODY = { actors: [], meetings: [] };
const SECTIONS = 500;
/** A brief of over 100 KB: from there on annotations are placed apart, too. */
const textOf = (title: string): string =>
  Array.from(
    { length: SECTIONS },
    (_, n) => `${n + 1}. ${title}\n\nKenya met Uganda at round ${n}.${SENTENCE.repeat(4)}\n`,
  ).join('\n');
const SENTENCE = ' They agreed that the catch of the year is counted in the ports.';

// Where the worker is refused, the extension host does its work, and nobody sees the difference but who types in a long brief.
suite('The worker that reads briefs in the browser', () => {
  let api: PolicyAnnotatorApi;
  let briefs = 0;
  const { Worker: ours } = host;
  keepProjectFile();
  suiteSetup(async () => {
    api = await activeApi();
  });
  teardown(closeAll);

  /** Opens a long brief that was never open, with an annotation that has to be looked for, and waits until both are understood. */
  async function understand(name: string): Promise<string> {
    const letter = String.fromCharCode(65 + briefs++);
    const text = textOf(`ROUND ${name} ${letter}`.toUpperCase());
    const file = `${name}-${letter}.brief.txt`;
    await writeFile(
      PROJECT_FILE,
      `version: 1\nannotations:\n  - {id: w1, brief: ${file}, tags: [t], quote: at round 7.}\n`,
    );
    const { document } = await openBrief(file, text);
    await eventually('it has sections', () => api.sections(document.uri).length === SECTIONS);
    equal(api.recognition(document.uri)?.actors.length, 2);
    await eventually('its annotation is found', () => passages(api, document).join() === 'at round 7.');
    return text;
  }

  test('the bundle that ships understands a brief and places annotations in a worker', async () => {
    const worker = workerApart(vscode.Uri.joinPath(ourExtension().extensionUri, 'dist/extension.browser.js'));
    const text = await understandsApart(worker);
    const needed = new AbortController();
    const unneeded = worker.read(textOf('ROUND'), NOBODY, needed.signal);
    needed.abort();
    await rejects(unneeded, /Nobody needs it/);
    await rejects(worker.place(text, [JSON.parse('{"id":"a"}')], []), /TypeError/);
    equal((await worker.read(text, NOBODY)).brief.sections.length, 1, 'after one that failed');
    worker.dispose();
  });

  test('the extension has a worker read a long brief and place its annotations', async () => {
    const workers = prototypeOfWorkers();
    const { postMessage } = workers;
    const tasks: string[] = [];
    workers.postMessage = function (message) {
      const { read, place } = message as { read?: { text: string }; place?: { text: string } };
      if (read) tasks.push(`read ${read.text}`);
      if (place) tasks.push(`place ${place.text}`);
      postMessage.call(this, message);
    };
    try {
      const text = await understand('watched');
      for (const each of ['read', 'place'])
        ok(tasks.includes(`${each} ${text}`), `no worker was asked to ${each}`);
    } finally {
      workers.postMessage = postMessage;
    }
  });

  test('where messages to a worker, workers, or their scripts are refused, long briefs are read all the same', async function () {
    this.timeout(60_000); // three briefs
    ok(ours);
    const Native = ours;
    let tries = 0;
    function refused(): never {
      tries++;
      throw new Error('No worker here');
    }
    const workers = prototypeOfWorkers();
    const { postMessage } = workers;
    const read = async (name: string): Promise<void> => {
      tries = 0;
      await understand(name);
      ok(tries > 0, `a worker was tried: ${name}`);
    };
    try {
      workers.postMessage = refused;
      await read('unheard');
      workers.postMessage = postMessage;
      host.Worker = refused as never;
      await read('unmade');
      // as where a page's rules let none of its scripts run
      host.Worker = function broken() {
        tries++;
        return new Native(scriptOf('throw new Error("No script here")'));
      } as never;
      await read('unrun');
    } finally {
      workers.postMessage = postMessage;
      host.Worker = Native;
    }
  });
});

/** What all workers have in common. VS Code's own `Worker` is a function around the browser's. */
function prototypeOfWorkers(): BrowserWorker {
  ok(host.Worker);
  const probe = new host.Worker(scriptOf(''));
  probe.terminate();
  return Object.getPrototypeOf(probe);
}

const scriptOf = (code: string): string => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
