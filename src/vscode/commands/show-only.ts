import { queryWord } from '../../core/analysis/query.ts';
import { chooseStore } from './choose-store.ts';
import type { Command, CommandContext } from './command.ts';
import { entityNamed, entityRef, namedBrief } from './entity-target.ts';
import { givenText } from './given.ts';
import { pickTag, tagName } from './tag-target.ts';

/**
 * Shows only the passages of one tag, actor or group, in the view and in colour: it sets the filter. Run again on the
 * same, it shows all. `{ filter }`, a tag or an actor of a tree say which; else a tag is picked.
 */
export const showOnly: Command = {
  id: 'policyAnnotator.showOnly',
  async run(context, ...args) {
    const wanted = givenText(args, 'filter') ?? (await wantedBy(context, args));
    if (wanted === undefined) return;
    context.filter.set(context.filter.text === wanted ? '' : wanted);
  },
};

async function wantedBy(context: CommandContext, args: readonly unknown[]): Promise<string | undefined> {
  const ref = entityRef(args[0]);
  if (ref) {
    const { open } = await namedBrief(context, ref);
    const name = entityNamed(open, ref)?.found.name;
    return name === undefined ? undefined : queryWord('actor', name);
  }
  const given = tagName(args);
  if (given !== undefined) return queryWord('tag', given);
  const store = await chooseStore(context);
  const picked = store && (await pickTag(store, 'Show Only Passages with Which Tag?'));
  return picked === undefined ? undefined : queryWord('tag', picked);
}
