import {
  asList,
  FIELDS,
  type FieldSpec,
  type Fields,
  type FieldValue,
  type ListName,
  mapOf,
  sameItem,
  sameValue,
} from '../records/record-fields.ts';

/** How a change comes out when it is laid over the record as it stands now. */
export interface MergedFields {
  /** Fields to write; undefined removes the field. */
  readonly set: ReadonlyMap<string, FieldValue | undefined>;
  /** Fields that someone else changed too: the file keeps theirs, these are ours. */
  readonly clashes: ReadonlyMap<string, FieldValue | undefined>;
}

/**
 * Merges one change field by field: what the change touched is laid over `now`, what others touched stays.
 * Lists merge item by item. A field that both changed differently is a clash; hints never are. The quote and its
 * hints go together: where the quote clashes, the file keeps its own hints as well.
 */
export function mergeFields(list: ListName, before: Fields, after: Fields, now: Fields): MergedFields {
  const set = new Map<string, FieldValue | undefined>();
  const clashes = new Map<string, FieldValue | undefined>();
  const theirQuote = !sameValue(now.quote, before.quote) && !sameValue(now.quote, after.quote);
  for (const spec of FIELDS[list]) {
    const [old, ours, theirs] = [before[spec.key], after[spec.key], now[spec.key]];
    if (sameValue(old, ours) || sameValue(theirs, ours)) continue;
    if (spec.hint) {
      if (!theirQuote) set.set(spec.key, ours);
      else if (!sameValue(before.quote, after.quote)) clashes.set(spec.key, ours);
      continue;
    }
    if (spec.kind === 'map') mergeMaps(spec, old, ours, theirs, set, clashes);
    else if (sameValue(theirs, old)) set.set(spec.key, ours);
    else if (spec.kind === 'list' || spec.kind === 'roles') mergeLists(spec, old, ours, theirs, set, clashes);
    else clashes.set(spec.key, ours);
  }
  return { set, clashes };
}

/** Whether two records say the same, hints aside. */
export function sameMeaning(list: ListName, a: Fields, b: Fields): boolean {
  return FIELDS[list].every((spec) => spec.hint === true || sameValue(a[spec.key], b[spec.key]));
}

/** Their texts with those that we changed. One that both changed is a clash of its own. */
function mergeMaps(
  { key }: FieldSpec,
  before: FieldValue | undefined,
  ours: FieldValue | undefined,
  theirs: FieldValue | undefined,
  set: Map<string, FieldValue | undefined>,
  clashes: Map<string, FieldValue | undefined>,
): void {
  const [old, our, their] = [mapOf(before), mapOf(ours), mapOf(theirs)];
  const merged = new Map(their);
  const clash = new Map<string, string>();
  for (const name of new Set([...old.keys(), ...our.keys()])) {
    const [was, wanted, is] = [old.get(name), our.get(name), their.get(name)];
    if (was === wanted || is === wanted) continue;
    if (is !== was) {
      if (wanted !== undefined) clash.set(name, wanted);
    } else if (wanted === undefined) merged.delete(name);
    else merged.set(name, wanted);
  }
  const value = Object.fromEntries(merged);
  if (!sameValue(value, theirs)) set.set(key, value);
  if (clash.size > 0) clashes.set(key, Object.fromEntries(clash));
}

/** Their list with what we added, without what we took out. Where that leaves nothing, both lists together. */
function mergeLists(
  { key }: FieldSpec,
  before: FieldValue | undefined,
  ours: FieldValue | undefined,
  theirs: FieldValue | undefined,
  set: Map<string, FieldValue | undefined>,
  clashes: Map<string, FieldValue | undefined>,
): void {
  const [old, our, their] = [asList(before) ?? [], asList(ours) ?? [], asList(theirs) ?? []];
  const has = (items: typeof old, item: (typeof old)[number]): boolean =>
    items.some((each) => sameItem(each, item));
  const kept = their.filter((item) => has(our, item) || !has(old, item));
  const added = our.filter((item) => !has(old, item) && !has(their, item));
  const merged = [...kept, ...added] as FieldValue;
  if (kept.length + added.length > 0) {
    if (!sameValue(merged, theirs)) set.set(key, merged);
    return;
  }
  if (our.length === 0 || their.length === 0) return; // one side wants it empty: theirs or ours, nothing is lost
  set.set(key, [...their, ...our] as FieldValue);
  clashes.set(key, ours);
}
