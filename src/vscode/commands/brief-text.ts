import { normaliseText } from '../../core/text/normalise-text.ts';
import { briefFile, readBriefFile } from '../brief-file.ts';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import { openDocument } from '../text-file.ts';
import type { CommandContext } from './command.ts';

/** A brief as its editor shows it, or as it stands on disk. Throws when it cannot or must not be read. */
export async function briefText(
  { platform }: CommandContext,
  { folder }: ProjectStore,
  path: string,
): Promise<string> {
  const uri = await briefFile(platform, folder, path);
  const document = openDocument(uri);
  const text = document ? normaliseText(document.getText()).text : await readBriefFile(uri, LARGEST_FILE);
  if (text === undefined) throw new Refusal(`There is no file “${path}”.`);
  return text;
}

// VS Code gives extensions no document over 50 MB either, and a file of any size must not fill the memory.
const LARGEST_FILE = 50_000_000;
