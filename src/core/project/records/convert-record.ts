import type { Annotation } from '../../annotation/annotation.ts';
import type { Memo } from '../../annotation/memo.ts';
import type { OwnField } from '../../codebook/own-field.ts';
import { type Tag, tagLeaf } from '../../codebook/tag.ts';
import type { Actor, Meeting } from '../../entities/entity.ts';
import { FIELDS, type Fields, type FieldValue, type ListName } from './record-fields.ts';

/** The type of record that stands in each list. */
export interface RecordTypes {
  codebook: Tag;
  fields: OwnField;
  actors: Actor;
  meetings: Meeting;
  memos: Memo;
  annotations: Annotation;
}
export type AnyRecord = RecordTypes[ListName];

/** The id of a record, or a tag's full name: what a change is known by. */
export function recordName(list: ListName, record: AnyRecord): string {
  return list === 'codebook' ? (record as Tag).name : (record as Exclude<AnyRecord, Tag>).id;
}

/** A record as fields under their keys in the file. A tag's `tag` is its leaf: the parents hold the rest. */
export function fieldsOf(list: ListName, record: AnyRecord): Fields {
  const values: Readonly<Record<string, unknown>> = { ...record };
  const fields: Record<string, FieldValue> = {};
  for (const { key } of FIELDS[list]) {
    const value =
      list === 'codebook' && key === 'tag'
        ? tagLeaf((record as Tag).name)
        : values[list === 'fields' && key === 'name' ? 'id' : key];
    if (value !== undefined && !(Array.isArray(value) && value.length === 0))
      fields[key] = value as FieldValue;
  }
  return fields;
}

/** The record that these fields are; missing lists become empty ones. `name` is its id or its full tag name. */
export function toRecord<List extends ListName>(list: List, fields: Fields, name: string): RecordTypes[List];
export function toRecord(list: ListName, fields: Fields, name: string): AnyRecord {
  const values = fields as Readonly<Record<string, never>>;
  switch (list) {
    case 'codebook': {
      const { tag: _, ...rest } = values;
      return { name, ...(rest as Partial<Tag>) };
    }
    case 'fields': {
      const { name: _, type = 'text', ...rest } = values;
      return { id: name, type, ...(rest as Partial<OwnField>) } as OwnField;
    }
    case 'actors': {
      const { id: _, name: called = name, type = 'organisation', aliases = [], roles = [], ...rest } = values;
      return { id: name, name: called, type, aliases, roles, ...(rest as Partial<Actor>) } as Actor;
    }
    case 'meetings': {
      const { id: _, name: called = name, aliases = [], date, place, actors = [], ...rest } = values;
      const when = { ...(date === undefined ? {} : { date }), ...(place === undefined ? {} : { place }) };
      return { id: name, name: called, aliases, ...when, actors, ...(rest as Partial<Meeting>) } as Meeting;
    }
    case 'memos': {
      const { id: _, brief = '', memo = '', ...rest } = values;
      return { id: name, brief, memo, ...(rest as Partial<Memo>) };
    }
    default: {
      const { id: _, brief = '', section, tags = [], quote = '', ...rest } = values;
      const path = section === undefined ? {} : { section };
      return { id: name, brief, ...path, tags, quote, ...(rest as Partial<Annotation>) } as Annotation;
    }
  }
}
