import { saveMeeting as saveMeetingEdit } from '../../core/project/edits/entity-edits.ts';
import { Refusal } from '../run-command.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { entityNamed, entityRef, entryOf, namedBrief } from './entity-target.ts';

/** Keeps a meeting found in a brief in the project file, with its date, place and participants. */
export const saveMeeting: Command = {
  id: 'policyAnnotator.saveMeeting',
  async run(context, arg) {
    const ref = entityRef(arg);
    if (!ref) throw new Refusal('Choose a meeting in the Actors and Meetings view first.');
    const brief = await namedBrief(context, ref);
    const found = entityNamed(brief.open, { ...ref, list: 'meetings' });
    if (!found) throw new Refusal('This meeting is no longer found in the brief.');
    const { list, entry } = entryOf(brief, found);
    if (found.found.source === 'project-file')
      throw new Refusal(`${entry.name} is in the project file already.`);
    if (list === 'meetings')
      await applyAndSay(context, brief.store, saveMeetingEdit(brief.store.project, entry));
  },
};
