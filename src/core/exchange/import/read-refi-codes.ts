import { type Tag, tagLeaf } from '../../codebook/tag.ts';
import { ACTOR_TYPES, type Actor, type Role } from '../../entities/entity.ts';
import type { Problem } from '../../problem.ts';
import { readDescribed } from '../described.ts';
import { colourOf } from '../hex-colours.ts';
import { present } from '../present.ts';
import { ACTORS, codeName, STANCES } from '../refi/codes.ts';
import { childOf, childrenOf, type XmlNode } from '../xml/read-xml.ts';
import { cleanTag } from './imported.ts';
import { fromTaguette } from './taguette-tag.ts';

/** What a code of the file is to us. */
export interface CodeMeaning {
  readonly kind: 'tag' | 'actor' | 'stance';
  readonly name: string;
}

export interface ReadCodes {
  readonly tags: readonly Tag[];
  readonly actors: readonly Actor[];
  readonly byGuid: ReadonlyMap<string, CodeMeaning>;
  readonly problems: readonly Problem[];
}

/** The tree of codes as tags; the categories that we write for actors and stances as those. */
export function readCodes(codes: XmlNode | undefined, origin = ''): ReadCodes {
  const tags: Tag[] = [];
  const actors: Actor[] = [];
  const byGuid = new Map<string, CodeMeaning>();
  const problems: Problem[] = [];
  const path = new Set<string>();
  let twice = 0;
  const learn = (node: XmlNode, meaning: CodeMeaning): void => {
    const guid = guidOfNode(node);
    if (byGuid.has(guid) && guid !== '') twice++;
    else byGuid.set(guid, meaning);
  };
  const walk = (node: XmlNode, parent: string): void => {
    const guid = guidOfNode(node);
    if (guid !== '' && path.has(guid)) {
      problems.push(belowItself(node));
      return;
    }
    path.add(guid);
    const tag = readTag(node, parent, origin);
    tags.push(tag);
    learn(node, { kind: 'tag', name: tag.name });
    for (const child of childrenOf(node, 'Code')) walk(child, tag.name);
    path.delete(guid);
  };
  for (const node of childrenOf(codes, 'Code')) {
    const description = childOf(node, 'Description')?.text ?? '';
    if (description === ACTORS) {
      for (const child of childrenOf(node, 'Code')) {
        const { actor, isListed } = readActor(child);
        if (isListed) actors.push(actor);
        learn(child, { kind: 'actor', name: actor.name });
      }
    } else if (description === STANCES) {
      for (const child of childrenOf(node, 'Code')) {
        const name = (child.attributes.get('name') ?? '').replace(/^Stance: /, '');
        learn(child, { kind: 'stance', name });
      }
    } else walk(node, '');
  }
  if (twice > 0) {
    const message = `${twice} codes have the identifier of another code: passages with it get the first.`;
    problems.push({ code: 'double-guid', severity: 'warning', message });
  }
  return { tags, actors, byGuid, problems };
}

function belowItself(node: XmlNode): Problem {
  const name = (node.attributes.get('name') ?? '').slice(0, 100);
  const message = `The code “${name}” stands below itself. Export the file again.`;
  return { code: 'code-circle', severity: 'error', message };
}

/** A GUID is the same in braces and in capitals. */
const plainGuid = (guid: string | undefined): string => (guid ?? '').replace(/[{}]/g, '').toLowerCase();

/** The GUID of an element, and the one that a reference points to. */
export const guidOfNode = (node: XmlNode): string => plainGuid(node.attributes.get('guid'));
export const targetOf = (reference: XmlNode | undefined): string =>
  plainGuid(reference?.attributes.get('targetGUID'));

/** The user who made an element; `otherwise` where it does not say. */
export const userOf = (node: XmlNode, otherwise = ''): string =>
  plainGuid(node.attributes.get('creatingUser') ?? otherwise);

function readTag(node: XmlNode, parent: string, origin: string): Tag {
  const written = node.attributes.get('name') ?? '';
  const description = (childOf(node, 'Description')?.text ?? '').trimEnd();
  const { fields, text } = readDescribed(description, [
    ...['Tag', 'Label', 'Include', 'Exclude'],
    ...['Example', 'Key', 'Asks', 'Also'],
  ]);
  // Our own longer name for a leaf that was not unique; a code that was renamed since keeps its new name.
  const leaf = fields.Tag !== undefined && codeName(fields.Tag) === written ? tagLeaf(fields.Tag) : written;
  const plain = leaf.replaceAll('/', '-');
  // Taguette writes the whole path as the name, in a list without levels.
  const own = cleanTag(origin.startsWith('Taguette') ? fromTaguette(plain) : plain) ?? 'unnamed';
  return {
    name: parent === '' ? own : `${parent}/${own}`,
    ...present({
      label: fields.Label,
      color: colourOf(node.attributes.get('color')),
      memo: text,
      include: fields.Include,
      exclude: fields.Exclude,
      example: fields.Example,
      shortcut: fields.Key,
      asks: fields.Asks?.split('; '),
      also: fields.Also?.split('; '),
    }),
  };
}

function readActor(node: XmlNode): { readonly actor: Actor; readonly isListed: boolean } {
  const { fields, text } = readDescribed(childOf(node, 'Description')?.text ?? '', [
    'Name',
    'Type',
    'Aliases',
    'Roles',
  ]);
  const name = fields.Name ?? node.attributes.get('name') ?? '';
  const type = ACTOR_TYPES.find((each) => each === fields.Type) ?? 'organisation';
  const split = (list = ''): string[] => list.split('; ').filter((each) => each !== '');
  const roles = split(fields.Roles).map(readRole);
  const actor = { id: '', name, type, aliases: split(fields.Aliases), roles, ...present({ memo: text }) };
  return { actor, isListed: fields.Type !== undefined };
}

/** "NATO Secretary General, 2014-10-01/2024-09-30". */
function readRole(text: string): Role {
  const [, role, from, to] = /^(.*), ([0-9-]{4,10}|\.\.)\/([0-9-]{4,10}|\.\.)$/.exec(text) ?? [];
  if (role === undefined) return { role: text };
  return { role, ...present({ from: from === '..' ? undefined : from, to: to === '..' ? undefined : to }) };
}
