import { saveMeeting as saveMeetingEdit } from '../../core/project/edits/entity-edits.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { entryToKeep } from './entry-to-keep.ts';

/** Keeps a meeting found in a brief in the project file, with its date, place and participants. */
export const saveMeeting: Command = {
  id: 'policyAnnotator.saveMeeting',
  async run(context, arg) {
    const kept = await entryToKeep(context, arg, 'meetings');
    if (kept?.list === 'meetings')
      await applyAndSay(context, kept.store, saveMeetingEdit(kept.store.project, kept.entry));
  },
};
