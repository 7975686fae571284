import type { Annotation } from '../../annotation/annotation.ts';
import type { Problem } from '../../problem.ts';
import type { RecordChange } from '../edit.ts';
import { type AnyRecord, fieldsOf, recordName } from '../records/convert-record.ts';
import { derivedId } from '../records/derive-id.ts';
import type { Fields, FieldValue, ListName } from '../records/record-fields.ts';
import type { EntryChange } from '../write/edit-entry.ts';
import { insertSlots } from './insert-slot.ts';
import { mergeFields, sameMeaning } from './merge-fields.ts';

/** What is to be done to a list of records, by the indexes of its entries. */
export interface ListPlan {
  readonly writes: ReadonlyMap<number, EntryChange>;
  readonly removals: ReadonlySet<number>;
  /** New records; `slot` is the entry they stand before. Those at one slot are in their order. */
  readonly inserts: readonly { readonly slot: number; readonly fields: Fields }[];
  readonly problems: readonly Problem[];
}

type FlatList = Exclude<ListName, 'codebook'>;
interface Wanted {
  readonly name: string;
  readonly before?: AnyRecord | undefined;
  readonly after?: AnyRecord | undefined;
}

/** Merges the changes of one list onto its records as they are now. Linear in both. */
export function planChanges(
  list: FlatList,
  items: readonly (AnyRecord | undefined)[],
  derivedIds: ReadonlySet<string>,
  changes: readonly RecordChange[],
): ListPlan {
  const wanted = foldChanges(list, changes);
  const indexes = findIndexes(list, items, wanted);
  const writes = new Map<number, EntryChange>();
  const removals = new Set<number>();
  const added: Fields[] = [];
  const problems: Problem[] = [];
  for (const { name, before, after } of wanted) {
    const index = indexes.get(name) ?? (after && indexes.get(recordName(list, after)));
    const item = index === undefined ? undefined : items[index];
    const [old, ours] = [before && fieldsOf(list, before), after && fieldsOf(list, after)];
    if (index === undefined || item === undefined) {
      if (!ours) continue;
      added.push(ours);
      if (old) problems.push(changedAndDeleted(name));
      continue;
    }
    const now = fieldsOf(list, item);
    if (!ours) {
      if (!old || sameMeaning(list, old, now)) removals.add(index);
      else problems.push(deletedAndChanged(name));
      continue;
    }
    if (!old && isAnother(ours, now)) {
      const id = derivedId([name, String(ours.brief), String(ours.quote)]);
      if (!indexes.has(id)) added.push({ ...ours, id });
      continue;
    }
    const merged = mergeFields(list, old ?? {}, ours, now);
    for (const key of merged.clashes.keys()) problems.push(clash(name, key));
    const set = new Map<string, FieldValue | undefined>(merged.set);
    if (set.size + merged.clashes.size === 0) continue;
    const taken = indexes.get(String(set.get('id')));
    if (taken !== undefined && taken !== index) {
      problems.push(idTaken(name, String(set.get('id'))));
      set.delete('id');
    }
    if (derivedIds.has(String(now.id))) set.set('id', set.get('id') ?? now.id);
    writes.set(index, { set, clashes: merged.clashes });
  }
  return { writes, removals, inserts: placeAdded(list, items, added), problems };
}

/** One change for each record: of several to one, the first's before and the last's after. */
export function foldChanges(list: ListName, changes: readonly RecordChange[]): readonly Wanted[] {
  const byName = new Map<string, Wanted>();
  for (const { before, after } of changes) {
    const record = before ?? after;
    if (record === undefined) continue;
    const name = recordName(list, record);
    const earlier = byName.get(name);
    byName.delete(name);
    // Created and deleted again: nothing is left to do.
    if (earlier && earlier.before === undefined && after === undefined) continue;
    const key = earlier?.name ?? name;
    const folded = { name: key, before: earlier ? earlier.before : before, after };
    byName.set(after ? recordName(list, after) : key, folded);
  }
  return [...byName.values()];
}

/** The indexes of the records that the changes name, and of ids that a new record could be given instead. */
function findIndexes(
  list: FlatList,
  items: readonly (AnyRecord | undefined)[],
  wanted: readonly Wanted[],
): ReadonlyMap<string, number> {
  const names = new Set<string>();
  for (const { name, before, after } of wanted) {
    names.add(name);
    if (after) names.add(recordName(list, after));
    if (!before && after && 'brief' in after)
      names.add(derivedId([name, after.brief, String('quote' in after ? after.quote : undefined)]));
  }
  const indexes = new Map<string, number>();
  // One or two names are compared faster than looked up, which counts in a file of 100,000 records.
  const [one, two] = names.size <= 2 ? [...names] : [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (item === undefined) continue;
    const name = 'id' in item ? item.id : item.name;
    if (names.size <= 2 ? name === one || name === two : names.has(name)) indexes.set(name, index);
  }
  return indexes;
}

/** Whether a new annotation has by chance the id of another passage; a memo that of one on another brief. */
const isAnother = (ours: Fields, now: Fields): boolean =>
  ours.brief !== undefined && (ours.brief !== now.brief || ours.quote !== now.quote);

function placeAdded(
  list: FlatList,
  items: readonly (AnyRecord | undefined)[],
  added: readonly Fields[],
): ListPlan['inserts'] {
  if (list !== 'annotations' && list !== 'memos')
    return added.map((fields) => ({ slot: items.length, fields }));
  const places = added.map((fields) => ({
    brief: String(fields.brief ?? ''),
    start: Number(fields.start ?? 0),
  }));
  const slots = insertSlots(items as readonly (Pick<Annotation, 'brief' | 'start'> | undefined)[], places);
  return added
    .map((fields, index) => ({ slot: slots[index] ?? items.length, fields, ...places[index] }))
    .sort(
      (a, b) => a.slot - b.slot || compare(a.brief ?? '', b.brief ?? '') || (a.start ?? 0) - (b.start ?? 0),
    )
    .map(({ slot, fields }) => ({ slot, fields }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function clash(about: string, key: string): Problem {
  const message = `“${key}” of ${about} was changed by someone else too. The file keeps theirs; yours stands under “conflict”. Keep the right one.`;
  return { code: 'clash', severity: 'warning', message, about };
}

function idTaken(about: string, id: string): Problem {
  const message = `${about} keeps its id: there is an entry “${id}” already. Choose another one.`;
  return { code: 'duplicate-id', severity: 'warning', message, about };
}

function deletedAndChanged(about: string): Problem {
  const message = `${about} was not deleted: someone else has changed it meanwhile. Look at it and delete it again.`;
  return { code: 'changed-meanwhile', severity: 'warning', message, about };
}

function changedAndDeleted(about: string): Problem {
  const message = `${about} was deleted by someone else while you changed it. It stands in the file again; delete it if that is right.`;
  return { code: 'deleted-meanwhile', severity: 'warning', message, about };
}
