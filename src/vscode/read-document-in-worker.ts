import * as vscode from 'vscode';
import {
  type DocumentAnswer,
  type DocumentTask,
  type FinalAnswer,
  LONGEST_READING_MS,
  TOO_SLOW,
} from '../core/documents/document.ts';
import { startWorker } from './browser-worker.ts';
import { Refusal } from './run-command.ts';

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
  const worker = startWorker<DocumentTask, DocumentAnswer>(address);
  try {
    if (!worker)
      throw new Refusal(
        'This browser does not let the extension read documents. Use VS Code on the desktop, or “policy-annotator import-document”.',
      );
    return await new Promise<FinalAnswer>((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        if ('page' in data) onPage(data.page, data.pages);
        else resolve(data);
      };
      worker.onerror = ({ message }) => reject(new Error(message ?? 'The document was not read to its end.'));
      signal.addEventListener('abort', () => reject(new vscode.CancellationError()));
      late = setTimeout(() => resolve({ refused: TOO_SLOW }), LONGEST_READING_MS);
      worker.postMessage(task);
    });
  } finally {
    clearTimeout(late);
    worker?.terminate();
    URL.revokeObjectURL(address);
  }
}
