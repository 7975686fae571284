import type { ListedEntry } from '../../core/project/edits/entity-edits.ts';
import { Refusal } from '../run-command.ts';
import type { CommandContext } from './command.ts';
import { entityRef, entityTarget, entryOf, type NamedBrief, namedBrief } from './entity-target.ts';

/**
 * What is to be kept in the project file: the actor or meeting that `arg` names, or that at the cursor, or one that the
 * person picks among those found and not kept yet. Undefined when the person walks away.
 */
export async function entryToKeep(
  context: CommandContext,
  arg: unknown,
  list: ListedEntry['list'],
): Promise<(ListedEntry & Pick<NamedBrief, 'store'>) | undefined> {
  const brief = await namedBrief(context, arg);
  const ref = entityRef(arg);
  const entity = await entityTarget(
    context,
    brief,
    ref && { ...ref, list },
    list === 'actors' ? 'Keep which actor?' : 'Keep which meeting?',
    (each) => each.list === list && each.found.source !== 'project-file',
  );
  if (!entity) return undefined;
  if (entity.found.source === 'project-file')
    throw new Refusal(`${entity.found.name} is in the project file already.`);
  return { ...entryOf(brief, entity), store: brief.store };
}
