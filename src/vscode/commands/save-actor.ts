import * as vscode from 'vscode';
import { actorForFile } from '../../core/entities/entry-for-file.ts';
import { saveActor as saveActorEdit } from '../../core/project/edits/entity-edits.ts';
import { Refusal } from '../run-command.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { isAnnotationRef } from './targets.ts';

/** Keeps an actor found in a brief in the project file, with the names found for it: (uri of the brief, actor id). */
export const saveActor: Command = {
  id: 'policyAnnotator.saveActor',
  async run(context, arg) {
    const ref = entityRef(arg);
    if (!ref) throw new Refusal('Choose an actor in the Actors and Meetings view first.');
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(ref.uri, true));
    const found = context.briefs.get(document)?.recognition.actors.find((each) => each.id === ref.id);
    const store = context.projects.of(document.uri);
    if (!found || !store) throw new Refusal('This actor is no longer found in the brief.');
    if (found.source === 'project-file') throw new Refusal(`${found.name} is in the project file already.`);
    await applyAndSay(
      context,
      store,
      saveActorEdit(store.project, actorForFile(found, store.project.actors)),
    );
  },
};

/** How trees and cards name what was found in a brief: the brief's URI and the entity's id. */
export function entityRef(value: unknown): { readonly uri: string; readonly id: string } | undefined {
  return isAnnotationRef(value) ? value : undefined;
}
