import { markGone as goneEdit } from '../../core/project/edits/place-edits.ts';
import { applyAndSay } from './apply.ts';
import { chooseDoubtful } from './choose-doubtful.ts';
import type { Command } from './command.ts';
import { annotationTarget, isAnnotationRef } from './targets.ts';

/** Keeps an annotation for the record though its passage is no longer in the brief: it is not looked for any more. */
export const markGone: Command = {
  id: 'policyAnnotator.markGone',
  async run(context, arg) {
    const ref = isAnnotationRef(arg) ? arg : await chooseDoubtful(context, 'Mark Which Annotation as Gone?');
    if (!ref) return;
    const { store, annotation } = await annotationTarget(context, [ref]);
    await applyAndSay(context, store, goneEdit(store.project, annotation.id, today()));
  },
};

/** The day where the person is, as ISO 8601 has it. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
