import type { OwnField } from './own-field.ts';
import type { Tag } from './tag.ts';

/** The fields of an annotation that say who states what to whom. */
export const STATEMENT_FIELDS = ['actor', 'addressee', 'stance', 'strength', 'date'] as const;
export type StatementField = (typeof STATEMENT_FIELDS)[number];

export const isStatementField = (name: string): name is StatementField =>
  (STATEMENT_FIELDS as readonly string[]).includes(name);

/**
 * The names of the fields that some tags want to be asked for (`asks: [actor, stance, deadline]`), each once: statement
 * fields in their usual order, then own fields as they are declared. Other names are nothing to ask for.
 */
export function askedBy(
  codebook: readonly Tag[],
  names: readonly string[],
  own: readonly OwnField[] = [],
): readonly string[] {
  const asked = new Set(codebook.flatMap(({ name, asks }) => (names.includes(name) ? (asks ?? []) : [])));
  return [...STATEMENT_FIELDS, ...own.map(({ id }) => id)].filter((field) => asked.has(field));
}
