import type { Annotation } from '../../core/annotation/annotation.ts';
import type { Tag } from '../../core/codebook/tag.ts';
import { tagPassages as tagPassagesEdit } from '../../core/project/edits/annotation-edits.ts';
import type { TextRange } from '../../core/text/text-range.ts';
import { newAnnotation } from '../new-annotation.ts';
import type { LocatedAnnotation } from '../tracked-brief.ts';
import { applyAndSay } from './apply.ts';
import { refuseUnlisted } from './codebook-lock.ts';
import type { CommandContext } from './command.ts';
import type { BriefTarget } from './targets.ts';

/** Tags passages of a brief in one edit. A passage that is an annotation already gets the tags added. */
export async function tagPassages(
  context: CommandContext,
  target: BriefTarget,
  passages: readonly TextRange[],
  tags: readonly Tag[],
): Promise<void> {
  refuseUnlisted(target.store, tags);
  const located = context.annotations.located(target.open.document);
  // By its place: a brief may have thousands of both.
  const tagged = new Map(located.map(({ annotation, range }) => [keyOf(range), annotation]));
  const on = passages.map(
    (range) => tagged.get(keyOf(range)) ?? newAnnotation(target.open, target.path, range, []),
  );
  await applyAndSay(context, target.store, tagPassagesEdit(target.store.project, on, tags));
  await context.recent.use(
    target.store.folder,
    tags.map((tag) => tag.name),
  );
}

const keyOf = (range: TextRange | undefined): string => (range ? `${range.start} ${range.end}` : '');

/** The annotation that stands on exactly this passage. */
export function annotationOn(
  located: readonly LocatedAnnotation[],
  range: TextRange,
): Annotation | undefined {
  return located.find((each) => each.range?.start === range.start && each.range.end === range.end)
    ?.annotation;
}
