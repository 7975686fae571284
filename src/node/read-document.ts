import { Worker } from 'node:worker_threads';
import {
  type DocumentAnswer,
  type DocumentTask,
  type FinalAnswer,
  LONGEST_READING_MS,
  TOO_SLOW,
} from '../core/documents/document.ts';

/** More memory than any document needs that a person reads; a file made to fill it ends its thread, and no more. */
const MOST_MEMORY_MB = 1500;

/**
 * Makes a brief of a document in a thread of its own. `script` is the built document-worker.ts. A thread that takes
 * too much memory or time is ended and told as a refusal. Rejects when it fails otherwise, or ends by `signal`.
 */
export function readDocumentApart(
  script: string | URL,
  task: DocumentTask,
  onPage: (page: number, pages: number) => void,
  signal?: AbortSignal,
): Promise<FinalAnswer> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
      stdout: true,
      stderr: true,
    });
    const stop = (): void => void worker.terminate();
    const late = setTimeout(() => {
      resolve({ refused: TOO_SLOW });
      stop();
    }, LONGEST_READING_MS);
    signal?.addEventListener('abort', stop);
    worker.on('message', (answer: DocumentAnswer) => {
      if ('page' in answer) return onPage(answer.page, answer.pages);
      resolve(answer);
      stop();
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        resolve({ refused: 'It takes more memory to read than any text needs. It may be damaged.' });
      else reject(error);
    });
    worker.on('exit', () => {
      clearTimeout(late);
      signal?.removeEventListener('abort', stop);
      reject(new Error('The document was not read to its end.')); // has no effect after the answer
    });
    worker.postMessage(task);
  });
}
