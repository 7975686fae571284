import { tornParts } from '../../core/annotation/torn-parts.ts';
import { splitAnnotation as splitEdit } from '../../core/project/edits/place-edits.ts';
import type { TextRange } from '../../core/text/text-range.ts';
import { newAnnotationId, selectorsOf, trimPassage } from '../new-annotation.ts';
import { Refusal } from '../run-command.ts';
import { toTextRange } from '../text-range.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { annotationTarget, briefTarget, isAnnotationRef } from './targets.ts';

/**
 * Makes two annotations of one, with the same tags: where its passage was torn in two, or else at the cursor; what is
 * selected falls between the two.
 */
export const splitAnnotation: Command = {
  id: 'policyAnnotator.splitAnnotation',
  async run(context, ...args) {
    const { store, annotation } = await annotationTarget(context, args);
    const { open, editor } = await briefTarget(context);
    const range = context.annotations.find(open.document, annotation.id)?.range;
    const cut = toTextRange(open.lines, editor.selection);
    const torn = isAnnotationRef(args[0]) ? tornParts(open.text, annotation.quote) : undefined;
    const parts = torn ?? (range ? around(open.text, range, cut) : undefined);
    if (!parts)
      throw new Refusal('Put the cursor where the passage is to be divided, with words on both sides of it.');
    const selectors = parts.map((part) => selectorsOf(open, part));
    await applyAndSay(
      context,
      store,
      splitEdit(store.project, annotation.id, selectors, [newAnnotationId()]),
    );
  },
};

/** The two parts of a passage before and behind a stretch of it; undefined when nothing is left of one. */
function around(text: string, passage: TextRange, cut: TextRange): readonly TextRange[] | undefined {
  if (cut.start <= passage.start || cut.end >= passage.end) return undefined;
  const parts = [
    trimPassage(text, { start: passage.start, end: cut.start }),
    trimPassage(text, { start: cut.end, end: passage.end }),
  ];
  return parts.every((part) => part !== undefined) ? parts : undefined;
}
