import { readFile } from 'node:fs/promises';
import { decodeUtf8 } from '../core/text/decode-utf8.ts';
import { withFileLock } from './with-file-lock.ts';
import { followLinks, isMissing, sameStamp, stampOf, writeFileAtomic } from './write-file-atomic.ts';

/** How often a change is made anew because a program that knows no lock (git, an editor) wrote in between. */
const MOST_ATTEMPTS = 20;

/**
 * Replaces a text file's content by what `change` makes of it, as one step for all who use this function: lock,
 * read, change, write atomically. `change` gets undefined when there is no file, may be called again when the file
 * changed meanwhile, and may throw to leave it alone. Nothing is written when the text stays the same.
 * Throws when the file is not UTF-8: writing it back would destroy it.
 */
export function updateTextFile(
  file: string,
  change: (raw: string | undefined) => string | Promise<string>,
): Promise<void> {
  return withFileLock(file, async () => {
    const target = await followLinks(file);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const stamp = await stampOf(target);
      const raw = await readText(target);
      if (!sameStamp(stamp, await stampOf(target))) continue;
      const text = await change(raw);
      if (text === raw || (await writeFileAtomic(target, text, { stamp }))) return;
    }
    throw new Error(`${file} is changed all the time by another program; nothing was written.`);
  });
}

/** A UTF-8 file with its BOM, if it has one; undefined when there is none. */
async function readText(file: string): Promise<string | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new Error(`${file} is not UTF-8 text. Save it as UTF-8, then try again.`);
  return text;
}
