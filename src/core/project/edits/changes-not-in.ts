import type { Edit, RecordChange } from '../edit.ts';
import { sameMeaning } from '../merge/merge-fields.ts';
import { foldChanges } from '../merge/plan-changes.ts';
import type { Project } from '../project.ts';
import { type AnyRecord, fieldsOf, recordName } from '../records/convert-record.ts';
import { LIST_NAMES, type ListName } from '../records/record-fields.ts';

/**
 * The part of some edits, made one after the other, that a project shows no trace of: records that stand as they were
 * before. What someone changed further since is left out. Undefined when all of it is there.
 */
export function changesNotIn(project: Project, edits: readonly Edit[]): Edit | undefined {
  const all = edits.flatMap(({ changes }) => changes);
  const changes = LIST_NAMES.flatMap((list) => {
    const wanted = foldChanges(
      list,
      all.filter((change) => change.list === list),
    );
    const names = new Set(
      wanted
        .flatMap(({ before, after }) => [before, after].flatMap((each) => each ?? []))
        .map((each) => recordName(list, each)),
    );
    const now = new Map<string, AnyRecord>();
    if (names.size > 0)
      for (const record of project[list]) {
        const name = recordName(list, record);
        if (names.has(name)) now.set(name, record);
      }
    return wanted.flatMap(({ before, after }): object[] => {
      const isMissing =
        before === undefined
          ? after !== undefined && !now.has(recordName(list, after))
          : says(list, now.get(recordName(list, before)), before) &&
            !(after && says(list, now.get(recordName(list, after)), after));
      return isMissing ? [{ list, ...(before && { before }), ...(after && { after }) }] : [];
    });
  }) as RecordChange[];
  return changes.length > 0 ? { label: edits.map(({ label }) => label).join(', '), changes } : undefined;
}

const says = (list: ListName, a: AnyRecord | undefined, b: AnyRecord): boolean =>
  a !== undefined &&
  recordName(list, a) === recordName(list, b) &&
  sameMeaning(list, fieldsOf(list, a), fieldsOf(list, b));
