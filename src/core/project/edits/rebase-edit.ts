import type { Annotation, Selectors } from '../../annotation/annotation.ts';
import type { Edit, RecordChange } from '../edit.ts';
import type { Project } from '../project.ts';

/** What the tool itself keeps up when a brief changes: no person's decision, so no reason to refuse an undo. */
const UPKEEP = [
  'quote',
  'prefix',
  'suffix',
  'start',
  'section',
] as const satisfies readonly (keyof Selectors)[];

/**
 * An older edit as it is to be applied now: where only the selectors of an annotation were kept up since, the edit
 * starts from the record as it is. What it does not change of the selectors stays as it is now; what a person
 * changed since is left for the merge to find.
 */
export function rebaseEdit(edit: Edit, project: Project): Edit {
  const wanted = new Set(
    edit.changes.flatMap(({ list, before }) => (list === 'annotations' && before ? [before.id] : [])),
  );
  const now = new Map(project.annotations.filter(({ id }) => wanted.has(id)).map((each) => [each.id, each]));
  const changes = edit.changes.map((change): RecordChange => {
    const current = change.list === 'annotations' && change.before ? now.get(change.before.id) : undefined;
    if (change.list !== 'annotations' || !change.before || !current) return change;
    const { before, after } = change;
    const rebased = withSelectors(before, current);
    if (!after) return { list: 'annotations', before: rebased };
    const untouched = UPKEEP.every((key) => before[key] === after[key]);
    return { list: 'annotations', before: rebased, after: untouched ? withSelectors(after, current) : after };
  });
  return { ...edit, changes };
}

/** The annotation with the selectors of another; a selector that the other lacks is left out. */
function withSelectors(annotation: Annotation, from: Selectors): Annotation {
  const { quote: _q, prefix: _p, suffix: _s, start: _t, section: _c, ...rest } = annotation;
  const { quote, prefix, suffix, start, section } = from;
  return {
    ...rest,
    quote,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(start === undefined ? {} : { start }),
    ...(section === undefined ? {} : { section }),
  };
}
