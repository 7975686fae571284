import { dismissEntry } from '../../core/project/edits/entity-edits.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { entityTarget, entryOf, namedBrief } from './entity-target.ts';

/** Says for good, in the project file, that a name found in a brief is no actor or meeting. */
export const dismissEntity: Command = {
  id: 'policyAnnotator.dismissEntity',
  async run(context, arg) {
    const brief = await namedBrief(context, arg);
    const entity = await entityTarget(context, brief, arg, 'Dismiss Actor or Meeting');
    if (!entity) return;
    await applyAndSay(context, brief.store, dismissEntry(brief.store.project, entryOf(brief, entity)));
  },
};
