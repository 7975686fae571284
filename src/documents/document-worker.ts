import type { DocumentAnswer, DocumentTask } from '../core/documents/document.ts';
import { makeBrief } from './make-brief.ts';

// Runs as a thread of Node or as a worker of the browser: gets one document, answers with the brief made of it.

/** The side of this thread or worker from which tasks come and to which answers go. */
interface Port {
  postMessage(answer: DocumentAnswer): void;
  listen(take: (task: DocumentTask) => void): void;
}

const port = nodePort() ?? browserPort();
port.listen((task) => {
  const onPage = (page: number, pages: number): void => port.postMessage({ page, pages });
  makeBrief(task, onPage)
    .then((answer) => port.postMessage(answer))
    // Out of the promise: a browser tells a worker's owner of nothing else.
    .catch((error: unknown) => setTimeout(() => fail(error)));
});

function fail(error: unknown): never {
  throw error;
}

function nodePort(): Port | undefined {
  // By name and not as an import, which a browser would refuse.
  const threads = globalThis.process?.getBuiltinModule?.('node:worker_threads');
  const parent = threads?.parentPort;
  return parent
    ? {
        postMessage: (answer) => parent.postMessage(answer),
        listen: (take) => void parent.once('message', take),
      }
    : undefined;
}

function browserPort(): Port {
  return {
    postMessage: (answer) => globalThis.postMessage(answer),
    listen(take) {
      globalThis.addEventListener('message', ({ data }: MessageEvent<DocumentTask>) => take(data), {
        once: true,
      });
    },
  };
}
