import { Worker } from 'node:worker_threads';
import type { Annotation } from '../core/annotation/annotation.ts';
import type { Place } from '../core/annotation/place.ts';
import type { EarlierText } from '../core/annotation/standing-in.ts';
import type { Brief } from '../core/brief/brief.ts';
import type { KnownEntities, Recognition } from '../core/entities/entity.ts';

/** What the thread hands over of a brief: first the sections, then each list of names, so that no message is long to take in. */
export type ReadPart = Partial<Omit<Brief, 'text'> & Recognition>;

/** What the thread gets to do. */
export type ApartTask =
  | { readonly read: { readonly text: string; readonly known: KnownEntities } }
  | {
      readonly place: {
        readonly text: string;
        readonly annotations: readonly Annotation[];
        readonly earlier: readonly EarlierText[];
      };
    };

/** A task with a number, shared with the thread, that is 1 from when nobody needs the answer any more. */
export type ApartMessage = ApartTask & { readonly unneeded: Int32Array };

/** What the thread says: a part of the answer, or undefined when it is ready for the next task. */
export type ApartAnswer = { readonly brief: ReadPart } | { readonly places: readonly Place[] } | undefined;

/** Milliseconds after its last task in which a thread waits for another one. */
const KEPT_FOR = 60_000;

/** Up to this length a text that nobody needs any more is left at the next part of it; a thread at a longer one is ended. */
const SOON_LEFT = 1_000_000;

/** Does what would hold up the editor in a thread. */
export interface ThreadApart {
  /** Reads a brief. Rejects when the thread fails, or because of `signal`. */
  read(
    text: string,
    known: KnownEntities,
    signal?: AbortSignal,
  ): Promise<{ readonly brief: Brief; readonly recognition: Recognition }>;
  /** Places annotations as `placeAnnotations` does. Rejects when the thread fails. */
  place(
    text: string,
    annotations: readonly Annotation[],
    earlier: readonly EarlierText[],
  ): Promise<readonly Place[]>;
  /** Ends the thread that waits, and keeps none from now on. */
  dispose(): void;
}

/**
 * Threads that run `script`, the built read-apart-thread.ts: one for each task at a time. One waits for the next task,
 * for a new one would have to load the reader and to make its tables, and its first text takes the longest.
 */
export function threadApart(script: string): ThreadApart {
  let waiting: Worker | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const take = (): Worker | undefined => {
    const worker = waiting;
    waiting = undefined;
    clearTimeout(late);
    worker?.off('exit', take).ref();
    return worker;
  };
  const drop = (): void => void take()?.terminate();
  const keep = (worker: Worker): void => {
    if (waiting || isOver) {
      void worker.terminate();
      return;
    }
    waiting = worker;
    late = setTimeout(drop, KEPT_FOR).unref();
    worker.on('exit', take).unref();
  };

  const run = (
    task: ApartTask,
    onPart: (part: NonNullable<ApartAnswer>) => void,
    signal?: AbortSignal,
  ): Promise<void> =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const worker = take() ?? new Worker(script).on('error', () => {}); // those who wait are told below
      const isLong = 'read' in task && task.read.text.length > SOON_LEFT;
      const unneeded = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      const stop = (): void => {
        Atomics.store(unneeded, 0, 1);
        if (isLong) void worker.terminate();
        reject(new Error('Nobody needs it any more.'));
      };
      const hear = (answer: ApartAnswer): void => {
        if (answer) {
          onPart(answer);
          return;
        }
        leave();
        keep(worker);
        resolve();
      };
      const end = (): void => {
        leave();
        reject(new Error('The thread ended before its task.')); // has no effect after an error
      };
      const leave = (): void => {
        signal?.removeEventListener('abort', stop);
        worker.off('message', hear).off('error', reject).off('exit', end);
      };
      signal?.addEventListener('abort', stop);
      worker.on('message', hear).on('error', reject).on('exit', end);
      worker.postMessage({ ...task, unneeded } satisfies ApartMessage);
    });

  return {
    async read(text, { actors: ours, meetings: held }, signal) {
      const found: ReadPart = {};
      await run(
        // no more than that is copied: what is given may be a whole project
        { read: { text, known: { actors: ours, meetings: held } } },
        (part) => Object.assign(found, 'brief' in part && part.brief),
        signal,
      );
      const { head, sections, blocks, dates, actors, meetings } = found;
      if (!(head && sections && blocks && dates && actors && meetings))
        throw new Error('The text was not read to its end.');
      return { brief: { text, head, sections, blocks }, recognition: { dates, actors, meetings } };
    },
    async place(text, annotations, earlier) {
      let places: readonly Place[] | undefined;
      await run({ place: { text, annotations, earlier } }, (part) => {
        if ('places' in part) places = part.places;
      });
      if (!places) throw new Error('Not all places were found.');
      return places;
    },
    dispose() {
      isOver = true;
      drop();
    },
  };
}
