import { type Annotation, isProposed } from '../../core/annotation/annotation.ts';
import { askedBy } from '../../core/codebook/asks.ts';
import type { Tag } from '../../core/codebook/tag.ts';
import {
  setStatement,
  statementValue,
  tagPassages as tagPassagesEdit,
} from '../../core/project/edits/annotation-edits.ts';
import type { TextRange } from '../../core/text/text-range.ts';
import { newAnnotation } from '../new-annotation.ts';
import type { LocatedAnnotation } from '../tracked-brief.ts';
import { stepDone } from '../walkthrough.ts';
import { applyAndSay } from './apply.ts';
import { askStatement } from './ask-statement.ts';
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
  let on: readonly Annotation[] = [];
  await applyAndSay(context, target.store, () => {
    const located = context.annotations.located(target.open.document);
    // By its place: a brief may have thousands of both.
    const tagged = new Map(
      located.flatMap(({ annotation, range }) =>
        isProposed(annotation) ? [] : [[keyOf(range), annotation] as const],
      ),
    );
    on = passages.map(
      (range) => tagged.get(keyOf(range)) ?? newAnnotation(target.open, target.path, range, []),
    );
    return tagPassagesEdit(target.store.toEdit, on, tags);
  });
  stepDone('tagged');
  await context.recent.use(
    target.store.folder,
    tags.map((tag) => tag.name),
  );
  const [one] = on;
  if (one && on.length === 1) await askForTags(context, target, one.id, tags);
}

/** Asks for what the tags want to know of a passage (`asks` in the codebook) and nobody has said yet: nothing, mostly. */
export async function askForTags(
  context: CommandContext,
  { store, open }: BriefTarget,
  id: string,
  tags: readonly Tag[],
): Promise<void> {
  const { annotations, codebook, fields } = store.project;
  const names = tags.map(({ name }) => name);
  const asked = askedBy(codebook, names, fields);
  if (asked.length === 0) return;
  const annotation = annotations.find((each) => each.id === id);
  const range = context.annotations.find(open.document, id)?.range;
  if (!annotation) return;
  const answers = await askStatement(
    { annotation, store, open, ...(range && { range }) },
    asked.filter((field) => statementValue(annotation, field) === undefined),
  );
  const edit = setStatement(store.project, id, answers);
  if (edit.changes.length > 0) await applyAndSay(context, store, edit);
}

const keyOf = (range: TextRange | undefined): string => (range ? `${range.start} ${range.end}` : '');

/** The annotation that stands on exactly this passage; a proposal is none yet. */
export function annotationOn(
  located: readonly LocatedAnnotation[],
  range: TextRange,
): Annotation | undefined {
  return located.find(
    (each) =>
      each.range?.start === range.start && each.range.end === range.end && !isProposed(each.annotation),
  )?.annotation;
}
