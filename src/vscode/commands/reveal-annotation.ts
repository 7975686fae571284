import * as vscode from 'vscode';
import { isSettled } from '../../core/annotation/place.ts';
import { briefFile } from '../brief-file.ts';
import { Refusal } from '../run-command.ts';
import { say } from '../say.ts';
import type { Command } from './command.ts';
import { revealPassage } from './reveal-passage.ts';
import { annotationTarget } from './targets.ts';

/** Opens the brief of an annotation and selects its passage. */
export const revealAnnotation: Command = {
  id: 'policyAnnotator.revealAnnotation',
  async run(context, ...args) {
    const { store, annotation, uri } = await annotationTarget(context, args);
    await briefFile(context.platform, store.folder, annotation.brief);
    const document = await vscode.workspace.openTextDocument(uri);
    const open = context.briefs.get(document);
    const find = () => context.annotations.find(document, annotation.id)?.place;
    // In a brief that was not open it may still be looked for.
    if (open && !find()) await context.annotations.settled();
    const place = find();
    if (!open || !place) throw new Refusal(`${annotation.brief} cannot be shown as a brief.`);
    const range = isSettled(place) ? place : place.kind === 'ambiguous' ? place.candidates[0] : undefined;
    if (range) await revealPassage(open, range);
    else {
      await vscode.window.showTextDocument(document);
      say('The passage of this annotation is not in the brief any more');
    }
  },
};
