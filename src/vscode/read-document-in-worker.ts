import * as vscode from 'vscode';
import {
  type DocumentAnswer,
  type DocumentTask,
  type FinalAnswer,
  LONGEST_READING_MS,
  TOO_SLOW,
} from '../core/documents/document.ts';
import { Refusal } from './run-command.ts';

/** The part of a browser's workers that is used (HTML, section 10.2.6). */
interface BrowserWorker {
  onmessage: ((event: { readonly data: DocumentAnswer }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(task: DocumentTask): void;
  terminate(): void;
}

/**
 * Makes a brief of a document in a worker of the browser, whose `script` is the built document-worker.ts. Rejects when the worker fails, or ends by `signal`; throws a {@link Refusal} where the browser lets no worker run.
 */
export async function readDocumentInWorker(
  script: vscode.Uri,
  task: DocumentTask,
  onPage: (page: number, pages: number) => void,
  signal: AbortSignal,
): Promise<FinalAnswer> {
  const code = await vscode.workspace.fs.readFile(script);
  signal.throwIfAborted();
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  let late: ReturnType<typeof setTimeout> | undefined;
  let worker: BrowserWorker | undefined;
  try {
    const started = startWorker(address);
    worker = started;
    return await new Promise<FinalAnswer>((resolve, reject) => {
      started.onmessage = ({ data }) => {
        if ('page' in data) onPage(data.page, data.pages);
        else resolve(data);
      };
      started.onerror = ({ message }) =>
        reject(new Error(message ?? 'The document was not read to its end.'));
      signal.addEventListener('abort', () => reject(new vscode.CancellationError()));
      late = setTimeout(() => resolve({ refused: TOO_SLOW }), LONGEST_READING_MS);
      started.postMessage(task);
    });
  } finally {
    clearTimeout(late);
    worker?.terminate();
    URL.revokeObjectURL(address);
  }
}

function startWorker(address: string): BrowserWorker {
  const { Worker } = globalThis as { readonly Worker?: new (address: string) => BrowserWorker };
  try {
    if (Worker) return new Worker(address);
  } catch {
    // told below: whether there are no workers or this page allows none
  }
  throw new Refusal(
    'This browser does not let the extension read documents. Use VS Code on the desktop, or “policy-annotator import-document”.',
  );
}
