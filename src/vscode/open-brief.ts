import type * as vscode from 'vscode';
import type { Brief } from '../core/brief/brief.ts';
import type { KnownEntities, Recognition } from '../core/entities/entity.ts';
import { once } from '../core/entities/once.ts';
import { indexLines, type LineIndex } from '../core/text/line-index.ts';
import { loadReader, type Reader } from './chunks.ts';

/** One brief as one version of its document shows it. */
export interface OpenBrief {
  readonly document: vscode.TextDocument;
  readonly version: number;
  /** Normalised: LF line ends. Every TextRange counts in it. */
  readonly text: string;
  readonly lines: LineIndex;
  /** Sections and blocks. Of a long text until it is read: those of the version before, or none. */
  readonly brief: Brief;
  /** Actors, meetings and dates; entries of the project file win. Of a long text until it is read: as `brief`. */
  readonly recognition: Recognition;
  /** What makes cards of them. */
  readonly reader: Reader;
  /** Reading it would hold up the editor, so it happens beside it. */
  readonly isLong: boolean;
  /** Resolves when `brief` and `recognition` are there, without holding up the editor. */
  ready(): Promise<void>;
}

/** A text as it was understood. */
export interface ReadBrief {
  readonly brief: Brief;
  readonly recognition: Recognition;
}

/** Reads a text, away from the thread that answers the editor where there is one. */
export type ReadApart = (text: string, known: KnownEntities, signal?: AbortSignal) => Promise<ReadBrief>;

/** Reads a short text in parts, each when first asked for; names again when the project's actors or meetings changed. */
export function shortBrief(
  document: vscode.TextDocument,
  text: string,
  known: () => KnownEntities,
): OpenBrief {
  const lines = once(() => indexLines(text));
  const brief = once(() => loadReader().parseBrief(text));
  let recognised: { readonly known: KnownEntities; readonly value: Recognition } | undefined;
  let readWhole: Recognition | undefined;
  const recognition = (): Recognition => {
    const entities = known();
    if (!recognised || !sameEntities(recognised.known, entities))
      recognised = { known: entities, value: loadReader().recognise(brief(), entities) };
    return recognised.value;
  };
  return {
    document,
    version: document.version,
    text,
    isLong: false,
    get reader() {
      return loadReader();
    },
    get lines() {
      return lines();
    },
    get brief() {
      return brief();
    },
    get recognition() {
      return recognition();
    },
    async ready() {
      const read = recognised?.value;
      if (read && read === readWhole && read === recognition()) return;
      await inTurns(
        loadReader,
        brief,
        () => recognition().dates,
        () => recognition().actors,
        () => recognition().meetings,
      );
      readWhole = recognised?.value;
    },
  };
}

/** Reads a long text apart, from when it is first asked for; `onRead` tells that it is read. */
export function longBrief(
  document: vscode.TextDocument,
  text: string,
  known: () => KnownEntities,
  deps: {
    readonly before: ReadBrief | undefined;
    readonly readApart: ReadApart;
    readonly onRead: (result: ReadBrief) => void;
    /** Nobody needs it any more. */
    readonly signal: AbortSignal;
  },
): OpenBrief {
  const lines = once(() => indexLines(text));
  let read = deps.before ?? NOTHING_READ;
  let run: { readonly known: KnownEntities; readonly done: Promise<void> } | undefined;
  const ready = (): Promise<void> => {
    const entities = known();
    if (run && sameEntities(run.known, entities)) return run.done;
    const done: Promise<void> = deps
      .readApart(text, entities, deps.signal)
      .catch((error: unknown) => {
        if (deps.signal.aborted) return undefined;
        throw error;
      })
      .then(async (result): Promise<void> => {
        await inTurns(loadReader); // so that the first card need not wait for it
        if (deps.signal.aborted) return;
        if (run && run.done !== done) return run.done; // the project's names changed meanwhile
        if (!result) return;
        read = result;
        deps.onRead(result);
      });
    run = { known: entities, done };
    return done;
  };
  return {
    document,
    version: document.version,
    text,
    isLong: true,
    ready,
    get reader() {
      return loadReader();
    },
    get lines() {
      return lines();
    },
    get brief() {
      void ready();
      return read.brief;
    },
    get recognition() {
      void ready();
      return read.recognition;
    },
  };
}

/** Where no other thread is to be had: part by part, so that others get their turn. */
export const readHere: ReadApart = async (text, known) => {
  const { parseBrief, recognise } = loadReader();
  const brief = parseBrief(text);
  const recognition = recognise(brief, known);
  await inTurns(
    () => recognition.dates,
    () => recognition.actors,
    () => recognition.meetings,
  );
  return { brief, recognition };
};

const NOTHING_READ: ReadBrief = {
  brief: { text: '', head: {}, sections: [], blocks: [] },
  recognition: { actors: [], meetings: [], dates: [] },
};

/** Does one thing in each turn of the event loop. */
async function inTurns(...parts: readonly (() => unknown)[]): Promise<void> {
  for (const part of parts) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    part();
  }
}

// An annotation more gives a new project, but does not make the text be read again.
function sameEntities(a: KnownEntities, b: KnownEntities): boolean {
  if (a.actors === b.actors && a.meetings === b.meetings) return true;
  return JSON.stringify([a.actors, a.meetings]) === JSON.stringify([b.actors, b.meetings]);
}
