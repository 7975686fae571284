import { counted } from '../../core/text/counted.ts';
import type { TextRange } from '../../core/text/text-range.ts';
import { askTags } from './ask-tags.ts';
import { choosePlaces } from './choose-places.ts';
import type { CommandContext } from './command.ts';
import { property } from './given.ts';
import { tagPassages } from './tag-passages.ts';
import type { BriefTarget } from './targets.ts';

/**
 * Tags many places of a brief in one edit; each can be unticked in a list before. `{ all: true }` (no list) and
 * `{ tags }` answer what it would ask. `what` names what was found.
 */
export async function tagPlaces(
  context: CommandContext,
  target: BriefTarget,
  args: readonly unknown[],
  what: string,
  places: readonly TextRange[],
): Promise<void> {
  // The same words may mean two of several that were asked for.
  const found = [...new Map(places.map((each) => [`${each.start} ${each.end}`, each])).values()];
  const wanted = property(args, 'all') === true ? found : await choosePlaces(target.open, what, found);
  if (!wanted || wanted.length === 0) return;
  const tags = await askTags(
    context,
    target.store,
    args,
    `Tag ${counted(wanted.length, 'Place')} of ${what}`,
  );
  if (tags && tags.length > 0) await tagPassages(context, target, wanted, tags);
}
