import type { Annotation } from '../../annotation/annotation.ts';
import type { Memo } from '../../annotation/memo.ts';
import type { OwnField } from '../../codebook/own-field.ts';
import { parentTag, type Tag } from '../../codebook/tag.ts';
import type { Actor, Meeting } from '../../entities/entity.ts';
import { slug } from '../../text/readable-id.ts';
import { derivedId } from '../records/derive-id.ts';

type Numbered = Annotation | Memo | Actor | Meeting | OwnField;

/** Records with an id each, in the file's order with gaps where an entry could not be read. */
export interface Identified<RecordType> {
  readonly items: readonly (RecordType | undefined)[];
  /** Ids that do not stand in the file: none was written, or it stood there before. */
  readonly derived: ReadonlySet<string>;
  /** Indexes of the records whose id stands in the file before. */
  readonly duplicates: readonly number[];
  /** Whether every id, written or made, could be given without looking at the other records. */
  readonly unique: boolean;
}

/**
 * Gives every record an id of its own. A record without one, or with the id of a record above it, gets an id made
 * from what it says, the same on every machine; it is written with the next change of that record.
 */
export function identify<RecordType extends Numbered>(
  items: readonly (RecordType | undefined)[],
): Identified<RecordType> {
  const seen = new Set<string>();
  const wanting: number[] = [];
  const duplicates: number[] = [];
  items.forEach((item, index) => {
    if (item === undefined) return;
    if (item.id === '') wanting.push(index);
    else if (seen.has(item.id)) duplicates.push(index);
    else seen.add(item.id);
  });
  if (wanting.length + duplicates.length === 0) return { items, derived: NONE, duplicates, unique: true };
  const named = [...items];
  const derived = new Set<string>();
  const copies = new Map<string, number>();
  let unique = duplicates.length === 0;
  for (const index of [...wanting, ...duplicates]) {
    const item = items[index];
    if (item === undefined) continue;
    const parts = partsOf(item);
    let id = firstChoice(item);
    if (seen.has(id)) {
      unique = false;
      // Counted on from the last equal record, or a thousand equal ones would be a million steps.
      const key = parts.join('\u0000');
      let copy = copies.get(key) ?? 2;
      do id = derivedId([...parts, String(copy++)]);
      while (seen.has(id));
      copies.set(key, copy);
    }
    seen.add(id);
    derived.add(id);
    named[index] = { ...item, id };
  }
  return { items: named, derived, duplicates, unique };
}

/** The record with the id that it gets when it has none and no other record is in the way. */
export function withDerivedId<RecordType extends Numbered>(item: RecordType): RecordType {
  return item.id === '' ? { ...item, id: firstChoice(item) } : item;
}

/** The id that a record gets when no other one is in the way: an actor or meeting after its name. */
function firstChoice(item: Numbered): string {
  const fromName = item.id === '' && 'name' in item ? slug(item.name) : '';
  return fromName === '' ? derivedId(partsOf(item)) : fromName;
}

function partsOf(item: Numbered): string[] {
  if ('name' in item) return [item.id, item.name];
  if ('quote' in item) return [item.id, item.brief, item.quote, String(item.start ?? '')];
  return 'brief' in item ? [item.id, item.brief, item.section ?? '', item.memo] : [item.id];
}

/** A tag whose name stands before, in the entry with this index. */
export interface RepeatedTag {
  readonly name: string;
  readonly index: number;
}

/** The codebook as one list, parents before children. A name that stands twice counts once. */
export function flattenTags(items: readonly (readonly Tag[])[]): {
  readonly tags: readonly Tag[];
  readonly repeats: readonly RepeatedTag[];
} {
  const byName = new Map<string, Tag>();
  const repeats: RepeatedTag[] = [];
  items.forEach((entry, index) => {
    for (const tag of entry) {
      if (byName.has(tag.name)) repeats.push({ name: tag.name, index });
      else byName.set(tag.name, tag);
    }
  });
  const tags = new Set<Tag>();
  const add = (tag: Tag): void => {
    for (let name = parentTag(tag.name); name !== undefined; name = parentTag(name)) {
      const parent = byName.get(name);
      if (parent === undefined || tags.has(parent)) continue;
      add(parent);
    }
    tags.add(tag);
  };
  for (const tag of byName.values()) add(tag);
  return { tags: [...tags], repeats };
}

const NONE: ReadonlySet<string> = new Set();
