import { readText } from '../records/read-fields.ts';
import {
  FIELDS,
  type FieldSpec,
  type FieldValue,
  isMap,
  type ListName,
  mapOf,
} from '../records/record-fields.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { type Splice, spliceText } from '../yaml/splice.ts';
import { entryOf, type YamlMap, type YamlNode } from '../yaml/yaml-node.ts';
import { renderFlowValue, type TextStyle } from './render-record.ts';
import { appendEntry, renameNamedText, setField, setNamedText } from './set-field.ts';

/** What is to be written to one record: fields to set (undefined: remove), and clashing values to keep beside them. */
export interface EntryChange {
  readonly set: ReadonlyMap<string, FieldValue | undefined>;
  readonly clashes: ReadonlyMap<string, FieldValue | undefined>;
}

/** Finds the record in a parsed text; undefined when it is not there, or is no mapping. */
export type FindMap = (root: YamlNode) => YamlMap | undefined;

/**
 * Writes a change to one record within `text`, field by field, and gives the new text. Only the text of the fields
 * that are set changes. Undefined when the record is written in a way that cannot be spliced.
 */
export function editEntry(
  text: string,
  find: FindMap,
  list: ListName,
  change: EntryChange,
  style: TextStyle,
): string | undefined {
  let now = text;
  const apply = (splicesFor: (map: YamlMap) => readonly Splice[]): boolean => {
    const { root } = parseYaml(now);
    const map = root && find(root);
    if (!map || map.entries.some((entry) => !map.flow && entry.colon < 0)) return false;
    now = spliceText(now, splicesFor(map));
    return true;
  };
  for (const spec of FIELDS[list]) {
    if (!change.set.has(spec.key)) continue;
    const value = emptyToNothing(change.set.get(spec.key));
    const edited = isMap(value) && editMap(spec, value);
    if (edited) continue;
    let again: boolean;
    do {
      again = false;
      const done = apply((map) => {
        // A key that stands twice goes twice, or the second would come to light.
        again = value === undefined && hasSeveral(map, [spec.key, spec.alsoKey]);
        return setField(now, map, list, spec, value, style);
      });
      if (!done) return undefined;
    } while (again);
  }
  for (const [key, value] of change.clashes) {
    if (value === undefined) continue; // ours was to remove it: there is nothing to keep
    if (!apply((map) => keepClash(now, map, key, renderFlowValue(value), style))) return undefined;
  }
  return now;

  /** Changes a map text by text; false where it is to be written as a whole. */
  function editMap(spec: FieldSpec, value: FieldValue): boolean {
    const { root } = parseYaml(now);
    const node = root && find(root);
    const there = node && entryOf(node, spec.key)?.value;
    if (there?.kind !== 'map' || hasSeveral(node as YamlMap, [spec.key])) return false;
    const wanted = mapOf(value);
    const inside = (map: YamlMap): YamlMap | undefined => {
      const found = entryOf(map, spec.key)?.value;
      return found?.kind === 'map' ? found : undefined;
    };
    // A text under another name keeps its line, and the comment on it.
    const renames = renamedTexts(there, wanted);
    for (const [name, newName] of renames)
      if (!apply((map) => renameNamedText(inside(map), name, newName))) return false;
    const names = new Set([...there.entries.map(({ key }) => renames.get(key) ?? key), ...wanted.keys()]);
    // What is added comes before what goes, so that the map is never empty.
    const inOrder = [...names].sort((a, b) => Number(!wanted.has(a)) - Number(!wanted.has(b)));
    return inOrder.every((name) =>
      apply((map) => {
        const texts = inside(map);
        return texts ? setNamedText(now, texts, name, wanted.get(name), style) : [];
      }),
    );
  }
}

/** Names of a map that go, with the new names under which the same texts are to stand. */
function renamedTexts(
  { entries }: YamlMap,
  wanted: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const known = new Set(entries.map(({ key }) => key));
  const added = new Map([...wanted].filter(([name]) => !known.has(name)));
  const renames = new Map<string, string>();
  for (const { key, value } of entries) {
    if (wanted.has(key) || renames.has(key)) continue;
    const text = readText(value);
    const [newName] = [...added].find(([, each]) => each === text) ?? [];
    if (newName === undefined) continue;
    renames.set(key, newName);
    added.delete(newName);
  }
  return renames;
}

const hasSeveral = (map: YamlMap, keys: readonly (string | undefined)[]): boolean =>
  map.entries.filter((entry) => keys.includes(entry.key)).length > 1;

/** An empty list or map is written as none. */
function emptyToNothing(value: FieldValue | undefined): FieldValue | undefined {
  return typeof value === 'object' && Object.keys(value).length === 0 ? undefined : value;
}

/** Adds a value under `conflict:`, unless it stands there already. A second clash of the field gets a number. */
function keepClash(
  text: string,
  map: YamlMap,
  key: string,
  value: string,
  style: TextStyle,
): readonly Splice[] {
  const conflict = entryOf(map, 'conflict')?.value;
  if (conflict?.kind !== 'map') {
    const name = conflict === undefined ? 'conflict' : freeKey(map, 'conflict');
    return [appendEntry(text, map, `${name}: {${key}: ${value}}`, style)];
  }
  const isThere = conflict.entries.some(
    (entry) => entry.key.startsWith(key) && sourceOf(text, entry.value) === value,
  );
  return isThere ? [] : [appendEntry(text, conflict, `${freeKey(conflict, key)}: ${value}`, style)];
}

const sourceOf = (text: string, node: YamlNode): string => text.slice(node.start, node.end);

function freeKey(map: YamlMap, key: string): string {
  let name = key;
  for (let copy = 2; entryOf(map, name); copy++) name = `${key}-${copy}`;
  return name;
}
