import type { Problem } from '../../problem.ts';
import { rangeOf } from '../records/read-fields.ts';
import { readItem } from '../records/read-item.ts';
import type { ListName } from '../records/record-fields.ts';
import { explainYamlError } from '../yaml/explain-yaml-error.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';
import { type Item, type ListLayout, missingList } from './file-layout.ts';
import { readPlainAnnotation, type Shared } from './read-plain-annotation.ts';
import { sortProblems } from './sort-problems.ts';
import type { FilePiece } from './split-file.ts';

/** A list as read, and whether the YAML of each of its entries could be parsed. */
export interface ReadList {
  readonly layout: ListLayout;
  readonly broken: boolean;
}

/** How many entries are read between two pauses: some milliseconds' work. */
const ENTRIES_PER_STEP = 250;

/** Reads a list in block style entry by entry, so that one wrong entry costs only itself. */
export function* readBlockList(
  list: ListName,
  text: string,
  piece: FilePiece,
  shared: Shared,
): Generator<void, ReadList> {
  const problems: Problem[] = [];
  const items: Item[] = [];
  let broken = false;
  const dashes = Uint32Array.from(piece.dashes);
  for (let index = 0; index < dashes.length; index++) {
    if (index % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield;
    const read = readEntry(list, text, entrySpan({ ...piece, dashes }, index), piece.indent, shared);
    items.push(read.item);
    problems.push(...read.problems);
    broken ||= read.broken;
  }
  const { start, bodyStart, end, indent } = piece;
  const layout = { start, bodyStart, end, indent, dashes, items, problems: sortProblems(problems) };
  return { layout: { style: 'block', ...layout }, broken };
}

/** Reads a list that is laid out in another way from the tree of its value; `start` and `end` are its piece's. */
export function readOddList(list: ListName, value: YamlNode, start: number, end: number): ReadList {
  const problems: Problem[] = [];
  const items: Item[] = [];
  if (value.kind === 'seq') {
    for (const node of value.items) items.push(readItem(list, node, problems) as Item);
  } else if (!(value.kind === 'scalar' && value.isNull)) {
    const message = `“${list}” should be a list: entries that begin with “- ”.`;
    problems.push({ code: 'wrong-type', severity: 'error', message, range: rangeOf(value) });
  }
  return {
    layout: {
      ...missingList(list),
      style: 'odd',
      start,
      bodyStart: start,
      end,
      items,
      problems: sortProblems(problems),
    },
    broken: false,
  };
}

interface EntrySpan {
  /** Start of the line of the "-", the "-", and the start of the next entry's line or the list's end. */
  readonly lineStart: number;
  readonly dash: number;
  readonly end: number;
}

/** Where an entry of a block list stands, with the comments and blank lines that follow it. */
export function entrySpan(
  list: { readonly dashes: Uint32Array; readonly indent: number; readonly end: number },
  index: number,
): EntrySpan {
  const dash = list.dashes[index] ?? list.end;
  const next = list.dashes[index + 1];
  return { lineStart: dash - list.indent, dash, end: next === undefined ? list.end : next - list.indent };
}

/** Parses one entry of a block list; undefined root when its YAML is broken. */
export function parseEntry(
  text: string,
  span: EntrySpan,
): { readonly node?: YamlNode; readonly error?: Problem } {
  const source = text.slice(span.lineStart, span.end);
  const parsed = parseYaml(source, span.lineStart);
  if (parsed.error) {
    // What is never closed is noticed at the end: that is still this entry's problem, not the next one's.
    const at = Math.min(parsed.error.at, span.lineStart + source.trimEnd().length);
    return { error: explainYamlError(text, { ...parsed.error, at }) };
  }
  const node = parsed.root?.kind === 'seq' ? parsed.root.items[0] : undefined;
  return node ? { node } : {};
}

/** One entry of a block list as its record. */
export function readEntry(
  list: ListName,
  text: string,
  span: EntrySpan,
  indent: number,
  shared: Shared,
): { readonly item: Item; readonly problems: readonly Problem[]; readonly broken: boolean } {
  const plain = list === 'annotations' && readPlainAnnotation(text, span.dash, span.end, indent, shared);
  if (plain) return { item: plain, problems: NONE, broken: false };
  const nothing = (list === 'codebook' ? [] : undefined) as Item;
  const { node, error } = parseEntry(text, span);
  if (error) return { item: nothing, problems: [error], broken: true };
  if (!node) return { item: nothing, problems: NONE, broken: false };
  const problems: Problem[] = [];
  return { item: readItem(list, node, problems) as Item, problems, broken: false };
}

const NONE: readonly Problem[] = [];
