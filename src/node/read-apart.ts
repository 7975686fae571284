import { Worker } from 'node:worker_threads';
import type { Annotation } from '../core/annotation/annotation.ts';
import type { Place } from '../core/annotation/place.ts';
import type { EarlierText } from '../core/annotation/standing-in.ts';
import type { Brief } from '../core/brief/brief.ts';
import type { KnownEntities, Recognition } from '../core/entities/entity.ts';

/** What the thread hands over: first the sections, then each list of names, so that no message is long to take in. */
export type ReadPart = Partial<Omit<Brief, 'text'> & Recognition>;

/** What the thread gets to place annotations, instead. */
export interface PlaceTask {
  readonly text: string;
  readonly annotations: readonly Annotation[];
  readonly earlier: readonly EarlierText[];
}

/** What the thread gets to read a brief. */
export interface ReadTask {
  readonly text: string;
  readonly known: KnownEntities;
}

/**
 * Reads a brief in a thread of its own. `script` is the built read-apart-thread.ts. Rejects when the thread fails, or
 * ends because of `signal`.
 */
export function readApart(
  script: string,
  task: ReadTask,
  signal?: AbortSignal,
): Promise<{ readonly brief: Brief; readonly recognition: Recognition }> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const read: ReadPart = {};
    const worker = new Worker(script, { workerData: task });
    const stop = (): void => void worker.terminate();
    signal?.addEventListener('abort', stop);
    worker.on('message', (part: ReadPart) => Object.assign(read, part));
    worker.on('error', reject);
    worker.on('exit', () => {
      signal?.removeEventListener('abort', stop);
      const { head, sections, blocks, dates, actors, meetings } = read;
      if (head && sections && blocks && dates && actors && meetings)
        resolve({
          brief: { text: task.text, head, sections, blocks },
          recognition: { dates, actors, meetings },
        });
      else reject(new Error('The text was not read to its end.'));
    });
  });
}

/** Places annotations in a thread of its own, as `placeAnnotations` does. Rejects when the thread fails. */
export function placeApart(script: string, task: PlaceTask): Promise<readonly Place[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task });
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('Not all places were found.'))); // has no effect after the answer
  });
}
