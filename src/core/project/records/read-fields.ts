import type { FieldValues } from '../../codebook/own-field.ts';
import type { Role } from '../../entities/entity.ts';
import type { Problem } from '../../problem.ts';
import { entryOf, type YamlMap, type YamlNode } from '../yaml/yaml-node.ts';
import { FIELDS, type FieldSpec, type Fields, type FieldValue, type ListName } from './record-fields.ts';

/**
 * Reads the known fields of one record. A field of the wrong type is reported and left out; it stays in the
 * file as it is. Plain numbers and words where a text is asked for are taken as they are written.
 */
export function readFields(list: ListName, map: YamlMap, problems: Problem[]): Fields {
  const fields: Record<string, FieldValue> = {};
  reportKeys(map, problems);
  for (const spec of FIELDS[list]) {
    const other = spec.alsoKey ? entryOf(map, spec.alsoKey) : undefined;
    const entry = entryOf(map, spec.key) ?? other;
    if (other && entry !== other) {
      const message = `“${spec.alsoKey}” is not read beside “${spec.key}”. Put it into that list.`;
      const range = { start: other.keyStart, end: other.keyEnd };
      problems.push({ code: 'duplicate-key', severity: 'warning', message, range });
    }
    const value = entry && readValue(spec, entry.value, problems);
    if (value !== undefined) fields[spec.key] = value;
  }
  return fields;
}

function readValue(spec: FieldSpec, node: YamlNode, problems: Problem[]): FieldValue | undefined {
  if (node.kind === 'scalar' && node.isNull) return undefined;
  const wrong = (should: string): undefined => {
    const message = `“${spec.key}” should be ${should}; it is left out until it is put right.`;
    problems.push({ code: 'wrong-type', severity: 'warning', message, range: rangeOf(node) });
  };
  switch (spec.kind) {
    case 'list':
      return readList(spec, node) ?? wrong('a list such as [one, two]');
    case 'map':
      return readMap(node, problems) ?? wrong('lines of “name: value”');
    case 'roles':
      return readRoles(node) ?? wrong('a list of entries with role, from and to');
    case 'number': {
      const text = readText(node);
      return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : wrong('a whole number');
    }
    case 'flag': {
      const text = node.kind === 'scalar' && node.style === 'plain' ? node.text.toLowerCase() : '';
      if (text === 'false' || text === 'no') return undefined;
      return text === 'true' || text === 'yes' ? true : wrong('true or false');
    }
    default: {
      const text = readText(node);
      if (text === undefined) return wrong('one text');
      return spec.values === undefined || spec.values.includes(text)
        ? text
        : wrong(`one of ${spec.values.join(', ')}`);
    }
  }
}

/** A scalar's text; a block's last line end is the block's, not the text's. Undefined for collections. */
export function readText(node: YamlNode): string | undefined {
  if (node.kind !== 'scalar') return undefined;
  return node.style === 'block' ? node.text.replace(/\n+$/, '') : node.text;
}

function readList(spec: FieldSpec, node: YamlNode): readonly string[] | undefined {
  if (node.kind === 'scalar') {
    const split =
      spec.key === 'tags' && node.style === 'plain' ? node.text.split(',') : [readText(node) ?? ''];
    return split.map((item) => item.trim()).filter((item) => item !== '');
  }
  if (node.kind !== 'seq') return undefined;
  const items: string[] = [];
  for (const item of node.items) {
    const text = readText(item);
    if (text === undefined) return undefined;
    if (!(item.kind === 'scalar' && item.isNull)) items.push(text);
  }
  return items;
}

/** Texts by their names. A value that is no text is reported and left out. */
function readMap(node: YamlNode, problems: Problem[]): FieldValues | undefined {
  if (node.kind !== 'map') return undefined;
  const values = new Map<string, string>();
  for (const { key, keyStart, keyEnd, value } of node.entries) {
    const text = readText(value);
    if (value.kind === 'scalar' && value.isNull) continue;
    if (text === undefined) {
      const message = `“${key}” should be one text; it is left out until it is put right.`;
      problems.push({ code: 'wrong-type', severity: 'warning', message, range: rangeOf(value) });
    } else if (values.has(key)) {
      const message = `“${key}” stands twice in this record; the first counts. Remove one.`;
      const range = { start: keyStart, end: keyEnd };
      problems.push({ code: 'duplicate-key', severity: 'error', message, range });
    } else values.set(key, text);
  }
  return Object.fromEntries(values);
}

function readRoles(node: YamlNode): readonly Role[] | undefined {
  const nodes = node.kind === 'seq' ? node.items : [node];
  const roles: Role[] = [];
  for (const item of nodes) {
    if (item.kind === 'scalar') {
      if (!item.isNull) roles.push({ role: item.text });
      continue;
    }
    if (item.kind !== 'map') return undefined;
    const part = (key: string): string | undefined => {
      const value = entryOf(item, key)?.value;
      return value?.kind === 'scalar' && !value.isNull ? readText(value) : undefined;
    };
    const role = part('role');
    if (role === undefined) return undefined;
    const [from, to] = [part('from'), part('to')];
    roles.push({ role, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) });
  }
  return roles;
}

/** Keys written twice, references, and clashes that a merge has left for a person to decide. */
function reportKeys(map: YamlMap, problems: Problem[]): void {
  const seen = new Set<string>();
  for (const entry of map.entries) {
    const range = { start: entry.keyStart, end: entry.keyEnd };
    if (seen.has(entry.key)) {
      const message = `“${entry.key}” stands twice in this record; the first counts. Remove one.`;
      problems.push({ code: 'duplicate-key', severity: 'error', message, range });
    } else if (entry.key === 'conflict') {
      const message =
        'Two people changed the same field: the record holds one value, “conflict” the other. Keep the right one and delete “conflict”.';
      problems.push({ code: 'clash', severity: 'warning', message, range });
    }
    seen.add(entry.key);
  }
}

/** Whether a reference (`*name`) stands anywhere in the node: such records are refused. */
export function findAlias(node: YamlNode): YamlNode | undefined {
  switch (node.kind) {
    case 'alias':
      return node;
    case 'seq':
      return firstOf(node.items);
    case 'map':
      return firstOf(node.entries.map((entry) => entry.value));
    default:
      return undefined;
  }
}

function firstOf(nodes: readonly YamlNode[]): YamlNode | undefined {
  for (const node of nodes) {
    const found = findAlias(node);
    if (found) return found;
  }
  return undefined;
}

/** The node's own range without its type. */
export function rangeOf(node: YamlNode): { readonly start: number; readonly end: number } {
  return { start: node.start, end: node.end };
}
