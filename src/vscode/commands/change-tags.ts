import * as vscode from 'vscode';
import { changeTags as changeTagsEdit } from '../../core/project/edits/annotation-edits.ts';
import { Refusal } from '../run-command.ts';
import { applyAndSay } from './apply.ts';
import { refuseUnlisted } from './codebook-lock.ts';
import type { Command } from './command.ts';
import { givenTags } from './given.ts';
import { pickTags } from './pick-tags.ts';
import { type AnnotationRef, annotationTarget } from './targets.ts';

/** Changes the tags of an annotation: the one given, or the innermost at the cursor. */
export const changeTags: Command = {
  id: 'policyAnnotator.changeTags',
  async run(context, ...args) {
    const { store, annotation, uri } = annotationTarget(context, args[0]);
    const { project } = store; // as it is while the person looks at it
    const { codebook } = project;
    const tags =
      givenTags(codebook, args) ??
      (await pickTags({
        title: 'Change Tags',
        store,
        recent: context.recent.of(store.folder),
        chosen: annotation.tags,
      }));
    if (!tags) return;
    if (tags.length === 0) {
      const ref: AnnotationRef = { uri: uri.toString(), id: annotation.id };
      throw new Refusal('An annotation needs at least one tag.', {
        title: 'Delete Annotation',
        run: () => vscode.commands.executeCommand('policyAnnotator.deleteAnnotation', ref),
      });
    }
    refuseUnlisted(store, tags);
    await applyAndSay(context, store, changeTagsEdit(project, [annotation.id], tags));
    await context.recent.use(
      store.folder,
      tags.map((tag) => tag.name).filter((name) => !annotation.tags.includes(name)),
    );
  },
};
