import type { RewrittenFile } from '../write/rewrite-list.ts';
import { spliceText } from '../yaml/splice.ts';
import type { ProjectSource } from './file-layout.ts';
import { readAll } from './read-steps.ts';

/** The file after its splices, read again: entry by entry where that is possible, else as a whole. */
export function rereadSource(source: ProjectSource, rewritten: readonly RewrittenFile[]): ProjectSource {
  const splices = rewritten.flatMap((file) => file.splices);
  if (splices.length === 0) return source;
  return readAll(spliceText(source.text, splices));
}
