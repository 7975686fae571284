import type { Edit, RecordChange } from './edit.ts';
import type { Project } from './project.ts';
import { type AnyRecord, fieldsOf, recordName } from './records/convert-record.ts';
import { FIELDS, LIST_NAMES, type ListName, sameValue } from './records/record-fields.ts';

/** The edit that makes project `b` of project `a`, record by record: created, changed, deleted. Linear. */
export function diffProjects(a: Project, b: Project, label = 'Changes'): Edit {
  return { label, changes: LIST_NAMES.flatMap((list) => diffList(list, a[list], b[list])) };
}

function diffList(
  list: ListName,
  old: readonly AnyRecord[],
  now: readonly AnyRecord[],
): readonly RecordChange[] {
  const before = new Map(old.map((record) => [recordName(list, record), record]));
  const after = new Map(now.map((record) => [recordName(list, record), record]));
  const changes: object[] = [];
  for (const [name, record] of before) {
    const next = after.get(name);
    if (next === undefined) changes.push({ list, before: record });
    else if (!sameRecord(list, record, next)) changes.push({ list, before: record, after: next });
  }
  for (const [name, record] of after) if (!before.has(name)) changes.push({ list, after: record });
  return changes as RecordChange[];
}

/** Whether two records are the same in every field, hints included. */
function sameRecord(list: ListName, a: AnyRecord, b: AnyRecord): boolean {
  const [one, other] = [fieldsOf(list, a), fieldsOf(list, b)];
  return (
    recordName(list, a) === recordName(list, b) &&
    FIELDS[list].every(({ key }) => sameValue(one[key], other[key]))
  );
}
