import { saveActor as saveActorEdit } from '../../core/project/edits/entity-edits.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { entryToKeep } from './entry-to-keep.ts';

/** Keeps an actor found in a brief in the project file, with the names found for it. */
export const saveActor: Command = {
  id: 'policyAnnotator.saveActor',
  async run(context, arg) {
    const kept = await entryToKeep(context, arg, 'actors');
    if (kept?.list === 'actors')
      await applyAndSay(context, kept.store, saveActorEdit(kept.store.project, kept.entry));
  },
};
