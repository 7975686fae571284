import type { Tag } from '../../codebook/tag.ts';
import type { Problem } from '../../problem.ts';
import { entryOf, type YamlMap, type YamlNode } from '../yaml/yaml-node.ts';
import { type AnyRecord, toRecord } from './convert-record.ts';
import { findAlias, rangeOf, readFields, readText } from './read-fields.ts';
import type { Fields, ListName } from './record-fields.ts';

/**
 * Reads one entry of a list: an annotation, memo, actor or meeting, or a tag followed by the tags below it.
 * Undefined (no tags) when nothing can be made of it; then there is a problem that says why. A record
 * without an id gets the id "" for the caller to fill in.
 */
export function readItem(list: ListName, node: YamlNode, problems: Problem[]): AnyRecord | Tag[] | undefined {
  if (list === 'codebook') return readTags(node, '', problems);
  if (node.kind === 'scalar' && node.isNull) return undefined;
  const map = readMap(list, node, problems);
  if (!map) return undefined;
  const fields = readFields(list, map, problems);
  const isOnBrief = list === 'annotations' || list === 'memos';
  const needed = isOnBrief ? fields.brief : (fields.name ?? fields.id);
  if (needed !== undefined)
    return toRecord(list, fields, String((list === 'fields' ? fields.name : fields.id) ?? ''));
  const message = isOnBrief
    ? `This ${list === 'memos' ? 'memo' : 'annotation'} does not say which text it belongs to. Add “brief: file name”.`
    : 'This entry has no name. Add “name: …”.';
  problems.push(missing(message, map));
  return undefined;
}

/** A tag and its sub-tags, parents first. `- position` alone is a tag too. */
function readTags(node: YamlNode, parent: string, problems: Problem[]): Tag[] {
  if (node.kind === 'scalar' && node.isNull) return [];
  const nameOf = (leaf: string): string => (parent === '' ? leaf : `${parent}/${leaf}`);
  if (node.kind === 'scalar') return [{ name: nameOf(node.text) }];
  const map = readMap('codebook', node, problems);
  if (!map) return [];
  const fields: Fields = readFields('codebook', map, problems);
  if (fields.tag === undefined) {
    problems.push(missing('This tag has no name. Add “tag: name”.', map));
    return [];
  }
  const name = nameOf(String(fields.tag));
  const tags = [toRecord('codebook', fields, name)];
  const children = entryOf(map, 'tags')?.value;
  if (children === undefined || (children.kind === 'scalar' && children.isNull)) return tags;
  if (children.kind === 'seq') {
    for (const child of children.items) for (const tag of readTags(child, name, problems)) tags.push(tag);
  } else {
    const message = '“tags” of a tag should be a list of tags; it is left out until it is put right.';
    problems.push({ code: 'wrong-type', severity: 'warning', message, range: rangeOf(children) });
  }
  return tags;
}

function readMap(list: ListName, node: YamlNode, problems: Problem[]): YamlMap | undefined {
  const alias = findAlias(node);
  if (alias) {
    const message = 'References (*name) are not read in a project file. Write the value out in their place.';
    problems.push({ code: 'yaml-alias', severity: 'error', message, range: rangeOf(alias) });
    return undefined;
  }
  if (node.kind === 'map') return node;
  const what =
    list === 'codebook'
      ? '“tag: name”'
      : list === 'annotations' || list === 'memos'
        ? '“brief: file name”'
        : '“name: …”';
  const text = readText(node)?.slice(0, 40);
  const message = `${text === undefined ? 'This' : `“${text}”`} is no entry of “${list}”. An entry has lines such as ${what}.`;
  problems.push({ code: 'wrong-type', severity: 'error', message, range: rangeOf(node) });
  return undefined;
}

function missing(message: string, map: YamlMap): Problem {
  return { code: 'missing-field', severity: 'error', message, range: rangeOf(map) };
}
