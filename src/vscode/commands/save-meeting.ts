import * as vscode from 'vscode';
import { meetingForFile } from '../../core/entities/entry-for-file.ts';
import { saveMeeting as saveMeetingEdit } from '../../core/project/edits/entity-edits.ts';
import { Refusal } from '../run-command.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { entityRef } from './save-actor.ts';

/** Keeps a meeting found in a brief in the project file, with its date, place and participants. */
export const saveMeeting: Command = {
  id: 'policyAnnotator.saveMeeting',
  async run(context, arg) {
    const ref = entityRef(arg);
    if (!ref) throw new Refusal('Choose a meeting in the Actors and Meetings view first.');
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(ref.uri, true));
    const recognition = context.briefs.get(document)?.recognition;
    const found = recognition?.meetings.find((each) => each.id === ref.id);
    const store = context.projects.of(document.uri);
    if (!recognition || !found || !store) throw new Refusal('This meeting is no longer found in the brief.');
    if (found.source === 'project-file') throw new Refusal(`${found.name} is in the project file already.`);
    const entry = meetingForFile(found, recognition, store.project.meetings);
    await applyAndSay(context, store, saveMeetingEdit(store.project, entry));
  },
};
