import type { ListPlan } from '../merge/plan-changes.ts';
import type { ListName } from '../records/record-fields.ts';
import type { Splice } from '../yaml/splice.ts';
import type { YamlNode, YamlSeq } from '../yaml/yaml-node.ts';
import { editEntry } from './edit-entry.ts';
import { renderFlowRecord, type TextStyle } from './render-record.ts';

/** Splices that carry out a plan on a list in [ ], and the entries that could not be spliced. */
export function rewriteFlowList(
  text: string,
  seq: YamlSeq,
  list: ListName,
  plan: Pick<ListPlan, 'writes' | 'removals' | 'inserts'>,
  style: TextStyle,
): { readonly splices: readonly Splice[]; readonly refused: readonly number[] } {
  const [first, last] = [seq.items[0], seq.items.at(-1)];
  if (first && last && plan.removals.size === seq.items.length) {
    const items = plan.inserts.map(({ fields }) => renderFlowRecord(list, fields));
    return { splices: [{ start: first.start, end: last.end, text: items.join(', ') }], refused: [] };
  }
  const splices: Splice[] = [...removeFlowItems(seq, plan.removals)];
  const refused: number[] = [];
  for (const [index, change] of plan.writes) {
    const node = seq.items[index];
    if (!node) continue;
    const edited = editEntry(text.slice(node.start, node.end), rootMap, list, change, style);
    if (edited === undefined) refused.push(index);
    else splices.push({ start: node.start, end: node.end, text: edited });
  }
  for (const { slot, fields } of plan.inserts) {
    splices.push(insertFlowItem(text, seq, slot, renderFlowRecord(list, fields), plan.removals));
  }
  return { splices, refused };
}

const rootMap = (root: YamlNode) => (root.kind === 'map' ? root : undefined);

/** Removes items with the comma that parts them from their neighbours; runs of items at once. */
export function removeFlowItems(seq: YamlSeq, removals: ReadonlySet<number>): readonly Splice[] {
  const splices: Splice[] = [];
  for (let first = 0; first < seq.items.length; first++) {
    if (!removals.has(first)) continue;
    let last = first;
    while (removals.has(last + 1)) last++;
    const [start, end, before, next] = [
      seq.items[first],
      seq.items[last],
      seq.items[first - 1],
      seq.items[last + 1],
    ];
    if (start && end) {
      if (next) splices.push({ start: start.start, end: next.start, text: '' });
      else splices.push({ start: before ? before.end : start.start, end: end.end, text: '' });
    }
    first = last;
  }
  return splices;
}

/** Inserts an item before the entry `slot`, laid out like its neighbours: on the same line or on its own. */
export function insertFlowItem(
  text: string,
  seq: YamlSeq,
  slot: number,
  item: string,
  removals: ReadonlySet<number> = new Set(),
): Splice {
  const [first, second] = seq.items;
  const gap =
    first && second
      ? text.slice(first.end, second.start)
      : text.slice(seq.start + 1, first?.start ?? seq.start + 1);
  const lineEnd = /\r?\n[ \t]*$/.exec(gap)?.[0];
  const separator = lineEnd === undefined ? ', ' : `,${lineEnd}`;
  for (let index = slot - 1; index >= 0; index--) {
    const before = seq.items[index];
    if (before && !removals.has(index)) return { start: before.end, end: before.end, text: separator + item };
  }
  for (let index = slot; index < seq.items.length; index++) {
    const next = seq.items[index];
    if (next && !removals.has(index)) return { start: next.start, end: next.start, text: item + separator };
  }
  return { start: seq.start + 1, end: seq.start + 1, text: item };
}
