import * as vscode from 'vscode';
import { type Apart, inThreads } from '../core/apart/in-threads.ts';
import type { ApartAnswer, ApartMessage } from '../core/apart/tasks.ts';
import { startWorker } from './browser-worker.ts';
import { loadServing } from './chunks.ts';

/** Around the web extension's own bundle in a worker's script: there is no `module`, and what it declares is not for all to see. */
const [BEFORE, AFTER] = ['const module = {}; (() => {', '\n})(); module.exports.serve();'];

/**
 * Reads and places in workers of the browser that run `bundle`, the web extension's own: the package holds the reader
 * once. `serve`, below, is what they begin with. Every task is rejected where the browser lets no worker run.
 */
export function workerApart(bundle: vscode.Uri): Apart {
  let address: Promise<string> | undefined;
  const load = async (): Promise<string> => {
    const code = await vscode.workspace.fs.readFile(bundle);
    return URL.createObjectURL(new Blob([BEFORE, code, AFTER], { type: 'text/javascript' }));
  };
  const apart = inThreads(async (hear, fail) => {
    address ??= load();
    const script = await address.catch((error: unknown) => {
      address = undefined; // a network may be back the next time
      throw error;
    });
    const worker = startWorker<ApartMessage, ApartAnswer>(script);
    if (!worker) throw new Error('This browser lets no worker run.');
    worker.onmessage = ({ data }) => hear(data);
    worker.onerror = (event) => {
      event.preventDefault(); // else it counts as an error of the editor, too
      fail(new Error(event.message ?? 'The worker did not run.'));
    };
    return worker;
  });
  return {
    ...apart,
    dispose() {
      apart.dispose();
      address?.then(URL.revokeObjectURL, () => {});
    },
  };
}

/** What the bundle does in a worker: it answers tasks. */
export function serve(): void {
  const worker = globalThis as unknown as {
    onmessage: (event: { readonly data: ApartMessage }) => void;
    postMessage(answer: ApartAnswer): void;
  };
  const take = loadServing().serveApart((answer) => worker.postMessage(answer));
  worker.onmessage = ({ data }) => take(data);
}
