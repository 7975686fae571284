import { FIELDS, LIST_NAMES, type ListName } from '../records/record-fields.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import type { YamlMap, YamlNode } from '../yaml/yaml-node.ts';

/**
 * What a version of a file says beside its records that an earlier one did not: comments, and keys that are not
 * known here, each as its text. `except` are versions that already have some of it.
 */
export function remarksAdded(base: string, version: string, ...except: readonly string[]): readonly string[] {
  const known = new Map<string, number>();
  for (const text of [base, ...except]) {
    const own = new Map<string, number>();
    for (const remark of remarksOf(text)) own.set(remark, (own.get(remark) ?? 0) + 1);
    for (const [remark, count] of own) known.set(remark, Math.max(count, known.get(remark) ?? 0));
  }
  return remarksOf(version).filter((remark) => {
    const left = known.get(remark) ?? 0;
    known.set(remark, left - 1);
    return left <= 0;
  });
}

function remarksOf(text: string): readonly string[] {
  const { root } = parseYaml(text);
  return [...comments(text, root), ...(root?.kind === 'map' ? unknownKeys(text, root) : [])];
}

/** Comments: whatever begins with "#" outside of scalars. */
function comments(text: string, root: YamlNode | undefined): readonly string[] {
  const outside: string[] = [];
  let at = 0;
  const cut = (start: number, end: number): void => {
    outside.push(text.slice(at, start));
    at = Math.max(at, end);
  };
  const visit = (node: YamlNode): void => {
    if (node.kind === 'map') {
      for (const { keyStart, keyEnd, value } of node.entries) {
        cut(keyStart, keyEnd);
        visit(value);
      }
    } else if (node.kind === 'seq') node.items.forEach(visit);
    else cut(node.start, node.end);
  };
  if (root) visit(root);
  outside.push(text.slice(at));
  return outside.flatMap((part) => part.match(/#[^\r\n]*/g) ?? []).map((comment) => comment.trim());
}

function unknownKeys(text: string, root: YamlMap): readonly string[] {
  const found: string[] = [];
  for (const { key, keyStart, value } of root.entries) {
    const list = LIST_NAMES.find((name) => name === key);
    if (list && value.kind === 'seq') for (const item of value.items) visitRecord(item, list);
    else if (!list && key !== 'version') found.push(text.slice(keyStart, value.end));
  }
  return found;

  function visitRecord(record: YamlNode, list: ListName): void {
    if (record.kind !== 'map') return;
    const known = new Set(FIELDS[list].flatMap(({ key, alsoKey }) => [key, alsoKey]));
    for (const { key, keyStart, value } of record.entries) {
      if (list === 'codebook' && key === 'tags') {
        if (value.kind === 'seq') for (const item of value.items) visitRecord(item, list);
      } else if (!known.has(key)) found.push(text.slice(keyStart, value.end));
    }
  }
}
