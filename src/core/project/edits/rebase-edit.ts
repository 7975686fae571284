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
 * An older edit as it is to be applied now: where only the selectors of an annotation were kept up since, or its brief
 * was moved, the edit starts from the record as it is. What it does not change of these stays as it is now; what a
 * person changed since is left for the merge to find.
 */
export function rebaseEdit(edit: Edit, project: Project): Edit {
  const annotations = recordsOf(edit, 'annotations', project.annotations);
  const memos = recordsOf(edit, 'memos', project.memos);
  const changes = edit.changes.map((change): RecordChange => {
    if (change.list === 'memos') {
      const current = change.before && memos.get(change.before.id);
      return current ? { list: 'memos', ...onBriefOfNow(change.before, change.after, current) } : change;
    }
    const current =
      change.list === 'annotations' && change.before ? annotations.get(change.before.id) : undefined;
    if (change.list !== 'annotations' || !change.before || !current) return change;
    const { before, after } = onBriefOfNow(change.before, change.after, current);
    const rebased = withSelectors(before, current);
    if (!after) return { list: 'annotations', before: rebased };
    const untouched = UPKEEP.every((key) => before[key] === after[key]);
    return { list: 'annotations', before: rebased, after: untouched ? withSelectors(after, current) : after };
  });
  return { ...edit, changes };
}

/** An edit without what it changes on annotations and memos that are there no more: it would bring them back. Linear. */
export function ofRecordsThere(edit: Edit, project: Project): Edit {
  const there = {
    annotations: recordsOf(edit, 'annotations', project.annotations),
    memos: recordsOf(edit, 'memos', project.memos),
  };
  const changes = edit.changes.filter(
    (each) =>
      (each.list !== 'annotations' && each.list !== 'memos') ||
      !each.before ||
      !each.after ||
      there[each.list].has(each.before.id),
  );
  return { ...edit, changes };
}

/** The records of today that an edit changes or deletes, by id. */
function recordsOf<Item extends { readonly id: string }>(
  { changes }: Edit,
  list: 'annotations' | 'memos',
  records: readonly Item[],
): Map<string, Item> {
  const wanted = new Set(
    changes.flatMap((each) => (each.list === list && each.before ? [each.before.id] : [])),
  );
  return new Map(records.filter(({ id }) => wanted.has(id)).map((each) => [each.id, each]));
}

/** A change of a record under the brief's path of now, unless the change itself moves it. */
function onBriefOfNow<Item extends { readonly brief: string }>(
  before: Item,
  after: Item | undefined,
  { brief }: Item,
): { readonly before: Item; readonly after?: Item } {
  if (!after) return { before: { ...before, brief } };
  if (before.brief !== after.brief) return { before, after };
  return { before: { ...before, brief }, after: { ...after, brief } };
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
