import { type Fields, LIST_NAMES, type ListName } from '../records/record-fields.ts';
import type { ProjectSource } from '../source/file-layout.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import type { Splice } from '../yaml/splice.ts';
import { entryOf, type YamlMap } from '../yaml/yaml-node.ts';
import { deepMarginsAfter, lineBreakAfter, lineEndAfter, lineStartOf } from './line-ends.ts';
import { renderFlowRecord, type TextStyle } from './render-record.ts';
import { newEntry } from './rewrite-block-list.ts';
import { entryEnd } from './set-field.ts';

type Source = Pick<ProjectSource, 'text' | 'layout'>;

/** The splice that puts the first records into a list that has none: the key is missing, or has no value. */
export function insertIntoEmptyList(
  source: Source,
  list: ListName,
  records: readonly Fields[],
  style: TextStyle,
): Splice {
  const splice = insertRecords(source, list, records, style);
  const lineEnd = splice.text.endsWith('\n') ? splice.end - 1 : splice.end;
  const isFollowed = deepMarginsAfter(source.text, lineEnd, usualIndent(source) + 1).length > 0;
  return isFollowed ? insertRecords(source, list, records, { ...style, oneLine: true }) : splice;
}

function insertRecords(source: Source, list: ListName, records: readonly Fields[], style: TextStyle): Splice {
  const { text } = source;
  const layout = source.layout.lists[list];
  const indent = usualIndent(source);
  const entries = records.map((fields) => newEntry(list, fields, indent, style)).join(style.eol);
  if (layout.style === 'bare') {
    const needsEnd = text[layout.bodyStart - 1] !== '\n';
    return insertion(layout.bodyStart, needsEnd ? style.eol + entries : entries + style.eol);
  }
  if (layout.style === 'missing') return insertKey(source, list, entries, records, style);
  const root = parseYaml(text).root;
  const entry = root?.kind === 'map' ? entryOf(root, list) : undefined;
  const flow = records.map((fields) => renderFlowRecord(list, fields)).join(', ');
  if (!entry || root?.kind !== 'map') return insertKey(source, list, entries, records, style);
  const value = entry.value;
  const end = entryEnd(entry);
  const isFollowed = text.slice(end, lineEndAfter(text, end)).trim() !== '';
  if (value.kind === 'seq' && (root.flow || isFollowed)) return insertion(value.start + 1, flow);
  if (root.flow || entry.colon < 0) {
    const start = entry.colon < 0 ? entry.keyEnd : entry.colon + 1;
    return { start, end, text: `${entry.colon < 0 ? ':' : ''} [${flow}]` };
  }
  if (isFollowed) return { start: entry.colon + 1, end, text: ` [${flow}]` };
  return { start: entry.colon + 1, end: lineEndAfter(text, end), text: style.eol + entries };
}

/** A key with its entries: before the keys that come after it, or at the end of the file. */
function insertKey(
  { text, layout }: Source,
  list: ListName,
  entries: string,
  records: readonly Fields[],
  style: TextStyle,
): Splice {
  const { root } = parseYamlUnlessBlock(text, layout);
  if (root?.flow) {
    const flow = `${list}: [${records.map((fields) => renderFlowRecord(list, fields)).join(', ')}]`;
    const last = root.entries.at(-1);
    return last ? insertion(entryEnd(last), `, ${flow}`) : insertion(root.start + 1, flow);
  }
  const block = `${list}:${style.eol}${entries}${style.eol}`;
  const later = LIST_NAMES.slice(LIST_NAMES.indexOf(list) + 1).map((each) => layout.lists[each]);
  const next = later.filter(({ style: each }) => each !== 'missing').sort((a, b) => a.start - b.start)[0];
  if (next && !root) {
    const at = aboveComments(text, next.start);
    const isApart = /\n\r?\n$/.test(text.slice(Math.max(0, at - 4), at));
    return insertion(at, isApart ? block + style.eol : block);
  }
  const at = root ? lineBreakAfter(text, root.end) : text.length;
  const needsEnd = at > 0 && text[at - 1] !== '\n' && !(at === 1 && text.charCodeAt(0) === 0xfeff);
  return insertion(at, needsEnd ? style.eol + block : block);
}

/** The tree of a file whose top level is not in block style; such files are small or rare. */
function parseYamlUnlessBlock(text: string, layout: Source['layout']): { readonly root?: YamlMap } {
  if (LIST_NAMES.some((list) => layout.lists[list].style === 'block' || layout.lists[list].style === 'bare'))
    return {};
  const { root } = parseYaml(text);
  return root?.kind === 'map' ? { root } : {};
}

/** Start of the comment lines that stand directly above a line. */
function aboveComments(text: string, lineStart: number): number {
  let at = lineStartOf(text, lineStart);
  while (at > 0) {
    const previous = lineStartOf(text, at - 1);
    if (previous >= at || text[previous] !== '#') break;
    at = previous;
  }
  return at;
}

/** The column of "-" in the lists that the file has; two where it has none. */
function usualIndent({ layout }: Source): number {
  return LIST_NAMES.map((list) => layout.lists[list]).find(({ style }) => style === 'block')?.indent ?? 2;
}

const insertion = (at: number, text: string): Splice => ({ start: at, end: at, text });
