import { readFields } from './records/read-fields.ts';
import {
  FIELDS,
  type Fields,
  type FieldValue,
  isMap,
  LIST_NAMES,
  type ListName,
} from './records/record-fields.ts';
import type { ProjectSource } from './source/file-layout.ts';
import { entrySpan } from './source/read-list.ts';
import { editEntry } from './write/edit-entry.ts';
import { removeEntry } from './write/set-field.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { type Splice, spliceText } from './yaml/splice.ts';
import { entryOf, type YamlMap, type YamlNode } from './yaml/yaml-node.ts';

/** One way to settle a clash: what the record then says in the fields that clashed, and the splice that writes it. */
export interface Settlement {
  readonly fields: Fields;
  /** Whether it is what the record says already. */
  readonly isCurrent: boolean;
  /** Sets the fields and removes `conflict`. */
  readonly splice: Splice;
}

/**
 * The ways to settle the clash whose `conflict` key stands at `offset` of the file: what the record says, and what
 * stands under `conflict` (a second clash of one field, `memo-2`, is a way of its own). Empty when there is none.
 */
export function settlements(source: ProjectSource, offset: number): readonly Settlement[] {
  const region = regionAt(source, offset);
  const clashes = region ? clashesIn(parseYaml(region.text).root) : [];
  const index = clashes.findIndex(({ key }) => key === offset - (region?.start ?? 0));
  const clash = clashes[index];
  if (!region || !clash) return [];
  const { list, start, text } = region;
  const ways = alternatives(list, clash.conflict);
  const known = FIELDS[list].map(({ key }) => key);
  const touched = known.filter((key) => ways.some((each) => key in each));
  if (touched.length === 0) return [];
  const now = readFields(list, clash.map, []);
  const current = Object.fromEntries(touched.map((key) => [key, now[key]]));
  const find = (root: YamlNode): YamlMap | undefined => clashesIn(root)[index]?.map;
  // A clash within a map is about the texts that it names; the others stay.
  const overlaid = ways.map((way) =>
    Object.fromEntries(Object.entries(way).map(([key, value]) => [key, overlay(now[key], value)])),
  );
  return [current, ...overlaid].flatMap((fields, at): Settlement[] => {
    const set = new Map<string, FieldValue | undefined>(at === 0 ? [] : Object.entries(fields));
    const style = { eol: source.layout.eol };
    const written = editEntry(text, find, list, { set, clashes: new Map() }, style);
    const settled = written === undefined ? undefined : withoutConflict(written, find);
    return settled === undefined
      ? []
      : [{ fields, isCurrent: at === 0, splice: { start, end: start + text.length, text: settled } }];
  });
}

const overlay = (now: FieldValue | undefined, value: FieldValue | undefined): FieldValue | undefined =>
  isMap(now) && isMap(value) ? { ...now, ...value } : value;

function withoutConflict(text: string, find: (root: YamlNode) => YamlMap | undefined): string | undefined {
  const { root } = parseYaml(text);
  const map = root && find(root);
  const entry = map && entryOf(map, 'conflict');
  return entry && spliceText(text, removeEntry(text, map, entry));
}

/** The values under `conflict`, those with the same number together. */
function alternatives(list: ListName, conflict: YamlMap): readonly Fields[] {
  const copies = new Map<string, YamlMap['entries'][number][]>();
  for (const entry of conflict.entries) {
    const [, key = entry.key, copy = ''] = /^(.*?)(-\d+)?$/.exec(entry.key) ?? [];
    copies.set(copy, [...(copies.get(copy) ?? []), { ...entry, key }]);
  }
  return [...copies.values()]
    .map((entries) => readFields(list, { ...conflict, entries }, []))
    .filter((fields) => Object.keys(fields).length > 0);
}

/** The text to parse and to write anew: the entry of a list in block style, else the whole file. */
function regionAt(
  { text, layout }: ProjectSource,
  offset: number,
): { readonly list: ListName; readonly start: number; readonly text: string } | undefined {
  const list = LIST_NAMES.find((name) => {
    const { style, start, end } = layout.lists[name];
    return style !== 'missing' && start <= offset && offset < end;
  });
  if (!list) return undefined;
  const found = layout.lists[list];
  if (found.style !== 'block') return { list, start: 0, text };
  const next = found.dashes.findIndex((dash) => dash > offset);
  const span = entrySpan(found, (next < 0 ? found.dashes.length : next) - 1);
  return { list, start: span.lineStart, text: text.slice(span.lineStart, span.end) };
}

interface Clash {
  readonly map: YamlMap;
  readonly conflict: YamlMap;
  /** Where the key `conflict` stands. */
  readonly key: number;
}

/** Every record with a clash, in the order of the text. */
function clashesIn(node: YamlNode | undefined): readonly Clash[] {
  if (node?.kind === 'seq') return node.items.flatMap((item) => clashesIn(item));
  if (node?.kind !== 'map') return [];
  const entry = entryOf(node, 'conflict');
  const own: readonly Clash[] =
    entry?.value.kind === 'map' ? [{ map: node, conflict: entry.value, key: entry.keyStart }] : [];
  return [...own, ...node.entries.flatMap(({ key, value }) => (key === 'conflict' ? [] : clashesIn(value)))];
}
