import { saveActor as saveActorEdit } from '../../core/project/edits/entity-edits.ts';
import { Refusal } from '../run-command.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { entityNamed, entityRef, entryOf, namedBrief } from './entity-target.ts';

/** Keeps an actor found in a brief in the project file, with the names found for it. */
export const saveActor: Command = {
  id: 'policyAnnotator.saveActor',
  async run(context, arg) {
    const ref = entityRef(arg);
    if (!ref) throw new Refusal('Choose an actor in the Actors and Meetings view first.');
    const brief = await namedBrief(context, ref);
    const found = entityNamed(brief.open, { ...ref, list: 'actors' });
    if (!found) throw new Refusal('This actor is no longer found in the brief.');
    const { list, entry } = entryOf(brief, found);
    if (found.found.source === 'project-file')
      throw new Refusal(`${entry.name} is in the project file already.`);
    if (list === 'actors') await applyAndSay(context, brief.store, saveActorEdit(brief.store.project, entry));
  },
};
