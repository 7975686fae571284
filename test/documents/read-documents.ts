import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { documentsBuild } from '../../esbuild.documents.mjs';
import type { DocumentTask, FinalAnswer } from '../../src/core/documents/document.ts';

type MakeBrief = (task: DocumentTask, onPage: (page: number, pages: number) => void) => Promise<FinalAnswer>;

/** Beside the test's bundle: there the command line looks for its thread. */
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Builds the thread that reads documents as it ships. */
export async function buildThread(): Promise<void> {
  await build({
    ...documentsBuild,
    absWorkingDir: path.resolve('.'),
    outfile: here('documents-extension/documents.js'),
  });
}

/** What runs in the thread, built as it is but without the thread: it is loaded once for many documents. */
export async function loadReader(): Promise<MakeBrief> {
  const outfile = here('make-brief.mjs');
  const entryPoints = ['src/documents/make-brief.ts'];
  await build({ ...documentsBuild, absWorkingDir: path.resolve('.'), entryPoints, outfile, format: 'esm' });
  const { makeBrief } = (await import(outfile)) as { makeBrief: MakeBrief };
  return makeBrief;
}

/** Reads one document: the brief's text, or "Refused: " and why. */
export async function readText(
  makeBrief: MakeBrief,
  name: string,
  content: Uint8Array | string,
): Promise<string> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const answer = await makeBrief({ name, bytes: Uint8Array.from(bytes) }, () => {});
  return 'refused' in answer ? `Refused: ${answer.refused}` : answer.brief.text;
}
