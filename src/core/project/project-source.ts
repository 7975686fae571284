import type { Problem } from '../problem.ts';
import type { TextRange } from '../text/text-range.ts';
import type { ListName } from './records/record-fields.ts';
import type { ProjectSource } from './source/file-layout.ts';
import { locateRecord } from './source/locate-record.ts';
import { readAll, readSteps } from './source/read-steps.ts';
import { entryOf, type YamlEntry } from './yaml/yaml-node.ts';

export type { ProjectSource } from './source/file-layout.ts';

/**
 * Reads a project file. Never throws: what cannot be understood is a problem, and the rest is read.
 * Linear in the text. An empty text is an empty project.
 */
export function readProject(raw: string): ProjectSource {
  return readAll(raw);
}

/**
 * Reads like {@link readProject}, with a `pause` every few milliseconds of work (say, setImmediate), so that an
 * editor stays responsive. A file whose top level is not in block style is parsed at one stretch all the same.
 */
export async function readProjectInSlices(
  raw: string,
  pause: () => Promise<unknown>,
): Promise<ProjectSource> {
  const steps = readSteps(raw);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

/**
 * Raw offsets of a record, from the start of its first field to the end of its last; a tag's include its sub-tags. With
 * `keys`, those of the entry that they lead to, as far as it is there.
 */
export function recordRange(
  source: ProjectSource,
  list: ListName,
  id: string,
  keys: readonly string[] = [],
): TextRange | undefined {
  let node = locateRecord(source, list, id);
  let range = node && { start: node.start, end: node.end };
  for (const key of keys) {
    const entry: YamlEntry | undefined = node?.kind === 'map' ? entryOf(node, key) : undefined;
    if (!entry) break;
    range = { start: entry.keyStart, end: Math.max(entry.keyEnd, entry.value.end) };
    node = entry.value;
  }
  return range;
}

/** Raw offsets of what a problem is about, where it names something that stands in the file. */
export function problemRange(source: ProjectSource, { about, keys }: Problem): TextRange | undefined {
  if (about === undefined) return undefined;
  for (const list of LISTS) {
    const range = recordRange(source, list, about, keys);
    if (range) return range;
  }
  return undefined;
}

/** In which order records are looked for: an id may stand in more than one list. */
const LISTS = ['annotations', 'codebook', 'fields', 'actors', 'meetings', 'memos'] as const;
