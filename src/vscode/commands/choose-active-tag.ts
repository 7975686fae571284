import { say } from '../say.ts';
import { chooseStore } from './choose-store.ts';
import type { Command } from './command.ts';
import { pickTag, tagName } from './tag-target.ts';

/** Makes a tag the active one, which Tag Selection with Last Tag sets: the one given, or the one that is picked. */
export const chooseActiveTag: Command = {
  id: 'policyAnnotator.chooseActiveTag',
  async run(context, ...args) {
    const store = await chooseStore(context);
    if (!store) return;
    const recent = context.recent.of(store.folder);
    const name = tagName(args) ?? (await pickTag(store, 'Active Tag', undefined, recent));
    if (name === undefined) return;
    await context.recent.use(store.folder, [name]);
    say(`Active tag: ${name}`);
  },
};
