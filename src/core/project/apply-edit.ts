import type { Problem, Read } from '../problem.ts';
import type { Edit, RecordChange } from './edit.ts';
import { planChanges } from './merge/plan-changes.ts';
import type { ProjectSource } from './project-source.ts';
import { fieldsOf } from './records/convert-record.ts';
import type { ListName } from './records/record-fields.ts';
import { rereadSource } from './source/reread-source.ts';
import { insertIntoEmptyList } from './write/insert-list.ts';
import { rewriteCodebook } from './write/rewrite-codebook.ts';
import { rewriteList } from './write/rewrite-list.ts';

/**
 * Applies an edit to a project file: the text of the touched fields of the touched records changes, nothing else.
 * Each change is merged onto the record as it stands now, field by field, so the same edit may be applied to a file
 * that changed meanwhile, and a second time without effect. Problems are about this edit (a clash, a record deleted
 * meanwhile); those of the file are in `value.problems`. A file that is not writable is given back as it is.
 */
export function applyEdit(source: ProjectSource, edit: Edit): Read<ProjectSource> {
  if (!source.writable) return { value: source, problems: [notWritable(source)] };
  const problems: Problem[] = [];
  let value = applyTags(source, changesOf(edit, 'codebook'), problems);
  // One list after the other: a new list's key may go where the list before it ends.
  for (const list of ['fields', 'actors', 'meetings', 'memos', 'annotations'] as const) {
    const changes = changesOf(edit, list);
    if (changes.length === 0) continue;
    const plan = planChanges(list, value.layout.lists[list].items, value.derivedIds, changes);
    const file = rewriteList(value, list, plan);
    problems.push(...plan.problems, ...file.problems);
    value = rereadSource(value, file);
  }
  // Never break a file: what cannot be spliced into a very odd one is refused.
  return value.writable ? { value, problems } : { value: source, problems: [unusual] };
}

/** The codebook's changes; a first tag makes the list that the others go into. */
function applyTags(
  source: ProjectSource,
  changes: readonly RecordChange[],
  problems: Problem[],
): ProjectSource {
  if (changes.length === 0) return source;
  let now = source;
  let rest = changes;
  const { codebook } = source.layout.lists;
  const isEmpty = codebook.style !== 'block' && codebook.items.length === 0;
  if (isEmpty) {
    const added = changes.flatMap((change) =>
      change.list === 'codebook' && change.after ? [change.after] : [],
    );
    const first = added.sort((a, b) => a.name.split('/').length - b.name.split('/').length)[0];
    if (!first) return source;
    const fields = { ...fieldsOf('codebook', first), tag: first.name };
    const splice = insertIntoEmptyList(source, 'codebook', [fields], { eol: source.layout.eol });
    now = rereadSource(source, { list: 'codebook', splices: [splice], problems: [] });
    rest = changes.filter((change) => change.after !== first);
    if (rest.length === 0) return now;
  }
  const file = rewriteCodebook(now, rest);
  problems.push(...file.problems);
  return rereadSource(now, file);
}

function changesOf(edit: Edit, list: ListName): readonly RecordChange[] {
  return edit.changes.filter((change) => change.list === list);
}

const unusual: Problem = {
  code: 'cannot-splice',
  severity: 'error',
  message:
    'The project file is laid out in a way that cannot be added to safely. Begin each key (codebook, annotations …) at the start of a line, then try again.',
};

function notWritable(source: ProjectSource): Problem {
  const first = source.problems.find((problem) => problem.severity === 'error');
  return {
    code: 'not-writable',
    severity: 'error',
    message: `The project file cannot be written to. ${first?.message ?? 'Put it right first.'}`,
    ...(first?.range ? { range: first.range } : {}),
  };
}
