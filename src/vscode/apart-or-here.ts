import type * as vscode from 'vscode';
import { plainReason } from '../core/plain-reason.ts';
import { loadPlacing } from './chunks.ts';
import { readHere } from './open-brief.ts';
import type { Platform } from './platform.ts';

/** A platform that, where a thread or worker is refused, reads and places in the editor's own: better late than never. */
export function apartOrHere(platform: Platform, log: vscode.LogOutputChannel): Platform {
  const tell = (error: unknown): void =>
    log.debug(`No thread could read or place, so the editor's own does: ${plainReason(error)}`);
  return {
    ...platform,
    readApart: (text, known, signal) =>
      platform.readApart(text, known, signal).catch((error: unknown) => {
        if (signal?.aborted) throw error;
        tell(error);
        return readHere(text, known, signal);
      }),
    placeApart: (...task) =>
      platform.placeApart(...task).catch((error: unknown) => {
        tell(error);
        return loadPlacing().placeAnnotations(...task);
      }),
  };
}
