import { isWithinTag } from '../../core/codebook/tag.ts';
import { mergeTags } from '../../core/project/edits/tag-edits.ts';
import { Refusal } from '../run-command.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { confirmPassages } from './confirm-passages.ts';
import { givenText } from './given.ts';
import { pickTag, tagTarget } from './tag-target.ts';

/** Makes one tag of two: its passages get the other tag, and it leaves the codebook. With `{ into }` it does not ask. */
export const mergeTag: Command = {
  id: 'policyAnnotator.mergeTag',
  async run(context, ...args) {
    const target = await tagTarget(context, args, 'Merge Tag');
    if (!target) return;
    const { store, tag } = target;
    const into =
      givenText(args, 'into') ??
      (await pickTag(store, `Merge “${tag.name}” into …`, (name) => isWithinTag(name, tag.name)));
    if (into === undefined) return;
    const edit = mergeTags(store.project, tag.name, into);
    if (edit.changes.length === 0) throw new Refusal(`“${tag.name}” cannot be merged into “${into}”.`);
    const detail = `Its definition and rules are dropped; those of “${into}” stay. It can be undone in one step.`;
    if (!(await confirmPassages(args, edit, 'Merge', detail))) return;
    await applyAndSay(context, store, edit);
    await context.recent.rename(store.folder, tag.name, into);
  },
};
