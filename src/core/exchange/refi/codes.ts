import { type Tag, tagLeaf } from '../../codebook/tag.ts';
import type { Actor, Role } from '../../entities/entity.ts';
import type { Project } from '../../project/project.ts';
import type { AnnotationRow } from '../annotation-row.ts';
import { writeDescribed } from '../described.ts';
import { guidOf } from '../guid.ts';
import { hexOf } from '../hex-colours.ts';
import type { XmlElement } from '../xml/write-xml.ts';

/**
 * Our codebook, actors and stances as codes of REFI-QDA (1.5, section 4): tags keep their tree; actors and stances
 * that annotations carry become codes of two categories, so that every tool can count and cross them.
 */
export interface Codes {
  readonly elements: readonly XmlElement[];
  /** GUIDs of the codes that an annotation is coded with. */
  of(row: AnnotationRow): readonly string[];
}

/** Descriptions by which our reader knows the two categories again; other tools keep them, but mint new GUIDs. */
export const ACTORS = 'Who says or does it. Written by Policy Annotator.';
export const STANCES = 'For, against or open. Written by Policy Annotator.';

/** Builds the codes of a project and of the tags, actors and stances of `rows` that it does not list. */
export function codesOf(project: Project, rows: readonly AnnotationRow[]): Codes {
  const tags = withParents([
    ...project.codebook,
    ...namesOf(rows, (row) => row.tags).map((name) => ({ name })),
  ]);
  const actors = withUnlisted(
    project.actors.filter(({ ignore }) => !ignore),
    namesOf(rows, (row) => [row.actor]),
  );
  const stances = namesOf(rows, (row) => [row.stance]);
  const leaves = new Map<string, number>();
  const count = (name: string): unknown => leaves.set(name, (leaves.get(name) ?? 0) + 1);
  for (const each of [
    ...tags.map(({ name }) => tagLeaf(name)),
    ...actors.map(({ name }) => name),
    ...stances,
  ])
    count(each);
  for (const each of ['Actors', 'Stance']) count(each);
  // QualCoder and others know a code by its name alone, wherever it stands in the tree.
  const unique = (leaf: string, otherwise: string): string => (leaves.get(leaf) === 1 ? leaf : otherwise);

  // From the last to the first, so that what is below a tag is there when the tag is made.
  const below = new Map<string, XmlElement[]>([['', []]]);
  for (let at = tags.length - 1; at >= 0; at--) {
    const tag = tags[at];
    if (!tag) continue;
    const name = unique(tagLeaf(tag.name), codeName(tag.name));
    const parent = tag.name.slice(0, Math.max(0, tag.name.lastIndexOf('/')));
    const key = tag.name.includes('/') ? `/${parent}` : '';
    const element = tagElement(tag, name, (below.get(`/${tag.name}`) ?? []).reverse());
    const siblings = below.get(key);
    if (siblings) siblings.push(element);
    else below.set(key, [element]);
  }
  const elements = (below.get('') ?? []).reverse();
  if (actors.length > 0)
    elements.push(
      category(
        'Actors',
        ACTORS,
        actors.map((each) => actorElement(each, unique(each.name, `Actor: ${each.name}`))),
      ),
    );
  if (stances.length > 0)
    elements.push(
      category(
        'Stance',
        STANCES,
        stances.map((each) => code(['stance', each], unique(each, `Stance: ${each}`), '')),
      ),
    );
  return {
    elements,
    of: ({ tags, actor, stance }) => [
      ...[...new Set(tags)].map((name) => guidOf('tag', name)),
      ...(actor === '' ? [] : [guidOf('actor', actor)]),
      ...(stance === '' ? [] : [guidOf('stance', stance)]),
    ],
  };
}

/** The name of a code whose last part alone would not be unique. */
export const codeName = (tag: string): string => tag.replaceAll('/', ': ');

/** Tags with the parents that are only there by name, each once, parents before children. */
function withParents(tags: readonly Tag[]): readonly Tag[] {
  const all = new Map<string, Tag>();
  for (const tag of tags) {
    for (let slash = tag.name.indexOf('/'); slash >= 0; slash = tag.name.indexOf('/', slash + 1)) {
      const name = tag.name.slice(0, slash);
      if (!all.has(name)) all.set(name, { name });
    }
    const known = all.get(tag.name);
    if (!known || Object.keys(known).length === 1) all.set(tag.name, tag);
  }
  return [...all.values()];
}

function withUnlisted(listed: readonly Actor[], names: readonly string[]): readonly Actor[] {
  const known = new Set(listed.map(({ name }) => name));
  const others = names.filter((name) => !known.has(name));
  const actors = [...new Map(listed.map((each) => [each.name, each])).values()];
  return [
    ...actors,
    ...others.map((name): Actor => ({ id: '', name, type: 'organisation', aliases: [], roles: [] })),
  ];
}

function namesOf(rows: readonly AnnotationRow[], names: (row: AnnotationRow) => readonly string[]): string[] {
  return [...new Set(rows.flatMap(names))].filter((name) => name !== '').sort();
}

function tagElement(tag: Tag, name: string, children: readonly XmlElement[]): XmlElement {
  const { label = '', include = '', exclude = '', example = '', shortcut = '', memo = '' } = tag;
  const full = name === tagLeaf(tag.name) ? '' : tag.name;
  const fields = {
    ...{ Tag: full, Label: label, Include: include, Exclude: exclude, Example: example, Key: shortcut },
    ...{ Asks: (tag.asks ?? []).join('; '), Also: (tag.also ?? []).join('; ') },
  };
  const color = hexOf(tag.color);
  return code(['tag', tag.name], name, writeDescribed({ fields, text: memo }), { color }, children);
}

function actorElement(actor: Actor, name: string): XmlElement {
  const { id, type, aliases, roles, memo = '' } = actor;
  const full = name === actor.name ? '' : actor.name;
  const listed =
    id === '' ? {} : { Type: type, Aliases: aliases.join('; '), Roles: roles.map(roleText).join('; ') };
  return code(['actor', actor.name], name, writeDescribed({ fields: { Name: full, ...listed }, text: memo }));
}

/** "NATO Secretary General, 2014-10-01/2024-09-30"; an open end is "..", as in ISO 8601-2. */
function roleText({ role, from, to }: Role): string {
  return from === undefined && to === undefined ? role : `${role}, ${from ?? '..'}/${to ?? '..'}`;
}

function category(name: string, description: string, children: readonly XmlElement[]): XmlElement {
  return code(['category', name], name, description, { isCodable: 'false' }, children);
}

function code(
  key: readonly string[],
  name: string,
  description: string,
  more: Readonly<Record<string, string | undefined>> = {},
  children: readonly XmlElement[] = [],
): XmlElement {
  return {
    name: 'Code',
    attributes: { guid: guidOf(...key), name, isCodable: 'true', ...more },
    content: [...described(description), ...children],
  };
}

/** A Description element, or none for an empty text. */
export function described(text: string): readonly XmlElement[] {
  return text === '' ? [] : [{ name: 'Description', content: text }];
}
