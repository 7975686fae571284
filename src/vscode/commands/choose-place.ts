import { similarPassages } from '../../core/annotation/similar-passages.ts';
import { moveAnnotation } from '../../core/project/edits/place-edits.ts';
import { selectorsOf } from '../new-annotation.ts';
import type { OpenBrief } from '../open-brief.ts';
import { Refusal } from '../run-command.ts';
import type { LocatedAnnotation } from '../tracked-brief.ts';
import { applyAndSay } from './apply.ts';
import { choosePassage, type OfferedPassage } from './choose-passage.ts';
import type { Command } from './command.ts';
import { doubtfulTarget } from './doubtful-target.ts';

/** Passages that are offered besides those that were found. */
const MOST_SIMILAR = 6;

/** Puts an annotation on another passage than the one that was found: each that it could be is shown in the text. */
export const choosePlace: Command = {
  id: 'policyAnnotator.choosePlace',
  async run(context, arg) {
    const target = await doubtfulTarget(context, arg, 'Choose the Passage of Which Annotation?');
    if (!target) return;
    const { store, annotation, open, editor, located } = target;
    const offered = located ? candidates(open, located) : [];
    if (offered.length === 0)
      throw new Refusal(
        'Nothing in the brief is like this passage. Select one and re-attach the annotation, or mark it as gone.',
      );
    const range = await choosePassage(open, editor, 'Which Passage Is It?', offered);
    if (!range) return;
    const edit = moveAnnotation(store.project, annotation.id, selectorsOf(open, range));
    await applyAndSay(context, store, { ...edit, label: 'Choose passage of annotation' });
  },
};

/** Where an annotation could stand: where it was found, then what shares words with it. */
function candidates(
  open: OpenBrief,
  { annotation, place, range }: LocatedAnnotation,
): readonly OfferedPassage[] {
  const found: readonly OfferedPassage[] =
    place.kind === 'ambiguous' ? place.candidates : range ? [{ ...range, why: 'where it was found' }] : [];
  const similar = similarPassages(open.text, annotation.quote, MOST_SIMILAR)
    .filter((each) => found.every(({ start, end }) => each.end <= start || end <= each.start))
    .map((each) => ({ ...each, why: `has ${Math.round(each.score * 100)} % of its words` }));
  return [...found, ...similar];
}
