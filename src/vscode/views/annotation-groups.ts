import { queryWord } from '../../core/analysis/query.ts';
import { type Annotation, isProposed } from '../../core/annotation/annotation.ts';
import { isGone, needsLook, type Place } from '../../core/annotation/place.ts';
import type { Brief } from '../../core/brief/brief.ts';
import { sectionAt } from '../../core/brief/section-at.ts';
import type { Tag } from '../../core/codebook/tag.ts';
import type { Actor } from '../../core/entities/entity.ts';
import { groupBy } from '../../core/text/group-by.ts';
import { sectionName } from '../section-name.ts';
import type { LocatedAnnotation } from '../tracked-brief.ts';

/** What the annotations of a brief are grouped by; by brief, those of all briefs are listed. */
export const GROUPINGS = ['section', 'tag', 'actor', 'annotator', 'brief'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** An annotation as a tree lists it. */
export type ListedAnnotation = Pick<LocatedAnnotation, 'annotation' | 'range'> & {
  /** Undefined in a brief that is not open, unless it needs a look. */
  readonly place?: Place;
};

/** Annotations that stand together in the Annotations view. */
export interface AnnotationGroup {
  /** Unique and stable: "look", "look/file:…", "proposed", "section/I / A", "tag/position", "brief/file:…", "gone". */
  readonly key: string;
  readonly name: string;
  /** In text order. */
  readonly members: readonly ListedAnnotation[];
  /** URI of their brief. */
  readonly uri: string;
  /** Full name of the tag, when grouped by tag. */
  readonly tag?: string;
  /** The filter that shows its members alone; none where no filter says that. */
  readonly filter?: string;
}

/** What the annotations of a group are ordered by: their place in the text, newest first, or who made them. */
export const ORDERS = ['place', 'time', 'annotator'] as const;
export type Order = (typeof ORDERS)[number];

/** Annotations in another order than that of the text; what has no time or annotator comes last. */
export function inOrder(members: readonly ListedAnnotation[], order: Order): readonly ListedAnnotation[] {
  if (order === 'place') return members;
  const key = ({ annotation }: ListedAnnotation): string =>
    (order === 'time' ? annotation.created : annotation.by) ?? '';
  const direction = order === 'time' ? -1 : 1;
  return members.toSorted(
    (a, b) =>
      Number(key(a) === '') - Number(key(b) === '') ||
      direction * (key(a) < key(b) ? -1 : Number(key(a) > key(b))),
  );
}

/** What the annotations of a brief are grouped with. */
interface Shown {
  readonly uri: string;
  readonly brief: Brief;
  readonly codebook: readonly Tag[];
  readonly actors: readonly Actor[];
}

/**
 * Groups the annotations of one brief: first those that need a look, then what is only proposed, then by section in text order, by tag in the
 * codebook's order, by actor or annotator in order of name, at the end those that a person marked as gone. By tag, an
 * annotation with two tags is in two groups.
 */
export function groupAnnotations(
  located: readonly LocatedAnnotation[],
  grouping: Exclude<Grouping, 'brief'>,
  { uri, brief, codebook, actors }: Shown,
): readonly AnnotationGroup[] {
  const proposed = located.filter(({ annotation }) => isProposed(annotation));
  const made = located.filter(({ annotation }) => !isProposed(annotation));
  const look = made.filter((each) => needsLook(each.place));
  const gone = made.filter((each) => isGone(each.place));
  const sure = made.filter((each) => !needsLook(each.place) && !isGone(each.place));
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const by = {
    section: () => bySection(sure, brief),
    tag: () => byTag(sure, codebook),
    actor: () =>
      byName(sure, 'actor', 'No actor', ({ actor }) =>
        actor === undefined ? undefined : (names.get(actor) ?? actor),
      ),
    annotator: () => byName(sure, 'by', 'Not named', ({ by }) => by),
  };
  return [
    { key: 'look', name: 'Needs a Look', members: look, filter: 'is:unsure' },
    { key: 'proposed', name: 'Proposed', members: proposed, filter: 'is:proposed' },
    ...by[grouping](),
    { key: 'gone', name: 'No Longer in the Brief', members: gone, filter: 'is:gone' },
  ]
    .filter((each) => each.members.length > 0)
    .map((each) => ({ ...each, uri }));
}

type Group = Omit<AnnotationGroup, 'uri'>;

/** In order of name; those without one come last. */
function byName(
  located: readonly LocatedAnnotation[],
  word: 'actor' | 'by',
  none: string,
  nameOf: (annotation: Annotation) => string | undefined,
): readonly Group[] {
  return [...groupBy(located, (each) => nameOf(each.annotation) ?? '')]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b))
    .map(([name, group]) => ({
      key: `name/${name}`,
      name: name || none,
      members: group,
      ...(name === '' ? {} : { filter: queryWord(word, name) }),
    }));
}

function bySection(located: readonly LocatedAnnotation[], brief: Brief): readonly Group[] {
  const groups = new Map<string, { name: string; members: LocatedAnnotation[]; filter?: string }>();
  for (const each of located) {
    const section = each.range && sectionAt(brief, each.range.start);
    const key = `section/${section?.path ?? ''}`;
    const group = groups.get(key);
    if (group) group.members.push(each);
    else
      groups.set(key, {
        name: section ? sectionName(section) : 'Before the first section',
        members: [each],
        ...(section && { filter: queryWord('section', section.path) }),
      });
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

function byTag(located: readonly LocatedAnnotation[], codebook: readonly Tag[]): readonly Group[] {
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
    group.length === 0
      ? []
      : [
          {
            key: `tag/${tag}`,
            name: nameOf(tag),
            members: group,
            tag,
            filter: tag === '' ? '-has:tag' : queryWord('tag', tag),
          },
        ],
  );
}
