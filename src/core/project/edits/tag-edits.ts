import { isWithinTag, parentTag, TAG_COLOURS, type Tag } from '../../codebook/tag.ts';
import { counted } from '../../text/counted.ts';
import type { Edit, RecordChange } from '../edit.ts';
import type { Project } from '../project.ts';
import { neighboursIn, withAlso, withoutAlso } from './tag-places.ts';

/** Adds a tag to the codebook, with the parents that it does not have yet. No change when it is there. */
export function createTag(project: Project, tag: Tag): Edit {
  return { label: `Create tag “${tag.name}”`, changes: missingTags(project.codebook, [tag]) };
}

/**
 * The changes that add these tags and their parents to a codebook, parents first; those it has are passed over. A new
 * tag at the top without a colour gets the one that the fewest tags have, so that it can be told from the others;
 * those below inherit it.
 */
export function missingTags(codebook: readonly Tag[], tags: readonly Tag[]): readonly RecordChange[] {
  const known = new Map(codebook.map((each) => [each.name, each]));
  const added: Tag[] = [];
  const uses = new Map<string, number>();
  const count = ({ color = '' }: Tag): unknown => uses.set(color, (uses.get(color) ?? 0) + 1);
  codebook.forEach(count);
  for (const tag of tags) {
    const missing: Tag[] = [];
    for (let at: string | undefined = tag.name; at !== undefined && !known.has(at); at = parentTag(at))
      missing.unshift(at === tag.name ? tag : { name: at });
    for (const each of missing) {
      const isTop = parentTag(each.name) === undefined;
      const own = isTop ? { ...each, color: each.color ?? rarestColour(uses) } : each;
      count(own);
      known.set(own.name, own);
      added.push(own);
    }
  }
  return added.map((after) => ({ list: 'codebook', after }));
}

function rarestColour(uses: ReadonlyMap<string, number>): string {
  return TAG_COLOURS.reduce((rarest, each) =>
    (uses.get(each) ?? 0) < (uses.get(rarest) ?? 0) ? each : rarest,
  );
}

/** Gives a tag other fields: `fields` replace what it has, undefined takes one away. The name stays. */
export function changeTag(
  project: Project,
  name: string,
  fields: { readonly [Key in keyof Omit<Tag, 'name'>]: Tag[Key] | undefined },
  label: string,
): Edit {
  const before = project.codebook.find((each) => each.name === name);
  if (!before) return { label, changes: [] };
  const all = Object.entries({ ...before, ...fields, name }).filter(([, value]) => value !== undefined);
  return { label, changes: [{ list: 'codebook', before, after: Object.fromEntries(all) as unknown as Tag }] };
}

/** How many annotations an edit changes or deletes: what a person should know before it is made. */
export function changedPassages(edit: Edit): number {
  return edit.changes.filter(({ list, before }) => list === 'annotations' && before !== undefined).length;
}

/**
 * Renames a tag or moves it below another one, with the tags below it and on every annotation. Where the new name
 * is taken, the two are merged. No change when the tag would go below itself.
 */
export function renameTag(project: Project, name: string, newName: string): Edit {
  const label = `Rename tag “${name}” to “${newName}”`;
  if (newName === name || newName === '' || newName.startsWith(`${name}/`)) return { label, changes: [] };
  const parent = parentTag(newName);
  // A parent that goes away with the rename cannot take the tag in.
  const above =
    parent === undefined || isWithinTag(parent, name)
      ? []
      : missingTags(project.codebook, [{ name: parent }]);
  return { label, changes: [...above, ...renameAll(project, name, newName)] };
}

/**
 * Makes one tag of two: annotations of `from` and the tags below it get `into` and those below that, and `from`
 * leaves the codebook. What `from` says (label, memo …) is dropped, what `into` says stays.
 */
export function mergeTags(project: Project, from: string, into: string): Edit {
  const label = `Merge tag “${from}” into “${into}”`;
  if (from === into || isWithinTag(into, from)) return { label, changes: [] };
  if (!project.codebook.some(({ name }) => name === into))
    return { ...renameTag(project, from, into), label };
  return { label, changes: renameAll(project, from, into) };
}

/**
 * Deletes a tag and those below it, from the codebook and from every annotation. An annotation that is left without
 * a tag is kept and shows in Problems, unless `alsoAnnotations` says that it goes too.
 */
export function deleteTag(
  project: Project,
  name: string,
  options: { readonly alsoAnnotations?: boolean } = {},
): Edit {
  const neighbours = neighboursIn(project.codebook);
  const gone = (tag: string): boolean => isWithinTag(tag, name);
  const changes: RecordChange[] = [...project.codebook]
    .filter((tag) => gone(tag.name))
    .reverse()
    .map((before) => ({ list: 'codebook', before, ...neighbours(before.name) }));
  for (const before of project.codebook)
    if (!gone(before.name) && before.also?.some(gone))
      changes.push({ list: 'codebook', before, after: withoutAlso(before, gone) });
  for (const before of project.annotations) {
    const tags = before.tags.filter((tag) => !isWithinTag(tag, name));
    if (tags.length === before.tags.length) continue;
    const goes = tags.length === 0 && options.alsoAnnotations === true;
    changes.push(
      goes ? { list: 'annotations', before } : { list: 'annotations', before, after: { ...before, tags } },
    );
  }
  return { label: `Delete tag “${name}”`, changes };
}

/** Every name that is `from` or below it, changed to the same below `into`; names that are taken merge. */
function renameAll(project: Project, from: string, into: string): readonly RecordChange[] {
  const rename = (name: string): string => (isWithinTag(name, from) ? into + name.slice(from.length) : name);
  const known = new Set(project.codebook.map(({ name }) => name));
  const neighbours = neighboursIn(project.codebook);
  const [renamed, merged]: [RecordChange[], RecordChange[]] = [[], []];
  for (const before of project.codebook) {
    const name = rename(before.name);
    if (name === before.name) {
      if (before.also?.some((each) => isWithinTag(each, from)))
        renamed.push({ list: 'codebook', before, after: withAlso(before, before.also.map(rename)) });
      continue;
    }
    // A tag below with the same last name would take the place that is only just being left: no way to say it.
    if (known.has(name) && isWithinTag(name, from)) return [];
    if (known.has(name)) merged.unshift({ list: 'codebook', before, ...neighbours(before.name) });
    else
      renamed.push({
        list: 'codebook',
        before,
        after: withAlso({ ...before, name }, before.also?.map(rename)),
        ...neighbours(before.name),
      });
  }
  const annotations = project.annotations.flatMap((before): readonly RecordChange[] => {
    if (!before.tags.some((tag) => isWithinTag(tag, from))) return [];
    return [
      { list: 'annotations', before, after: { ...before, tags: [...new Set(before.tags.map(rename))] } },
    ];
  });
  return [...renamed, ...merged, ...annotations];
}

/**
 * Gives some passages of a tag another one instead of it; that one is new, or there. What has both loses the old one.
 * Those that do not have the tag are passed over.
 */
export function splitTag(project: Project, from: string, into: Tag, ids: readonly string[]): Edit {
  const wanted = new Set(ids);
  const changes = project.annotations.flatMap((before): readonly RecordChange[] => {
    if (!wanted.has(before.id) || !before.tags.includes(from) || from === into.name) return [];
    const tags = [...new Set(before.tags.map((tag) => (tag === from ? into.name : tag)))];
    return [{ list: 'annotations', before, after: { ...before, tags } }];
  });
  const label = `Split tag “${from}”: ${counted(changes.length, 'passage')} to “${into.name}”`;
  return {
    label,
    changes: changes.length === 0 ? [] : [...missingTags(project.codebook, [into]), ...changes],
  };
}

/** Shows a tag below these others too, beside the one that its name says. Those that it stands below anyway are left out. */
export function setAlso(project: Project, name: string, also: readonly string[]): Edit {
  const before = project.codebook.find((each) => each.name === name);
  const label = `Show tag “${name}” also below ${also.map((each) => `“${each}”`).join(', ') || 'no other'}`;
  if (!before) return { label, changes: [] };
  const after = withAlso(before, also);
  return { label, changes: after === before ? [] : [{ list: 'codebook', before, after }] };
}
