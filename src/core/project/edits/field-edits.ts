import type { Annotation } from '../../annotation/annotation.ts';
import type { FieldValues } from '../../codebook/own-field.ts';
import type { Edit, RecordChange } from '../edit.ts';
import type { Project } from '../project.ts';

/**
 * Renames a field of the user's own: its declaration, if there is one, the questions of tags, and its value on every
 * annotation. No change where the new name is declared already. An annotation that has a value under the new name, too,
 * is left alone: Problems shows its old one as undeclared, and a person decides. Linear.
 */
export function renameField(project: Project, name: string, newName: string): Edit {
  const label = `Rename field “${name}” to “${newName}”`;
  const isTaken = project.fields.some(({ id }) => id === newName);
  if (newName === name || newName === '' || isTaken) return { label, changes: [] };
  const rename = (each: string): string => (each === name ? newName : each);
  const declared = project.fields
    .filter(({ id }) => id === name)
    .map((before): RecordChange => ({ list: 'fields', before, after: { ...before, id: newName } }));
  const asked = project.codebook
    .filter(({ asks }) => asks?.includes(name))
    .map((before): RecordChange => {
      const asks = [...new Set((before.asks ?? []).map(rename))];
      return { list: 'codebook', before, after: { ...before, asks } };
    });
  const used = project.annotations.flatMap((before): readonly RecordChange[] => {
    const fields = renamed(before, name, newName);
    return fields ? [{ list: 'annotations', before, after: { ...before, fields } }] : [];
  });
  return { label, changes: [...declared, ...asked, ...used] };
}

/** The values of an annotation with one under its new name, in their order; undefined where nothing changes. */
function renamed({ fields = {} }: Annotation, name: string, newName: string): FieldValues | undefined {
  if (!Object.hasOwn(fields, name) || Object.hasOwn(fields, newName)) return undefined;
  return Object.fromEntries(
    Object.entries(fields).map(([each, value]) => [each === name ? newName : each, value]),
  );
}
