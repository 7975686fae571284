import type { Problem } from '../problem.ts';
import { applyEdit } from './apply-edit.ts';
import { diffProjects } from './diff-projects.ts';
import type { Edit } from './edit.ts';
import { remarksAdded } from './merge/remarks.ts';
import { newProjectFile } from './new-project-file.ts';
import { readProject } from './project-source.ts';

/** What came out of a merge. */
export interface MergedProject {
  readonly text: string;
  readonly problems: readonly Problem[];
  /** False when a person has to look: then `problems` says why. */
  readonly clean: boolean;
}

/**
 * Merges three versions of a project file by record: what one side changed since `base` is applied to the other,
 * field by field; its bytes stay elsewhere. The side that also changed comments, unknown keys or the layout is the
 * one that is kept as text. Not clean: a clash (both values are in the text), a record that one side changed and
 * the other deleted, comments changed on both sides (ours stay), or a version that cannot be read (`text` is ours).
 * An empty `base` (both sides began a file) is taken as the file that both began with.
 */
export function mergeProjects(base: string, ours: string, theirs: string): MergedProject {
  const from = readProject(base.trim() === '' ? newProjectFile() : base);
  const [mine, other] = [readProject(ours), readProject(theirs)];
  const unreadable = [mine, other, from].find((source) => !source.writable);
  if (unreadable) {
    const reasons = unreadable.problems.filter(({ severity }) => severity === 'error');
    return { text: ours, problems: reasons, clean: false };
  }
  const [myEdit, otherEdit] = [mine, other].map((side) =>
    diffProjects(from.project, side.project, 'Merge'),
  ) as [Edit, Edit];
  const isAllIn = (edit: Edit, text: string): boolean => applyEdit(from, edit).value.text === text;
  const keepTheirs =
    !isAllIn(otherEdit, theirs) &&
    (isAllIn(myEdit, ours) ||
      (remarksAdded(base, theirs).length > 0 && remarksAdded(base, ours).length === 0));
  const { value, problems } = keepTheirs ? applyEdit(other, myEdit) : applyEdit(mine, otherEdit);
  const lost = keepTheirs || value.text === theirs ? [] : remarksAdded(base, theirs, value.text);
  const all = lost.length > 0 ? [...problems, remarksLost(lost)] : problems;
  return { text: value.text, problems: all, clean: all.length === 0 };
}

function remarksLost(lost: readonly string[]): Problem {
  const shown = lost.slice(0, 3).map((remark) => `“${remark.slice(0, 60)}”`);
  return {
    code: 'merge-comments',
    severity: 'warning',
    message: `Both sides changed comments, or keys that are not known here. Ours stayed; look at theirs for ${shown.join(', ')}${lost.length > 3 ? ' …' : ''}.`,
  };
}
