import { STANCES, STRENGTHS } from '../../annotation/annotation.ts';
import { FIELD_TYPES, type FieldValues } from '../../codebook/own-field.ts';
import { ACTOR_TYPES, type Role } from '../../entities/entity.ts';
import type { RecordChange } from '../edit.ts';

/** The lists of the project file, in the file's order. */
export type ListName = RecordChange['list'];
export const LIST_NAMES: readonly ListName[] = [
  'codebook',
  'fields',
  'actors',
  'meetings',
  'memos',
  'annotations',
];

/** A field's value in the model. Absent, empty list and empty map are the same thing in the file. */
export type FieldValue = string | number | true | readonly string[] | readonly Role[] | FieldValues;

/** A record as fields by their keys in the file: what merging and writing work on. */
export type Fields = Readonly<Record<string, FieldValue | undefined>>;

export interface FieldSpec {
  readonly key: string;
  /** A `flag` is true or absent: false in the file is the same as no such line. A `map` has texts by names. */
  readonly kind: 'text' | 'number' | 'flag' | 'list' | 'roles' | 'map';
  /** Another key a person may write instead: `tag: x` for `tags: [x]`. */
  readonly alsoKey?: string;
  /** The only values it may have. */
  readonly values?: readonly string[];
  /** Written as a block of lines when it has several. Passages stay on one line: a record is easier to read and to merge. */
  readonly block?: boolean;
  /** Helps to find the passage and may be stale: no one loses work when it is overwritten. */
  readonly hint?: boolean;
}

/** The fields of each kind of record in the order in which they are written. */
export const FIELDS: Readonly<Record<ListName, readonly FieldSpec[]>> = {
  codebook: [
    { key: 'tag', kind: 'text' },
    { key: 'label', kind: 'text' },
    { key: 'color', kind: 'text' },
    { key: 'memo', kind: 'text', block: true },
    { key: 'include', kind: 'text', block: true },
    { key: 'exclude', kind: 'text', block: true },
    { key: 'example', kind: 'text', block: true },
    { key: 'shortcut', kind: 'text' },
    { key: 'asks', kind: 'list' },
    { key: 'also', kind: 'list' },
  ],
  fields: [
    { key: 'name', kind: 'text' },
    { key: 'label', kind: 'text' },
    { key: 'type', kind: 'text', values: FIELD_TYPES },
    { key: 'values', kind: 'list' },
    { key: 'memo', kind: 'text', block: true },
  ],
  actors: [
    { key: 'id', kind: 'text' },
    { key: 'name', kind: 'text' },
    { key: 'type', kind: 'text', values: ACTOR_TYPES },
    { key: 'aliases', kind: 'list', alsoKey: 'alias' },
    { key: 'roles', kind: 'roles' },
    { key: 'memo', kind: 'text', block: true },
    { key: 'ignore', kind: 'flag' },
  ],
  meetings: [
    { key: 'id', kind: 'text' },
    { key: 'name', kind: 'text' },
    { key: 'aliases', kind: 'list', alsoKey: 'alias' },
    { key: 'date', kind: 'text' },
    { key: 'place', kind: 'text' },
    { key: 'actors', kind: 'list' },
    { key: 'memo', kind: 'text', block: true },
    { key: 'ignore', kind: 'flag' },
  ],
  memos: [
    { key: 'id', kind: 'text' },
    { key: 'brief', kind: 'text' },
    { key: 'section', kind: 'text' },
    { key: 'title', kind: 'text' },
    { key: 'memo', kind: 'text', block: true },
    { key: 'by', kind: 'text' },
    { key: 'created', kind: 'text' },
  ],
  annotations: [
    { key: 'id', kind: 'text' },
    { key: 'brief', kind: 'text' },
    { key: 'section', kind: 'text', hint: true },
    { key: 'tags', kind: 'list', alsoKey: 'tag' },
    { key: 'quote', kind: 'text' },
    { key: 'prefix', kind: 'text', hint: true },
    { key: 'suffix', kind: 'text', hint: true },
    { key: 'start', kind: 'number', hint: true },
    { key: 'actor', kind: 'text' },
    { key: 'addressee', kind: 'text' },
    { key: 'stance', kind: 'text', values: STANCES },
    { key: 'strength', kind: 'text', values: STRENGTHS },
    { key: 'date', kind: 'text' },
    { key: 'fields', kind: 'map' },
    { key: 'memo', kind: 'text', block: true },
    { key: 'by', kind: 'text' },
    { key: 'created', kind: 'text' },
    { key: 'gone', kind: 'text' },
    { key: 'proposed', kind: 'text' },
  ],
};

/** Whether two values are the same; an empty list or map equals an absent one. */
export function sameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (a === b) return true;
  if (isMap(a) || isMap(b)) return sameMap(mapOf(a), mapOf(b));
  if (!Array.isArray(a) && !Array.isArray(b)) return false;
  const [one, other] = [asList(a), asList(b)];
  return (
    one !== undefined &&
    other !== undefined &&
    one.length === other.length &&
    one.every((item, index) => sameItem(item, other[index]))
  );
}

/** Whether two items of a list are the same: strings, or roles field by field. */
export function sameItem(a: string | Role | undefined, b: string | Role | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.role === b.role && a.from === b.from && a.to === b.to;
}

/** The items of a list value; an absent value is an empty list, a scalar is no list. */
export function asList(value: FieldValue | undefined): readonly (string | Role)[] | undefined {
  if (value === undefined) return [];
  return typeof value === 'object' && !isMap(value) ? value : undefined;
}

/** Whether a value holds texts by names. */
export function isMap(value: FieldValue | undefined): value is FieldValues {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The texts by their names; an absent value has none. */
export function mapOf(value: FieldValue | undefined): ReadonlyMap<string, string> {
  return new Map(isMap(value) ? Object.entries(value) : []);
}

function sameMap(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);
}
