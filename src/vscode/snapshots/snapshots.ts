import * as vscode from 'vscode';
import type { EarlierText } from '../../core/annotation/standing-in.ts';
import { LARGEST_BRIEF } from '../brief-documents.ts';
import { createSerialQueue } from '../serial-queue.ts';
import { type BoundedFolder, boundedFolder } from './bounded-folder.ts';
import { readRecord, writeRecord } from './snapshot-record.ts';
import { hashText, squeeze, unsqueeze } from './squeeze.ts';

const MOST_FILES = 1000;
const MOST_BYTES = 50_000_000;
/** UTF-8 has at most three bytes for a UTF-16 unit. */
const MOST_TEXT_BYTES = 3 * LARGEST_BRIEF;

/**
 * The texts in which the annotations of each brief were last anchored, kept in the extension's storage of this
 * workspace: compressed, under the hash of their content, never beside the briefs. What is damaged or made up is as if
 * it were not there. Nothing here throws; what could not be kept is not missed before the brief changes outside.
 */
export class Snapshots {
  readonly #records: BoundedFolder | undefined;
  readonly #texts: BoundedFolder | undefined;
  readonly #log: vscode.LogOutputChannel;
  readonly #queue = createSerialQueue();

  /** @param storage undefined when no folder is open: then nothing is kept */
  constructor(storage: vscode.Uri | undefined, log: vscode.LogOutputChannel) {
    this.#log = log;
    if (!storage) return;
    const folder = vscode.Uri.joinPath(storage, 'snapshots');
    this.#records = boundedFolder(vscode.Uri.joinPath(folder, 'briefs'), MOST_FILES, MOST_BYTES);
    this.#texts = boundedFolder(vscode.Uri.joinPath(folder, 'texts'), MOST_FILES, MOST_BYTES);
  }

  /** The texts in which a brief's annotations stood, newest first; empty when nothing is known. */
  load(brief: vscode.Uri): Promise<readonly EarlierText[]> {
    return this.#quietly([], async () => {
      const record = await this.#record(brief);
      const texts = await Promise.all(
        (record?.texts ?? []).map(async ({ hash, starts }) => {
          const text = await this.#text(hash);
          return text === undefined ? [] : [{ text, starts }];
        }),
      );
      return texts.flat();
    });
  }

  /** Replaces what is known of a brief. */
  save(brief: vscode.Uri, texts: readonly EarlierText[]): Promise<void> {
    return this.#quietly(undefined, async () => {
      const kept = [];
      for (const { text, starts = new Map<string, number>() } of texts) {
        const hash = await hashText(text);
        if (hash === undefined || !this.#texts) return;
        if (!(await this.#texts.use(hash))) await this.#texts.write(hash, await squeeze(text));
        kept.push({ hash, starts });
      }
      const name = await nameOf(brief);
      await this.#records?.write(name, new TextEncoder().encode(writeRecord({ texts: kept })));
    });
  }

  /** Keeps what is known of a brief for another name, too: the move may be undone. What is not used any more is evicted. */
  copy(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    return this.#quietly(undefined, async () => {
      const record = await this.#records?.read(await nameOf(from));
      if (record) await this.#records?.write(await nameOf(to), record);
    });
  }

  /** Whether a text is the one in which the annotations of a brief were last anchored. */
  isLastTextOf(brief: vscode.Uri, text: string): Promise<boolean> {
    return this.#quietly(false, async () => {
      const last = (await this.#record(brief))?.texts[0]?.hash;
      return last !== undefined && last === (await hashText(text));
    });
  }

  /** The text in which the annotations of a brief were last anchored; undefined when it is not known or not kept. */
  lastTextOf(brief: vscode.Uri): Promise<string | undefined> {
    return this.#quietly(undefined, async () => {
      const [last] = (await this.#record(brief))?.texts ?? [];
      return last && this.#text(last.hash);
    });
  }

  async #record(brief: vscode.Uri) {
    const bytes = await this.#records?.read(await nameOf(brief));
    return bytes && readRecord(new TextDecoder().decode(bytes));
  }

  async #text(hash: string): Promise<string | undefined> {
    const bytes = await this.#texts?.read(hash);
    const text = bytes && (await unsqueeze(bytes, MOST_TEXT_BYTES));
    return text !== undefined && (await hashText(text)) === hash ? text : undefined;
  }

  #quietly<T>(otherwise: T, work: () => Promise<T>): Promise<T> {
    return this.#queue(async () => {
      try {
        return this.#records ? await work() : otherwise;
      } catch (error) {
        this.#log.debug('A snapshot could not be kept or read:', String(error));
        return otherwise;
      }
    });
  }
}

async function nameOf(brief: vscode.Uri): Promise<string> {
  return `${(await hashText(brief.toString())) ?? 'none'}.json`;
}
