import type { Problem } from '../../problem.ts';
import type { ListName } from '../records/record-fields.ts';
import type { FileLayout, ListLayout, ProjectSource } from './file-layout.ts';
import { flattenTags, identify, type RepeatedTag } from './identify.ts';
import { findTag, itemNode } from './locate-record.ts';
import { sortProblems } from './sort-problems.ts';

type FlatList = Exclude<ListName, 'codebook'>;

/** A layout as the reader found it: ids not yet unique. */
export type RawLayout = Omit<FileLayout, 'idsAreUnique'>;

/**
 * Puts the lists together: unique ids, one codebook, all problems in the order of their place. With `knownIds`
 * (those not in the file) the ids are unique already.
 */
export function assembleSource(
  text: string,
  raw: RawLayout,
  broken: boolean,
  knownIds?: ReadonlySet<string>,
): ProjectSource {
  const { codebook } = raw.lists;
  const tags = flattenTags(codebook.items);
  const derivedIds = new Set<string>(knownIds);
  const problems: Problem[] = [];
  let idsAreUnique = true;
  const named = <List extends FlatList>(list: List): ListLayout<List> => {
    const layout = raw.lists[list] as ListLayout<'annotations'>;
    if (knownIds) return raw.lists[list] as unknown as ListLayout<List>;
    const { items, derived, duplicates, unique } = identify(layout.items);
    for (const id of derived) derivedIds.add(id);
    idsAreUnique &&= unique;
    // The two sides of an unfinished merge hold the same records: no news.
    if (!broken) for (const index of duplicates) problems.push(duplicate(text, raw, list, index));
    return { ...layout, items } as unknown as ListLayout<List>;
  };
  const lists = {
    codebook,
    fields: named('fields'),
    actors: named('actors'),
    meetings: named('meetings'),
    memos: named('memos'),
    annotations: named('annotations'),
  };
  const layout: FileLayout = { ...raw, lists, idsAreUnique };
  for (const repeat of tags.repeats) problems.push(repeatedTag({ text, layout }, repeat));
  const present = <Type>(item: Type | undefined): item is Type => item !== undefined;
  const compact = <Type>(items: readonly (Type | undefined)[]): readonly Type[] =>
    items.includes(undefined) ? items.filter(present) : (items as readonly Type[]);
  return {
    text,
    project: {
      version: raw.version,
      codebook: tags.tags,
      fields: compact(lists.fields.items),
      actors: compact(lists.actors.items),
      meetings: compact(lists.meetings.items),
      memos: compact(lists.memos.items),
      annotations: compact(lists.annotations.items),
    },
    problems: sortProblems([
      ...raw.problems,
      ...Object.values(lists).flatMap((list) => list.problems),
      ...problems,
    ]),
    writable: !broken,
    derivedIds,
    layout,
  };
}

function duplicate(text: string, layout: RawLayout, list: FlatList, index: number): Problem {
  const id = layout.lists[list].items[index]?.id ?? '';
  // In another style each place would cost a parse of the whole file.
  const source = { text, layout: { ...layout, idsAreUnique: false } };
  const node = layout.lists[list].style === 'block' ? itemNode(source, list, index) : undefined;
  return {
    code: 'duplicate-id',
    severity: 'warning',
    message:
      list === 'fields'
        ? `The field “${id}” stands above already; that one counts. Remove or rename one.`
        : `The id “${id}” stands above already. Give this entry another one, or delete the line: it gets its own with the next change.`,
    ...(node ? { range: { start: node.start, end: node.end } } : {}),
    about: id,
  };
}

function repeatedTag(source: Pick<ProjectSource, 'text' | 'layout'>, repeat: RepeatedTag): Problem {
  const entry =
    source.layout.lists.codebook.style === 'block' ? itemNode(source, 'codebook', repeat.index) : undefined;
  const node = entry && findTag(entry, '', repeat.name);
  return {
    code: 'duplicate-tag',
    severity: 'warning',
    message: `The tag “${repeat.name}” stands twice in the codebook; the first counts. Remove or rename one.`,
    ...(node ? { range: { start: node.start, end: node.end } } : {}),
    about: repeat.name,
  };
}
