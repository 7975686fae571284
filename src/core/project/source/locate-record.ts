import { readText } from '../records/read-fields.ts';
import type { ListName } from '../records/record-fields.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { entryOf, type YamlNode, type YamlSeq } from '../yaml/yaml-node.ts';
import type { ProjectSource } from './file-layout.ts';
import { entrySpan, parseEntry } from './read-list.ts';

type Source = Pick<ProjectSource, 'text' | 'layout'>;

/** The syntax tree of a record: of an annotation, actor or meeting by id, of a tag by its full name. */
export function locateRecord(source: Source, list: ListName, name: string): YamlNode | undefined {
  if (list === 'codebook') return locateTag(source, name);
  const index = source.layout.lists[list].items.findIndex((item) => item?.id === name);
  return index < 0 ? undefined : itemNode(source, list, index);
}

/** The syntax tree of the entry at `index` of a list. */
export function itemNode(source: Source, list: ListName, index: number): YamlNode | undefined {
  const layout = source.layout.lists[list];
  if (layout.style === 'block') return parseEntry(source.text, entrySpan(layout, index)).node;
  return listNode(source, list)?.items[index];
}

/** The syntax tree of a whole list that is not in block style. */
export function listNode({ text }: Source, list: ListName): YamlSeq | undefined {
  const { root } = parseYaml(text);
  const value = root?.kind === 'map' ? entryOf(root, list)?.value : undefined;
  return value?.kind === 'seq' ? value : undefined;
}

function locateTag(source: Source, name: string): YamlNode | undefined {
  const { items } = source.layout.lists.codebook;
  const index = items.findIndex((tags) => tags.some((tag) => tag.name === name));
  const node = index < 0 ? undefined : itemNode(source, 'codebook', index);
  return node && findTag(node, '', name);
}

/** The node of the tag with this full name, at or below `node`. */
export function findTag(node: YamlNode, parent: string, name: string): YamlNode | undefined {
  const leaf = tagNameOf(node);
  if (leaf === undefined) return undefined;
  const full = parent === '' ? leaf : `${parent}/${leaf}`;
  if (full === name) return node;
  const children = node.kind === 'map' ? entryOf(node, 'tags')?.value : undefined;
  if (children?.kind !== 'seq' || !name.startsWith(`${full}/`)) return undefined;
  for (const child of children.items) {
    const found = findTag(child, full, name);
    if (found) return found;
  }
  return undefined;
}

/** The name that a tag's entry gives, without its parents. */
export function tagNameOf(node: YamlNode): string | undefined {
  const value = node.kind === 'map' ? entryOf(node, 'tag')?.value : node;
  return value?.kind === 'scalar' && !value.isNull ? readText(value) : undefined;
}
