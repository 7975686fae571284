import type { Annotation } from '../annotation/annotation.ts';
import type { Place } from '../annotation/place.ts';
import type { EarlierText } from '../annotation/standing-in.ts';
import type { Brief } from '../brief/brief.ts';
import type { KnownEntities, Recognition } from '../entities/entity.ts';

// What goes to and fro between the editor and a thread of Node or a worker of the browser: plain data.

/** What is handed over of a brief: first the sections, then each list of names, so that no message is long to take in. */
export type ReadPart = Partial<Omit<Brief, 'text'> & Recognition>;

/** What a thread gets to do. */
export type ApartTask =
  | { readonly read: { readonly text: string; readonly known: KnownEntities } }
  | {
      readonly place: {
        readonly text: string;
        readonly annotations: readonly Annotation[];
        readonly earlier: readonly EarlierText[];
      };
    };

/** A task; or word that nobody needs the answer to the last one any more. */
export type ApartMessage = ApartTask | 'unneeded';

/** What a thread says: a part of the answer, or undefined when it is ready for the next task. */
export type ApartAnswer = { readonly brief: ReadPart } | { readonly places: readonly Place[] } | undefined;
