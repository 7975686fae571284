import { Worker } from 'node:worker_threads';
import { type Apart, inThreads } from '../core/apart/in-threads.ts';

/** Reads and places in threads that run `script`, the built read-apart-thread.ts. */
export function threadApart(script: string): Apart {
  return inThreads(async (hear, fail) =>
    new Worker(script)
      .on('message', hear)
      .on('error', fail)
      .on('exit', () => fail(new Error('The thread ended before its task.'))),
  );
}
