import type { Annotation } from '../annotation/annotation.ts';
import type { Tag } from '../codebook/tag.ts';
import type { Actor, Meeting } from '../entities/entity.ts';

interface Change<Kind extends string, RecordType> {
  readonly list: Kind;
  /** The record as it was; undefined when the change creates it. */
  readonly before?: RecordType;
  /** The record as it is to be; undefined when the change deletes it. */
  readonly after?: RecordType;
}

/**
 * One record created, changed or deleted. Annotations, actors and meetings are known by `id`, tags by full name.
 * A renamed tag is a change whose `before.name` and `after.name` differ.
 */
export type RecordChange =
  | Change<'annotations', Annotation>
  | Change<'actors', Actor>
  | Change<'meetings', Meeting>
  | Change<'codebook', Tag>;

/** What a person did, as plain data. Its inverse is the same with before and after swapped. */
export interface Edit {
  /** Shown by undo and redo: "Tag “position/red-line”". */
  readonly label: string;
  readonly changes: readonly RecordChange[];
}

/** The edit that takes this one back. */
export function invertEdit(edit: Edit): Edit {
  const changes = edit.changes.map(({ before, after, ...rest }) => ({
    ...rest,
    ...(after === undefined ? {} : { before: after }),
    ...(before === undefined ? {} : { after: before }),
  }));
  return { label: edit.label, changes: changes.reverse() as RecordChange[] };
}
