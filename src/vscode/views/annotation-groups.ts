import { isGone, needsLook } from '../../core/annotation/place.ts';
import type { Brief } from '../../core/brief/brief.ts';
import { sectionAt } from '../../core/brief/section-at.ts';
import type { Tag } from '../../core/codebook/tag.ts';
import { sectionName } from '../section-name.ts';
import type { LocatedAnnotation } from '../tracked-brief.ts';

export type Grouping = 'section' | 'tag';

/** Annotations that stand together in the Annotations view. */
export interface AnnotationGroup {
  /** Unique and stable: "look", "section/I / A", "tag/position", "gone". */
  readonly key: string;
  readonly name: string;
  /** In text order. */
  readonly members: readonly LocatedAnnotation[];
  /** Full name of the tag, when grouped by tag. */
  readonly tag?: string;
}

/**
 * Groups the annotations of one brief: first those that need a look, then by section in text order or by tag in the
 * codebook's order, at the end those that a person marked as gone. By tag, an annotation with two tags is in two groups.
 */
export function groupAnnotations(
  located: readonly LocatedAnnotation[],
  grouping: Grouping,
  brief: Brief,
  codebook: readonly Tag[],
): readonly AnnotationGroup[] {
  const look = located.filter((each) => needsLook(each.place));
  const gone = located.filter((each) => isGone(each.place));
  const sure = located.filter((each) => !needsLook(each.place) && !isGone(each.place));
  return [
    { key: 'look', name: 'Needs a Look', members: look },
    ...(grouping === 'tag' ? byTag(sure, codebook) : bySection(sure, brief)),
    { key: 'gone', name: 'No Longer in the Brief', members: gone },
  ].filter((each) => each.members.length > 0);
}

function bySection(located: readonly LocatedAnnotation[], brief: Brief): readonly AnnotationGroup[] {
  const groups = new Map<string, { name: string; members: LocatedAnnotation[] }>();
  for (const each of located) {
    const section = each.range && sectionAt(brief, each.range.start);
    const key = `section/${section?.path ?? ''}`;
    const group = groups.get(key);
    if (group) group.members.push(each);
    else
      groups.set(key, { name: section ? sectionName(section) : 'Before the first section', members: [each] });
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

function byTag(located: readonly LocatedAnnotation[], codebook: readonly Tag[]): readonly AnnotationGroup[] {
  const members = new Map<string, LocatedAnnotation[]>(codebook.map((tag) => [tag.name, []]));
  const labels = new Map(codebook.map((tag) => [tag.name, tag.label]));
  const nameOf = (tag: string): string => labels.get(tag) ?? (tag || 'No tag');
  for (const each of located) {
    // A tag written twice by hand counts once.
    for (const name of new Set(each.annotation.tags.length > 0 ? each.annotation.tags : [''])) {
      const group = members.get(name);
      if (group) group.push(each);
      else members.set(name, [each]);
    }
  }
  return [...members].flatMap(([tag, group]) =>
    group.length === 0 ? [] : [{ key: `tag/${tag}`, name: nameOf(tag), members: group, tag }],
  );
}
