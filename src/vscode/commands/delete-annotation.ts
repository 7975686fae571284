import { deleteAnnotations } from '../../core/project/edits/annotation-edits.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { annotationTarget } from './targets.ts';

/** Deletes an annotation without asking: undo brings it back. */
export const deleteAnnotation: Command = {
  id: 'policyAnnotator.deleteAnnotation',
  async run(context, arg) {
    const { store, annotation } = annotationTarget(context, arg);
    await applyAndSay(context, store, deleteAnnotations(store.project, [annotation.id]));
  },
};
