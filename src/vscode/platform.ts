import type * as vscode from 'vscode';
import type { Annotation } from '../core/annotation/annotation.ts';
import type { Place } from '../core/annotation/place.ts';
import type { EarlierText } from '../core/annotation/standing-in.ts';
import type { DocumentTask, FinalAnswer } from '../core/documents/document.ts';
import type { ReadApart } from './open-brief.ts';

/** `safe`: no one can have written over it unseen. `hoped`: it may have happened, and is to be looked at again. */
export type Written = 'safe' | 'hoped';

/** Places annotations in a text, as `placeAnnotations` does, away from the thread that answers the editor. */
export type PlaceApart = (
  text: string,
  annotations: readonly Annotation[],
  earlier: readonly EarlierText[],
) => Promise<readonly Place[]>;

/** Makes a brief of a document by the reader's script; `onPage` is told how far it is. Rejects when it fails, or ends by `signal`. */
export type ReadDocument = (
  script: vscode.Uri,
  task: DocumentTask,
  onPage: (page: number, pages: number) => void,
  signal: AbortSignal,
) => Promise<FinalAnswer>;

/** What the desktop and the browser do differently. The entry points (extension.ts, extension.browser.ts) give one. */
export interface Platform {
  /**
   * Replaces the content of a text file by what `change` makes of it, so that no reader ever sees half a file
   * where the platform allows, and no write of another process in between is lost.
   * `change` gets the content as it is at that moment (undefined: there is no file) and may throw to leave it alone,
   * or be called again when the content changed meanwhile.
   * Nothing is written when the content stays the same. Resolves when the bytes are on disk.
   */
  updateTextFile(
    uri: vscode.Uri,
    change: (raw: string | undefined) => string | Promise<string>,
  ): Promise<Written>;

  /**
   * Whether a file lies in a folder when every symbolic link on its way is followed. A file that is not there does
   * where nothing on its way leads out; so does everything where the platform knows no links.
   */
  staysInside(folder: vscode.Uri, file: vscode.Uri): Promise<boolean>;

  /** Reads a long brief in another thread. Rejects where it is refused, and `apartOrHere` goes on. */
  readonly readApart: ReadApart;

  /** Places many annotations in another thread. Rejects as `readApart` does. */
  readonly placeApart: PlaceApart;

  /** Reads a PDF, Word or HTML file, in a thread or worker that is loaded for it alone. */
  readonly readDocument: ReadDocument;
}
