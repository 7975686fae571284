import * as vscode from 'vscode';
import { changedPassages, deleteTag as deleteTagEdit } from '../../core/project/edits/tag-edits.ts';
import { counted } from '../../core/text/counted.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { property } from './given.ts';
import { tagTarget } from './tag-target.ts';

const ALL = 'Delete Tag and Those Passages';
const TAG = 'Delete Tag, Keep Passages';

/**
 * Deletes a tag and those below it, from the codebook and from every passage. Asks what becomes of passages that are
 * left without a tag. `{ confirmed: true }` keeps them without asking, with `passages: true` they go.
 */
export const deleteTag: Command = {
  id: 'policyAnnotator.deleteTag',
  async run(context, ...args) {
    const target = await tagTarget(context, args, 'Delete Tag');
    if (!target) return;
    const { store, tag } = target;
    const keep = deleteTagEdit(store.project, tag.name);
    const all = deleteTagEdit(store.project, tag.name, { alsoAnnotations: true });
    const bare = all.changes.filter(({ list, after }) => list === 'annotations' && !after).length;
    const answer =
      property(args, 'confirmed') === true
        ? property(args, 'passages') === true
          ? ALL
          : TAG
        : await ask(keep.label, changedPassages(keep), bare);
    if (answer !== undefined) await applyAndSay(context, store, answer === ALL ? all : keep);
  },
};

/** Which of the two is wanted; undefined for none. Without passages there is nothing to ask: undo brings the tag back. */
async function ask(label: string, count: number, bare: number): Promise<string | undefined> {
  if (count === 0) return TAG;
  const lose = `${counted(count, 'passage loses', 'passages lose')} it`;
  const left = bare === 0 ? '' : `, ${bare} of them ${bare === 1 ? 'has' : 'have'} no other tag`;
  const buttons = bare === 0 ? ['Delete Tag'] : [TAG, ALL];
  return vscode.window.showWarningMessage(
    `${label}? ${lose}${left}.`,
    { modal: true, detail: 'It can be undone in one step.' },
    ...buttons,
  );
}
