import { markGone } from '../../core/project/edits/place-edits.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { annotationTarget } from './targets.ts';

/** Looks again for the passage of an annotation that was marked as gone. */
export const lookAgain: Command = {
  id: 'policyAnnotator.lookAgain',
  async run(context, ...args) {
    const { store, annotation } = await annotationTarget(context, args);
    await applyAndSay(context, store, markGone(store.project, annotation.id, undefined));
  },
};
