import type { Annotation } from '../annotation/annotation.ts';
import type { Memo } from '../annotation/memo.ts';
import type { OwnField } from '../codebook/own-field.ts';
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
 * One record created, changed or deleted. Annotations, actors, meetings, memos and own fields are known by `id`, tags by full name.
 * A renamed tag is a change whose `before.name` and `after.name` differ.
 */
export type RecordChange =
  | Change<'annotations', Annotation>
  | Change<'actors', Actor>
  | Change<'meetings', Meeting>
  | Change<'fields', OwnField>
  | Change<'memos', Memo>
  | (Change<'codebook', Tag> & {
      /** Where the tag stood, and where it is to stand: an undo puts it back there. At the end of its list without. */
      readonly beforeAt?: Neighbours;
      readonly afterAt?: Neighbours;
    });

/** Full names of the tags before and behind one in its list. */
export interface Neighbours {
  readonly previous?: string;
  readonly next?: string;
}

/** What a person did, as plain data. Its inverse is the same with before and after swapped. */
export interface Edit {
  /** Shown by undo and redo: "Tag “position/red-line”". */
  readonly label: string;
  readonly changes: readonly RecordChange[];
}

/** The edit that takes this one back. */
export function invertEdit(edit: Edit): Edit {
  const changes = edit.changes.map((change) => {
    const { beforeAt = undefined, afterAt = undefined } = change.list === 'codebook' ? change : {};
    return {
      list: change.list,
      ...(change.after === undefined ? {} : { before: change.after }),
      ...(change.before === undefined ? {} : { after: change.before }),
      ...(afterAt === undefined ? {} : { beforeAt: afterAt }),
      ...(beforeAt === undefined ? {} : { afterAt: beforeAt }),
    };
  });
  return { label: edit.label, changes: changes.reverse() as RecordChange[] };
}
