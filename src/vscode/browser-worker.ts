/** The part of a browser's workers that is used (HTML, section 10.2.6). */
export interface BrowserWorker<Message, Answer> {
  onmessage: ((event: { readonly data: Answer }) => void) | null;
  onerror: ((event: { readonly message?: string; preventDefault(): void }) => void) | null;
  postMessage(message: Message): void;
  terminate(): void;
}

/** Starts a worker of the browser; undefined where there are none, or this page allows none. */
export function startWorker<Message, Answer>(address: string): BrowserWorker<Message, Answer> | undefined {
  const { Worker } = globalThis as {
    readonly Worker?: new (address: string) => BrowserWorker<Message, Answer>;
  };
  try {
    return Worker && new Worker(address);
  } catch {
    return undefined;
  }
}
