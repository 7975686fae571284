import { readText } from '../records/read-fields.ts';
import { renderScalar } from '../yaml/render-scalar.ts';
import type { Splice } from '../yaml/splice.ts';
import type { YamlSeq } from '../yaml/yaml-node.ts';
import { columnOf, lineBreakAfter, lineEndAfter, lineStartOf } from './line-ends.ts';
import type { TextStyle } from './render-record.ts';

/**
 * The splices that turn a list of texts into another one, item by item: items that stay keep their text, with
 * quotes and comments. Undefined when the order changes or the list is written in an unusual way: then the value
 * is written anew.
 */
export function listSplices(
  text: string,
  seq: YamlSeq,
  wanted: readonly string[],
  style: TextStyle,
): readonly Splice[] | undefined {
  const old = seq.items.map((item) => readText(item) ?? '');
  const kept = old.map((item) => wanted.includes(item));
  const stay = old.filter((_, index) => kept[index]);
  if (stay.length === 0 || stay.some((item, index) => item !== wanted[index])) return undefined;
  const added = wanted.slice(stay.length);
  return seq.flow ? flowSplices(text, seq, kept, added) : blockSplices(text, seq, kept, added, style);
}

function flowSplices(
  text: string,
  seq: YamlSeq,
  kept: readonly boolean[],
  added: readonly string[],
): readonly Splice[] {
  const items = seq.items;
  const splices: Splice[] = [];
  const last = kept.lastIndexOf(true);
  items.forEach((item, index) => {
    const next = items[index + 1];
    if (kept[index]) return;
    if (index < last && next) splices.push({ start: item.start, end: next.start, text: '' });
  });
  const lastKept = items[last];
  const tail = items.at(-1);
  if (lastKept && tail && last < items.length - 1)
    splices.push({ start: lastKept.end, end: tail.end, text: '' });
  if (lastKept && added.length > 0) {
    const multiLine = items.length > 1 && /\n/.test(text.slice(items[0]?.end, items[1]?.start));
    const separator = multiLine
      ? `,${text.slice(items[0]?.end, items[1]?.start).replace(/^[^\r\n]*/, '')}`
      : ', ';
    const rendered = added.map((item) => separator + renderScalar(item, 'flow')).join('');
    splices.push({ start: lastKept.end, end: lastKept.end, text: rendered });
  }
  return splices;
}

function blockSplices(
  text: string,
  seq: YamlSeq,
  kept: readonly boolean[],
  added: readonly string[],
  style: TextStyle,
): readonly Splice[] | undefined {
  const firstDash = seq.dashes[0] ?? seq.start;
  // A removed first item that shares its line with "- " of an outer list is written anew.
  if (text.slice(lineStartOf(text, firstDash), firstDash).trim() !== '') return undefined;
  const splices: Splice[] = [];
  seq.items.forEach((item, index) => {
    const dash = seq.dashes[index] ?? item.start;
    if (kept[index]) return;
    splices.push({
      start: lineStartOf(text, dash),
      end: lineBreakAfter(text, Math.max(dash + 1, item.end)),
      text: '',
    });
  });
  const last = kept.lastIndexOf(true);
  const lastItem = seq.items[last];
  if (lastItem && added.length > 0) {
    const margin = `${style.eol}${' '.repeat(columnOf(text, firstDash))}- `;
    const at = lineEndAfter(text, lastItem.end);
    splices.push({ start: at, end: at, text: added.map((item) => margin + renderScalar(item)).join('') });
  }
  return splices;
}
