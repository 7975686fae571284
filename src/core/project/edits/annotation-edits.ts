import type { Annotation } from '../../annotation/annotation.ts';
import { isStatementField } from '../../codebook/asks.ts';
import { fieldValue } from '../../codebook/own-field.ts';
import type { Tag } from '../../codebook/tag.ts';
import type { Edit, RecordChange } from '../edit.ts';
import type { Project } from '../project.ts';
import { missingTags } from './tag-edits.ts';

/**
 * Tags passages in one edit: each annotation of `on` gets the tags added to its own; those that the project does not
 * have yet are new. Tags that are new go into the codebook.
 */
export function tagPassages(project: Project, on: readonly Annotation[], tags: readonly Tag[]): Edit {
  const known = new Set(project.annotations.map(({ id }) => id));
  const names = tags.map(({ name }) => name);
  const changes = on.map((each): RecordChange => {
    const after = { ...each, tags: [...new Set([...each.tags, ...names])] };
    return { list: 'annotations', ...(known.has(each.id) ? { before: each } : {}), after };
  });
  const label = `Tag ${quoted(names)}`;
  return {
    label: on.length > 1 ? `${label} on ${on.length} passages` : label,
    changes: [...missingTags(project.codebook, tags), ...changes],
  };
}

/** Gives annotations exactly these tags; new ones go into the codebook. */
export function changeTags(project: Project, ids: readonly string[], tags: readonly Tag[]): Edit {
  const names = tags.map(({ name }) => name);
  const label = `Change tags to ${quoted(names)}`;
  return {
    label: ids.length > 1 ? `${label} on ${ids.length} passages` : label,
    changes: [
      ...missingTags(project.codebook, tags),
      ...changeAll(project, ids, (each) => ({ ...each, tags: names })),
    ],
  };
}

/** Adds tags to annotations and takes others off; new ones go into the codebook. What would be left without a tag keeps its own. */
export function retag(
  project: Project,
  ids: readonly string[],
  { add, remove }: { readonly add: readonly Tag[]; readonly remove: readonly string[] },
): Edit {
  const goes = new Set(remove);
  const added = add.map(({ name }) => name);
  const change = (each: Annotation): Annotation => {
    const tags = [...new Set([...each.tags.filter((tag) => !goes.has(tag)), ...added])];
    return tags.length === 0 ? each : { ...each, tags };
  };
  const changes = changeAll(project, ids, change).filter(({ before, after }) => before !== after);
  return {
    label: `Change tags on ${ids.length} passages`,
    changes: [...missingTags(project.codebook, add), ...changes],
  };
}

/** Statement fields and own fields to set, by their names; undefined takes one away. */
export type StatementFields = Readonly<Record<string, string | undefined>>;

/** What an annotation says in a statement field or an own field. */
export function statementValue(
  annotation: Pick<Annotation, 'fields'> & StatementPart,
  name: string,
): string | undefined {
  return isStatementField(name) ? annotation[name] : fieldValue(annotation.fields, name);
}

type StatementPart = Partial<Pick<Annotation, 'actor' | 'addressee' | 'stance' | 'strength' | 'date'>>;

/** Sets who says a passage to whom, how, and about when, and own fields. No change when it says so already. */
export function setStatement(project: Project, id: string, fields: StatementFields): Edit {
  const names = Object.keys(fields);
  const change = (each: Annotation): Annotation => {
    const [plain, own] = [new Map(Object.entries(each)), new Map(Object.entries(each.fields ?? {}))];
    for (const name of names) {
      const [target, value] = [isStatementField(name) ? plain : own, fields[name]];
      if (value === undefined) target.delete(name);
      else (target as Map<string, unknown>).set(name, value);
    }
    plain.delete('fields');
    const more = own.size > 0 ? { fields: Object.fromEntries(own) } : {};
    return { ...(Object.fromEntries(plain) as unknown as Annotation), ...more };
  };
  const changes = changeAll(project, [id], change).filter(
    ({ before }) =>
      before && names.some((name) => statementValue(before as Annotation, name) !== fields[name]),
  );
  return { label: `Set ${names.join(', ') || 'statement'}`, changes };
}

/** Deletes annotations; ids that the project does not have are passed over. */
export function deleteAnnotations(project: Project, ids: readonly string[]): Edit {
  const wanted = new Set(ids);
  const changes = project.annotations
    .filter(({ id }) => wanted.has(id))
    .map((before): RecordChange => ({ list: 'annotations', before }));
  return {
    label: changes.length === 1 ? 'Delete annotation' : `Delete ${changes.length} annotations`,
    changes,
  };
}

/** The changes that make of each of these annotations what `change` gives; ids that the project does not have are passed over. */
export function changeAll(
  project: Project,
  ids: readonly string[],
  change: (annotation: Annotation) => Annotation,
): readonly RecordChange[] {
  const wanted = new Set(ids);
  return project.annotations
    .filter(({ id }) => wanted.has(id))
    .map((before): RecordChange => ({ list: 'annotations', before, after: change(before) }));
}

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');
