import { readText } from '../records/read-fields.ts';
import { FIELDS, type FieldSpec, type FieldValue, isMap, type ListName } from '../records/record-fields.ts';
import { renderScalar } from '../yaml/render-scalar.ts';
import type { Splice } from '../yaml/splice.ts';
import { entryOf, type YamlEntry, type YamlMap, type YamlNode } from '../yaml/yaml-node.ts';
import { columnOf, deepMarginsAfter, lineBreakAfter, lineEndAfter, lineStartOf } from './line-ends.ts';
import { listSplices } from './list-splices.ts';
import {
  renderField,
  renderFlowValue,
  renderNamed,
  renderText,
  renderValue,
  type TextStyle,
} from './render-record.ts';

/**
 * The splices that set one field of a record, or remove it (undefined). Only that field's text changes; a comment
 * behind it on the line stays. A new field goes after the one that precedes it in the written order.
 */
export function setField(
  text: string,
  map: YamlMap,
  list: ListName,
  spec: FieldSpec,
  value: FieldValue | undefined,
  style: TextStyle,
): readonly Splice[] {
  const entry = entryOf(map, spec.key);
  const other = spec.alsoKey ? entryOf(map, spec.alsoKey) : undefined;
  if (entry)
    return value === undefined
      ? removeEntry(text, map, entry)
      : replaceValue(text, map, entry, spec, value, style);
  if (other) {
    // `tag: x` becomes `tags: [x, y]`
    if (value === undefined) return removeEntry(text, map, other);
    const key = { start: other.keyStart, end: other.keyEnd, text: spec.key };
    return [key, ...replaceValue(text, map, other, spec, value, style)];
  }
  return value === undefined ? [] : addEntry(text, map, list, spec, value, style);
}

/** The splices that set one text of a map of texts, or remove it (undefined); none when it is there already. */
export function setNamedText(
  text: string,
  map: YamlMap,
  name: string,
  value: string | undefined,
  style: TextStyle,
): readonly Splice[] {
  const entry = entryOf(map, name);
  if (value === undefined) return entry ? removeEntry(text, map, entry) : [];
  if (!entry) return [appendEntry(text, map, renderNamed(name, value), style)];
  if (readText(entry.value) === value) return [];
  return [valueSplice(text, entry, entry.value, renderText(value))];
}

/** The splice that gives a text of a map of texts another name; none where the map does not have it. */
export function renameNamedText(map: YamlMap | undefined, name: string, newName: string): readonly Splice[] {
  const entry = map && entryOf(map, name);
  return entry ? [{ start: entry.keyStart, end: entry.keyEnd, text: renderScalar(newName, 'flow') }] : [];
}

/** Adds an entry with ready text at the end of a mapping: `key: value`, its own lines indented already. */
export function appendEntry(text: string, map: YamlMap, entry: string, style: TextStyle): Splice {
  return insertAfter(text, map, map.entries.at(-1), entry, style);
}

/** Removes an entry of a mapping with its line and the comment on it. */
export function removeEntry(text: string, map: YamlMap, entry: YamlEntry): readonly Splice[] {
  const index = map.entries.indexOf(entry);
  const next = map.entries[index + 1];
  const end = entryEnd(entry);
  if (map.flow) {
    const previous = map.entries[index - 1];
    if (next) return [{ start: entry.keyStart, end: next.keyStart, text: '' }];
    return [{ start: previous ? entryEnd(previous) : entry.keyStart, end, text: '' }];
  }
  if (index > 0) {
    const start = lineStartOf(text, entry.keyStart);
    const after = lineBreakAfter(text, end);
    const atFileEnd = after === text.length && text[after - 1] !== '\n';
    const removal = { start: atFileEnd ? lineBreakBefore(text, start) : start, end: after, text: '' };
    return [removal, ...pullMargins(text, end, columnOf(text, map.start))];
  }
  if (!next) return [{ start: entry.keyStart, end, text: '{}' }];
  const betweenLines = text.slice(lineBreakAfter(text, end), lineStartOf(text, next.keyStart));
  if (betweenLines.trim() === '') return [{ start: entry.keyStart, end: next.keyStart, text: '' }];
  // Comments stand between: they stay, and the entry's "- " stands alone on its line.
  return [{ start: entry.keyStart, end: lineEndAfter(text, end), text: '' }];
}

function replaceValue(
  text: string,
  map: YamlMap,
  entry: YamlEntry,
  spec: FieldSpec,
  value: FieldValue,
  style: TextStyle,
): readonly Splice[] {
  const old = entry.value;
  if (old.kind === 'seq' && spec.kind === 'list' && typeof value === 'object' && !isMap(value)) {
    const splices = listSplices(text, old, value as readonly string[], style);
    if (splices) return splices;
  }
  const rendered = map.flow
    ? renderFlowValue(value)
    : renderBlockOrLine(text, map, entry, spec, value, style);
  const splice = valueSplice(text, entry, old, rendered);
  // Blanks at the line's end would become part of a block's last line.
  const lineEnd = lineEndAfter(text, splice.end);
  const blank = !map.flow && text.slice(splice.end, lineEnd).trim() === '';
  return [blank ? { ...splice, end: lineEnd } : splice];
}

/** A value in a block mapping; on one line where a comment follows, which a block of lines would swallow. */
function renderBlockOrLine(
  text: string,
  map: YamlMap,
  entry: YamlEntry,
  spec: FieldSpec,
  value: FieldValue,
  style: TextStyle,
): string {
  const end = entryEnd(entry);
  const isBlock = entry.value.kind === 'scalar' && entry.value.style === 'block';
  const followed = !isBlock && text.slice(end, lineEndAfter(text, end)).trim() !== '';
  const column = columnOf(text, map.start);
  if (!followed) return renderValue(spec, value, column, styleBefore(text, end, column, style));
  return typeof value === 'string' ? renderScalar(value) : renderFlowValue(value, 'block');
}

/** Replaces the value itself, or all behind the colon when a YAML tag, an anchor or a line end stands between. */
function valueSplice(text: string, entry: YamlEntry, old: YamlNode, rendered: string): Splice {
  const behindColon = text.slice(entry.colon + 1, old.start);
  const startsLine = /^[\r\n]/.test(rendered);
  if (entry.colon >= 0 && behindColon === ' ' && !startsLine)
    return { start: old.start, end: old.end, text: rendered };
  const colon = entry.colon < 0 ? ':' : '';
  const start = entry.colon < 0 ? entry.keyEnd : entry.colon + 1;
  return { start, end: Math.max(start, old.end), text: `${colon}${startsLine ? '' : ' '}${rendered}` };
}

function addEntry(
  text: string,
  map: YamlMap,
  list: ListName,
  spec: FieldSpec,
  value: FieldValue,
  style: TextStyle,
): readonly Splice[] {
  const order = FIELDS[list];
  const earlier = order.slice(0, order.indexOf(spec)).flatMap(({ key, alsoKey }) => [key, alsoKey]);
  const previous = map.entries.findLast((entry) => earlier.includes(entry.key));
  const column = columnOf(text, map.start);
  const rendered = map.flow
    ? `${spec.key}: ${renderFlowValue(value)}`
    : renderField(
        spec,
        value,
        column,
        previous ? styleBefore(text, entryEnd(previous), column, style) : style,
      );
  return [insertAfter(text, map, previous, rendered, style)];
}

/** Inserts `key: value` after an entry, or as the first one. */
function insertAfter(
  text: string,
  map: YamlMap,
  previous: YamlEntry | undefined,
  entry: string,
  style: TextStyle,
): Splice {
  const first = map.entries[0];
  if (map.flow) {
    if (previous) return insertion(entryEnd(previous), `, ${entry}`);
    return first ? insertion(first.keyStart, `${entry}, `) : insertion(map.start + 1, entry);
  }
  const margin = style.eol + ' '.repeat(columnOf(text, map.start));
  if (!previous) return insertion(map.start, entry + margin);
  return insertion(lineEndAfter(text, entryEnd(previous)), margin + entry);
}

const insertion = (at: number, text: string): Splice => ({ start: at, end: at, text });

/** The style of what is put behind the line of `at`: one line where something follows that a block would swallow. */
function styleBefore(text: string, at: number, column: number, style: TextStyle): TextStyle {
  const isFollowed = deepMarginsAfter(text, lineEndAfter(text, at), column + 1).length > 0;
  return isFollowed ? { ...style, oneLine: true } : style;
}

/** Takes a comment and blanks behind the line of `end` to `column`, so that a block above does not swallow them. */
export function pullMargins(text: string, end: number, column: number): readonly Splice[] {
  const margins = deepMarginsAfter(text, lineEndAfter(text, end), column + 1);
  return margins.map((margin) => ({ ...margin, text: ' '.repeat(column) }));
}

/** Where an entry ends: with its value, or its colon or key when that is all there is. */
export function entryEnd(entry: YamlEntry): number {
  return Math.max(entry.keyEnd, entry.colon + 1, entry.value.end);
}

function lineBreakBefore(text: string, lineStart: number): number {
  if (text[lineStart - 1] !== '\n') return lineStart;
  return text[lineStart - 2] === '\r' ? lineStart - 2 : lineStart - 1;
}
