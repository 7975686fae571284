import type { Tag } from './tag.ts';

/** The fields of an annotation that say who states what to whom. */
export const STATEMENT_FIELDS = ['actor', 'addressee', 'stance', 'strength', 'date'] as const;
export type StatementField = (typeof STATEMENT_FIELDS)[number];

/** The statement fields that some tags want to be asked for (`asks: [actor, stance]`), each once, in their usual order. */
export function askedBy(codebook: readonly Tag[], names: readonly string[]): readonly StatementField[] {
  const asked = new Set(codebook.flatMap(({ name, asks }) => (names.includes(name) ? (asks ?? []) : [])));
  return STATEMENT_FIELDS.filter((field) => asked.has(field));
}
