import { moveAnnotation } from '../../core/project/edits/place-edits.ts';
import { rangesOverlap } from '../../core/text/text-range.ts';
import { selectorsOf } from '../new-annotation.ts';
import { Refusal } from '../run-command.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { briefTarget, selectedPassages } from './targets.ts';

/** Gives the annotation that overlaps the selection the selection's borders. The one that shares most of it is taken. */
export const resizeToSelection: Command = {
  id: 'policyAnnotator.resizeToSelection',
  async run(context) {
    const target = await briefTarget(context);
    const [passage] = selectedPassages(target);
    if (!passage) return;
    const unlike = (range: { start: number; end: number }): number =>
      Math.abs(range.start - passage.start) + Math.abs(range.end - passage.end);
    const [nearest] = context.annotations
      .located(target.open.document)
      .flatMap(({ annotation, range }) =>
        range && rangesOverlap(range, passage) ? [{ annotation, unlike: unlike(range) }] : [],
      )
      .sort((a, b) => a.unlike - b.unlike);
    if (!nearest) throw new Refusal('Select text that overlaps the annotation to be resized.');
    const { annotation } = nearest;
    const edit = moveAnnotation(target.store.project, annotation.id, selectorsOf(target.open, passage));
    await applyAndSay(context, target.store, { ...edit, label: 'Resize annotation' });
  },
};
