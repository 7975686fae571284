import type { Command } from './command.ts';
import { tagPassages } from './tag-passages.ts';
import { tagSelection } from './tag-selection.ts';
import { passagesOrSentences } from './tag-units.ts';
import { briefTarget } from './targets.ts';

/**
 * Sets the active tag, which was used last, on the selected passages without asking; with nothing selected, on the
 * sentence at the cursor. Asks when none was used yet.
 */
export const tagWithLastTag: Command = {
  id: 'policyAnnotator.tagWithLastTag',
  async run(context) {
    const target = await briefTarget(context);
    const name = context.recent.last(target.store.folder);
    const passages = passagesOrSentences(target);
    if (name === undefined) await tagSelection.run(context);
    else await tagPassages(context, target, passages, [{ name }]);
  },
};
