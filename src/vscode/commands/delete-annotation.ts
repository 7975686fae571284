import { deleteAnnotations } from '../../core/project/edits/annotation-edits.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { annotationTarget, annotationTargets } from './targets.ts';

/** Deletes an annotation, or all selected in the view, without asking: undo brings them back. */
export const deleteAnnotation: Command = {
  id: 'policyAnnotator.deleteAnnotation',
  async run(context, ...args) {
    const several = annotationTargets(context, args);
    if (several) {
      for (const [store, found] of several)
        await applyAndSay(
          context,
          store,
          deleteAnnotations(
            store.project,
            found.map(({ id }) => id),
          ),
        );
      return;
    }
    const { store, annotation } = await annotationTarget(context, args);
    await applyAndSay(context, store, deleteAnnotations(store.project, [annotation.id]));
  },
};
