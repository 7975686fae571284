import { changeTags } from '../../core/project/edits/annotation-edits.ts';
import { applyAndSay } from './apply.ts';
import { askTags } from './ask-tags.ts';
import { refuseUnlisted } from './codebook-lock.ts';
import type { Command } from './command.ts';
import { annotationOn, askForTags, tagPassages } from './tag-passages.ts';
import { briefTarget, selectedPassages } from './targets.ts';

/**
 * Asks for tags and sets them on the selected passages; on a passage that is tagged already it changes its tags.
 * With `{ tags: [names] }` it does not ask: for keys of one's own.
 */
export const tagSelection: Command = {
  id: 'policyAnnotator.tagSelection',
  async run(context, ...args) {
    const target = await briefTarget(context);
    const passages = selectedPassages(target);
    const [first] = passages;
    const existing =
      first && passages.length === 1
        ? annotationOn(context.annotations.located(target.open.document), first)
        : undefined;
    const tags = await askTags(
      context,
      target.store,
      args,
      existing ? 'Change Tags' : 'Tag Selection',
      existing?.tags ?? [],
    );
    if (!tags || tags.length === 0) return;
    if (!existing) return tagPassages(context, target, passages, tags);
    refuseUnlisted(target.store, tags);
    await applyAndSay(context, target.store, changeTags(target.store.project, [existing.id], tags));
    await context.recent.use(
      target.store.folder,
      tags.map((tag) => tag.name),
    );
    await askForTags(context, target, existing.id, tags);
  },
};
