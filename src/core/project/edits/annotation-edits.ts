import type { Annotation, Selectors } from '../../annotation/annotation.ts';
import type { Edit, RecordChange } from '../edit.ts';
import type { Project } from '../project.ts';
import { missingTags } from './tag-edits.ts';

/** Adds an annotation, and the tags of it that the codebook does not have yet. */
export function tagPassage(project: Project, annotation: Annotation): Edit {
  return {
    label: `Tag ${quoted(annotation.tags)}`,
    changes: [...missingTags(project, annotation.tags), { list: 'annotations', after: annotation }],
  };
}

/** Gives annotations exactly these tags; new ones go into the codebook. */
export function changeTags(project: Project, ids: readonly string[], tags: readonly string[]): Edit {
  return {
    label: `Change tags to ${quoted(tags)}`,
    changes: [...missingTags(project, tags), ...changeAll(project, ids, (each) => ({ ...each, tags }))],
  };
}

/** Sets or removes (empty text) the memo of an annotation. */
export function setMemo(project: Project, id: string, memo: string): Edit {
  const change = ({ memo: _, ...rest }: Annotation): Annotation => (memo === '' ? rest : { ...rest, memo });
  return { label: 'Edit memo', changes: changeAll(project, [id], change) };
}

/** Puts an annotation on another passage. What the new selectors do not have is removed. */
export function moveAnnotation(project: Project, id: string, selectors: Selectors): Edit {
  const change = (each: Annotation): Annotation => {
    const {
      quote: _quote,
      prefix: _prefix,
      suffix: _suffix,
      start: _start,
      section: _section,
      ...rest
    } = each;
    return { ...rest, ...selectors };
  };
  return { label: 'Move annotation', changes: changeAll(project, [id], change) };
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

function changeAll(
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
