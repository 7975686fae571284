import type { OwnField } from '../../codebook/own-field.ts';
import { isWithinTag, type Tag } from '../../codebook/tag.ts';
import type { Edit, RecordChange } from '../edit.ts';
import type { Project } from '../project.ts';
import { type AnyRecord, fieldsOf, recordName, toRecord } from '../records/convert-record.ts';
import { FIELDS, sameValue } from '../records/record-fields.ts';
import { missingTags } from './tag-edits.ts';

/** Tags and own fields of another codebook. */
export interface OtherCodebook {
  readonly tags: readonly Tag[];
  readonly fields: readonly OwnField[];
}

/** A tag or an own field that another codebook brings. */
export type CodebookItem = { readonly name: string; readonly differs: readonly string[] } & (
  | { readonly list: 'codebook'; readonly before?: Tag; readonly after: Tag }
  | { readonly list: 'fields'; readonly before?: OwnField; readonly after: OwnField }
);

/** What another codebook would bring to a project. */
export interface CodebookPlan {
  /** Not in the project, in the order in which they are to be added. */
  readonly added: readonly CodebookItem[];
  /** In the project, and saying something else: `differs` are the keys; `after` has what the other codebook says. */
  readonly clashes: readonly CodebookItem[];
  /** How many say the same, or less. */
  readonly same: number;
}

/** Compares another codebook with that of a project, by names. What the other does not say is no difference. Linear. */
export function planCodebook(project: Project, { tags, fields }: OtherCodebook): CodebookPlan {
  const added: CodebookItem[] = [];
  const clashes: CodebookItem[] = [];
  let same = 0;
  const compare = (
    list: 'codebook' | 'fields',
    own: readonly AnyRecord[],
    others: readonly AnyRecord[],
  ): void => {
    const known = new Map(own.map((each) => [recordName(list, each), each]));
    const seen = new Set<string>();
    for (const other of others) {
      const name = recordName(list, other);
      if (seen.has(name)) continue;
      seen.add(name);
      const before = known.get(name);
      const [now, wanted] = [before ? fieldsOf(list, before) : {}, fieldsOf(list, other)];
      const differs = FIELDS[list].flatMap(({ key }) =>
        wanted[key] === undefined || sameValue(now[key], wanted[key]) ? [] : [key],
      );
      const after = toRecord(list, { ...now, ...wanted }, name);
      const item = { list, name, differs, ...(before && { before }), after } as CodebookItem;
      if (!before) added.push(item);
      else if (differs.length > 0) clashes.push(item);
      else same++;
    }
  };
  compare('codebook', project.codebook, tags);
  compare('fields', project.fields, fields);
  return { added, clashes, same };
}

/** The edit that takes over some items of a plan: parents of new tags come along. */
export function addCodebook(project: Project, name: string, items: readonly CodebookItem[]): Edit {
  const isNew = (item: CodebookItem): boolean => item.before === undefined;
  const tags = items.flatMap((item) => (item.list === 'codebook' && isNew(item) ? [item.after] : []));
  const others = items
    .filter((item) => item.list === 'fields' || !isNew(item))
    .map(({ list, before, after }) => ({ list, ...(before && { before }), after }) as RecordChange);
  return { label: `Add codebook ${name}`, changes: [...missingTags(project.codebook, tags), ...others] };
}

/** The edit that makes a new file's codebook of some items: what the file begins with otherwise goes. */
export function beginCodebook(begun: Project, name: string, items: readonly CodebookItem[]): Edit {
  const before = new Map(begun.codebook.map((tag) => [tag.name, tag]));
  const wanted = new Map(
    items.flatMap(({ list, name: each, after }) =>
      list === 'codebook' ? [[each, after as Tag] as const] : [],
    ),
  );
  const kept = (tag: string): boolean => [...wanted.keys()].some((each) => isWithinTag(each, tag));
  const gone = begun.codebook.filter((tag) => !kept(tag.name)).reverse();
  const again = begun.codebook.flatMap((tag): RecordChange[] => {
    const after = wanted.get(tag.name);
    return after === undefined ? [] : [{ list: 'codebook', before: tag, after }];
  });
  const others = items.filter((item) => item.list === 'fields' || !before.has(item.name));
  const { label, changes } = addCodebook(begun, name, others);
  return {
    label,
    changes: [...gone.map((tag): RecordChange => ({ list: 'codebook', before: tag })), ...again, ...changes],
  };
}
