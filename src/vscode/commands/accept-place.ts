import { moveAnnotation } from '../../core/project/edits/place-edits.ts';
import { selectorsOf } from '../new-annotation.ts';
import { Refusal } from '../run-command.ts';
import { applyAndSay } from './apply.ts';
import { choosePassage } from './choose-passage.ts';
import type { Command } from './command.ts';
import { doubtfulTarget } from './doubtful-target.ts';

/** Accepts where an annotation was found after the brief changed; where it could be in several places, asks which. */
export const acceptPlace: Command = {
  id: 'policyAnnotator.acceptPlace',
  async run(context, arg) {
    const target = await doubtfulTarget(context, arg, 'Accept the Place of Which Annotation?');
    if (!target) return;
    const { store, annotation, open, editor, located } = target;
    const isOpen = located?.place.kind === 'ambiguous';
    const range = isOpen
      ? await choosePassage(open, editor, 'Which Passage Is It?', located.place.candidates)
      : located?.range;
    if (!range && isOpen) return;
    if (!range)
      throw new Refusal(
        'This passage is not in the brief any more. Choose another, or select one and re-attach the annotation.',
      );
    const edit = moveAnnotation(store.project, annotation.id, selectorsOf(open, range));
    await applyAndSay(context, store, { ...edit, label: 'Accept place of annotation' });
  },
};
