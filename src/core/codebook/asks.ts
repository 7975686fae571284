import type { OwnField } from './own-field.ts';
import { parentTag, type Tag } from './tag.ts';

/** The fields of an annotation that say who states what to whom. */
export const STATEMENT_FIELDS = ['actor', 'addressee', 'stance', 'strength', 'date'] as const;
export type StatementField = (typeof STATEMENT_FIELDS)[number];

export const isStatementField = (name: string): name is StatementField =>
  (STATEMENT_FIELDS as readonly string[]).includes(name);

/** In `asks` of a tag: nothing is asked, though a tag above asks something. No field can have this name. */
export const ASKS_NOTHING = 'nothing';

/**
 * What a tag asks for: its own `asks`, or those of the nearest tag above it that has some; `from` is the tag that says
 * so. Above by its name: what a tag is also shown below asks nothing of it. A tag that the codebook does not have asks
 * what those above it ask.
 */
export function asksOf(
  codebook: readonly Tag[],
  name: string,
): { readonly asks: readonly string[]; readonly from?: string } {
  const known = new Map(codebook.map((tag) => [tag.name, tag]));
  for (let at: string | undefined = name; at !== undefined; at = parentTag(at)) {
    const asks = known.get(at)?.asks ?? [];
    if (asks.length > 0) return { asks: asks.filter((each) => each !== ASKS_NOTHING), from: at };
  }
  return { asks: [] };
}

/**
 * The names of the fields that some tags want to be asked for (`asks: [actor, stance, deadline]`), each once: statement
 * fields in their usual order, then own fields as they are declared. Other names are nothing to ask for.
 */
export function askedBy(
  codebook: readonly Tag[],
  names: readonly string[],
  own: readonly OwnField[] = [],
): readonly string[] {
  const asked = new Set(names.flatMap((name) => asksOf(codebook, name).asks));
  return [...STATEMENT_FIELDS, ...own.map(({ id }) => id)].filter((field) => asked.has(field));
}
