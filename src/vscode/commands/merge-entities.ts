import { mergeEntries } from '../../core/project/edits/entity-edits.ts';
import { Refusal } from '../run-command.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import {
  entitiesOf,
  entityNamed,
  entityRef,
  entityTarget,
  entryOf,
  type FoundEntity,
  namedBrief,
  pickEntity,
} from './entity-target.ts';
import { property } from './given.ts';

/**
 * Makes one entry of two or more that mean the same: from the tree (clicked, selected), by a drop (dragged,
 * `{ into }`), or from the palette, which asks.
 */
export const mergeEntities: Command = {
  id: 'policyAnnotator.mergeEntities',
  async run(context, ...args) {
    const brief = await namedBrief(context, args[0]);
    const first = await entityTarget(context, brief, args[0], 'Merge');
    if (!first) return;
    const selected = Array.isArray(args[1]) ? args[1] : [];
    const picked = selected.flatMap((each) => {
      const ref = entityRef(each);
      return (ref && entityNamed(brief.open, ref)) ?? [];
    });
    const all = picked.length > 1 ? picked : [first];
    const ref = entityRef(property(args, 'into'));
    const into = ref ? entityNamed(brief.open, ref) : await chooseTarget(all, entitiesOf(brief.open));
    if (!into) return;
    const others = all.filter((each) => each.found !== into.found);
    if (others.some(({ list }) => list !== into.list))
      throw new Refusal('An actor and a meeting cannot be merged: they are different things.');
    if (others.length === 0) return;
    const entries = others.map((each) => entryOf(brief, each));
    const edit = mergeEntries(brief.store.project, entryOf(brief, into), entries);
    await applyAndSay(context, brief.store, edit);
  },
};

/** Of several which one stays; of one into which other of its kind it goes. */
function chooseTarget(
  chosen: readonly FoundEntity[],
  all: readonly FoundEntity[],
): Promise<FoundEntity | undefined> {
  const [first] = chosen;
  if (chosen.length > 1) return pickEntity('Which Name Should Stay?', chosen);
  const same = all.filter((each) => each.list === first?.list && each.found !== first.found);
  return pickEntity(`Merge “${first?.found.name ?? ''}” into…`, same);
}
