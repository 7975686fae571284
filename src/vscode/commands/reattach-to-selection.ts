import { moveAnnotation } from '../../core/project/edits/place-edits.ts';
import { selectorsOf } from '../new-annotation.ts';
import { Refusal } from '../run-command.ts';
import { applyAndSay } from './apply.ts';
import { chooseDoubtful } from './choose-doubtful.ts';
import type { Command } from './command.ts';
import { annotationTarget, briefTarget, isAnnotationRef, selectedPassages } from './targets.ts';

/** Puts an annotation that lost its passage on the selected one. */
export const reattachToSelection: Command = {
  id: 'policyAnnotator.reattachToSelection',
  async run(context, arg) {
    const target = await briefTarget(context);
    selectedPassages(target); // refuses when nothing is selected, before anything is asked
    const ref = isAnnotationRef(arg) ? arg : await chooseDoubtful(context, 'Re-attach Which Annotation?');
    if (!ref) return;
    const { annotation, uri } = await annotationTarget(context, [ref]);
    if (target.open.document.uri.toString() !== uri.toString())
      throw new Refusal(`This annotation belongs to ${annotation.brief}: select the passage there.`);
    const [passage] = selectedPassages(target);
    if (!passage) return;
    const edit = moveAnnotation(target.store.project, annotation.id, selectorsOf(target.open, passage));
    await applyAndSay(context, target.store, { ...edit, label: 'Re-attach annotation' });
  },
};
