import type { Annotation } from '../../core/annotation/annotation.ts';
import type { Tag } from '../../core/codebook/tag.ts';
import type { Edit, RecordChange } from '../../core/project/edit.ts';
import type { TextRange } from '../../core/text/text-range.ts';
import { newAnnotation } from '../new-annotation.ts';
import type { LocatedAnnotation } from '../tracked-brief.ts';
import { applyAndSay } from './apply.ts';
import type { CommandContext } from './command.ts';
import type { BriefTarget } from './targets.ts';
import { missingTags } from './typed-tag.ts';

/** Tags passages of a brief in one edit. A passage that is an annotation already gets the tags added. */
export async function tagPassages(
  context: CommandContext,
  target: BriefTarget,
  passages: readonly TextRange[],
  tags: readonly Tag[],
): Promise<void> {
  const located = context.annotations.located(target.open.document);
  const names = tags.map((tag) => tag.name);
  const changes = passages.map((range): RecordChange => {
    const same = annotationOn(located, range);
    if (!same) return { list: 'annotations', after: newAnnotation(target.open, target.path, range, names) };
    return { list: 'annotations', before: same, after: { ...same, tags: union(same.tags, names) } };
  });
  const label = `Tag ${names.map((name) => `“${name}”`).join(', ')}`;
  await applyAndSay(context, target.store, {
    label: passages.length > 1 ? `${label} on ${passages.length} passages` : label,
    changes: [...newTags(target.store.project.codebook, tags), ...changes],
  });
  await context.recent.use(names);
}

/** The edit that gives an annotation exactly these tags. */
export function retagEdit(codebook: readonly Tag[], annotation: Annotation, tags: readonly Tag[]): Edit {
  const names = tags.map((tag) => tag.name);
  return {
    label: `Change tags to ${names.map((name) => `“${name}”`).join(', ')}`,
    changes: [
      ...newTags(codebook, tags),
      { list: 'annotations', before: annotation, after: { ...annotation, tags: names } },
    ],
  };
}

/** The annotation that stands on exactly this passage. */
export function annotationOn(
  located: readonly LocatedAnnotation[],
  range: TextRange,
): Annotation | undefined {
  return located.find((each) => each.range?.start === range.start && each.range.end === range.end)
    ?.annotation;
}

function newTags(codebook: readonly Tag[], tags: readonly Tag[]): readonly RecordChange[] {
  const changes: RecordChange[] = [];
  let known = codebook;
  for (const tag of tags) {
    const missing = missingTags(known, tag);
    known = [...known, ...missing];
    for (const after of missing) changes.push({ list: 'codebook', after });
  }
  return changes;
}

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];
