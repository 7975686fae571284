import type { Annotation } from '../annotation/annotation.ts';
import type { Place } from '../annotation/place.ts';
import type { EarlierText } from '../annotation/standing-in.ts';
import type { Brief } from '../brief/brief.ts';
import type { KnownEntities, Recognition } from '../entities/entity.ts';
import type { ApartAnswer, ApartMessage, ApartTask, ReadPart } from './tasks.ts';

/** A thread of Node or a worker of the browser, on whose other side `serveApart` answers. */
export interface Thread {
  /** Throws for what cannot be copied. */
  postMessage(message: ApartMessage): void;
  terminate(): void;
}

/** Starts a thread that calls `hear` with each answer, and `fail` when it fails or ends by itself. Rejects where there is none to be had. */
export type StartThread = (
  hear: (answer: ApartAnswer) => void,
  fail: (error: unknown) => void,
) => Promise<Thread>;

/** Does what would hold up the editor beside it. */
export interface Apart {
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

/** Milliseconds after its last task in which a thread waits for another one. */
const KEPT_FOR = 60_000;

/** Up to this length a text that nobody needs any more is left at the next part of it; a thread at a longer one is ended. */
const SOON_LEFT = 1_000_000;

const UNNEEDED = 'Nobody needs it any more.';

/** Who hears of a thread at the moment. */
interface Hearer {
  hear(answer: ApartAnswer): void;
  fail(error: unknown): void;
}

interface Running {
  readonly thread: Thread;
  hearer: Hearer;
}

/**
 * Does each task in a thread of its own. One waits for the next task, for a new one would have to load the reader and
 * to make its tables, and its first text takes the longest.
 */
export function inThreads(start: StartThread): Apart {
  let waiting: Running | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const begin = async (): Promise<Running> => {
    const of: { hearer: Hearer } = { hearer: NOBODY };
    const thread = await start(
      (answer) => of.hearer.hear(answer),
      (error) => of.hearer.fail(error),
    );
    return Object.assign(of, { thread });
  };
  const take = (): Running | undefined => {
    const running = waiting;
    waiting = undefined;
    clearTimeout(late);
    return running;
  };
  const end = (running: Running): void => {
    running.hearer = NOBODY;
    running.thread.terminate();
  };
  const drop = (): void => {
    const running = take();
    if (running) end(running);
  };
  const keep = (running: Running): void => {
    if (waiting || isOver) {
      end(running);
      return;
    }
    waiting = running;
    running.hearer = { hear: NOBODY.hear, fail: drop };
    late = setTimeout(drop, KEPT_FOR);
  };

  const run = async (
    task: ApartTask,
    onPart: (part: NonNullable<ApartAnswer>) => void,
    signal?: AbortSignal,
  ): Promise<void> => {
    signal?.throwIfAborted();
    const running = take() ?? (await begin());
    if (signal?.aborted) {
      keep(running);
      throw new Error(UNNEEDED);
    }
    const isLong = 'read' in task && task.read.text.length > SOON_LEFT;
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        if (isLong) end(running);
        else running.thread.postMessage('unneeded');
        reject(new Error(UNNEEDED));
      };
      const hear = (answer: ApartAnswer): void => {
        if (answer) {
          onPart(answer);
          return;
        }
        signal?.removeEventListener('abort', stop);
        keep(running);
        resolve();
      };
      const fail = (error: unknown): void => {
        signal?.removeEventListener('abort', stop);
        end(running);
        reject(error);
      };
      running.hearer = { hear, fail };
      signal?.addEventListener('abort', stop);
      try {
        running.thread.postMessage(task);
      } catch (error) {
        fail(error);
      }
    });
  };

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

const NOBODY: Hearer = { hear: () => {}, fail: () => {} };
