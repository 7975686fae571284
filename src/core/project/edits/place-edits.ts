import type { Annotation, Selectors } from '../../annotation/annotation.ts';
import { briefPath } from '../../annotation/brief-path.ts';
import type { BriefMove } from '../../annotation/sure-moves.ts';
import { STATEMENT_FIELDS } from '../../codebook/asks.ts';
import type { FieldValues } from '../../codebook/own-field.ts';
import { pathAndFolders } from '../../text/path-and-folders.ts';
import type { Edit, RecordChange } from '../edit.ts';
import type { Project } from '../project.ts';
import { changeAll } from './annotation-edits.ts';

/** Puts an annotation on another passage. What the new selectors do not have is removed; it is not gone any more. */
export function moveAnnotation(project: Project, id: string, selectors: Selectors): Edit {
  return {
    label: 'Move annotation',
    changes: changeAll(project, [id], (each) => withSelectors(each, selectors)),
  };
}

/**
 * Makes one annotation on each of the passages: the first keeps the record, the others are copies with the same tags,
 * memo and annotator. `ids` are those of the copies.
 */
export function splitAnnotation(
  project: Project,
  id: string,
  [first, ...others]: readonly Selectors[],
  ids: readonly string[],
): Edit {
  const record = project.annotations.find((each) => each.id === id);
  if (!record || !first) return { label: 'Split annotation', changes: [] };
  const copies = others.map((selectors, at): RecordChange => {
    const copy = { ...withSelectors(record, selectors), id: ids[at] ?? `${id}-${at + 2}` };
    return { list: 'annotations', after: copy };
  });
  return {
    label: 'Split annotation',
    changes: [...changeAll(project, [id], (each) => withSelectors(each, first)), ...copies],
  };
}

/**
 * Makes one annotation of several: the first keeps its record and stands on the new passage, with the tags and memos of
 * all; what it does not say of a statement or in an own field is taken from the next that says it. The others are deleted.
 */
export function mergeAnnotations(project: Project, ids: readonly string[], selectors: Selectors): Edit {
  const label = `Merge ${ids.length} annotations`;
  const parts = ids.flatMap((id) => project.annotations.find((each) => each.id === id) ?? []);
  const [first, ...others] = parts;
  if (!first || others.length === 0) return { label, changes: [] };
  const memo = [...new Set(parts.flatMap((each) => each.memo?.trim() || []))].join('\n');
  const said = Object.assign({}, ...parts.toReversed().map(statementOf)) as Partial<Annotation>;
  const fields = Object.assign({}, ...parts.toReversed().map((each) => each.fields)) as FieldValues;
  const after: Annotation = {
    ...withSelectors(first, selectors),
    ...said,
    ...(Object.keys(fields).length > 0 && { fields }),
    tags: [...new Set(parts.flatMap(({ tags }) => tags))],
    ...(memo === '' ? {} : { memo }),
  };
  const deleted = others.map((before): RecordChange => ({ list: 'annotations', before }));
  return { label, changes: [{ list: 'annotations', before: first, after }, ...deleted] };
}

const statementOf = (annotation: Annotation): Partial<Annotation> =>
  Object.fromEntries(
    STATEMENT_FIELDS.flatMap((field) =>
      annotation[field] === undefined ? [] : [[field, annotation[field]]],
    ),
  );

/** Says that the passage of an annotation is no longer in the brief, since a day (ISO); undefined: look for it again. */
export function markGone(project: Project, id: string, day: string | undefined): Edit {
  const label = day === undefined ? 'Look for annotation again' : 'Mark annotation as gone';
  return {
    label,
    changes: changeAll(project, [id], ({ gone: _, ...rest }) =>
      day === undefined ? rest : { ...rest, gone: day },
    ),
  };
}

/** Gives the annotations and memos of a brief, or of all briefs in a folder, their new path. */
export function moveBrief(project: Project, from: string, to: string): Edit {
  return moveBriefs(project, [{ from, to }]);
}

/** The same for several briefs or folders in one edit. */
export function moveBriefs(project: Project, moves: readonly BriefMove[]): Edit {
  const places = new Map(moves.map(({ from, to }) => [from, to]));
  const moved = (brief: string): string | undefined => {
    const path = briefPath(brief);
    for (const each of pathAndFolders(path)) {
      const to = places.get(each);
      if (to !== undefined) return to + path.slice(each.length);
    }
    return undefined;
  };
  const changes = (['memos', 'annotations'] as const).flatMap((list) =>
    project[list].flatMap((before): RecordChange[] => {
      const brief = moved(before.brief);
      return brief === undefined ? [] : [{ list, before, after: { ...before, brief } } as RecordChange];
    }),
  );
  const [only, ...others] = moves;
  const where = others.length === 0 && only ? only.to : `${moves.length} new places`;
  return { label: `Move annotations to ${where}`, changes };
}

function withSelectors(annotation: Annotation, selectors: Selectors): Annotation {
  const {
    quote: _quote,
    prefix: _prefix,
    suffix: _suffix,
    start: _start,
    section: _section,
    gone: _gone,
    ...rest
  } = annotation;
  return { ...rest, ...selectors };
}
