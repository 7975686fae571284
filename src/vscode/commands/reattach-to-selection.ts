import { moveAnnotation } from '../../core/project/edits/place-edits.ts';
import { selectorsOf } from '../new-annotation.ts';
import { Refusal } from '../run-command.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { annotationTarget, briefTarget, isAnnotationRef, selectedPassages } from './targets.ts';

/** Puts an annotation that lost its passage on the selected one. */
export const reattachToSelection: Command = {
  id: 'policyAnnotator.reattachToSelection',
  async run(context, arg) {
    if (!isAnnotationRef(arg))
      throw new Refusal(
        'Select the passage, then choose this command on an annotation under “Needs a Look”.',
      );
    const { annotation, uri } = annotationTarget(context, arg);
    const target = briefTarget(context);
    if (target.open.document.uri.toString() !== uri.toString())
      throw new Refusal(`This annotation belongs to ${annotation.brief}: select the passage there.`);
    const [passage] = selectedPassages(target);
    if (!passage) return;
    const edit = moveAnnotation(target.store.project, annotation.id, selectorsOf(target.open, passage));
    await applyAndSay(context, target.store, { ...edit, label: 'Re-attach annotation' });
  },
};
