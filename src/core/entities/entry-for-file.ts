import { idGiver, slug } from '../text/readable-id.ts';
import type { Actor, FoundActor, FoundMeeting, Meeting, Recognition } from './entity.ts';
import { gazetteer } from './gazetteer.ts';
import { nameAt } from './name-index.ts';
import { fold, tokenise } from './tokens.ts';
import { vocabulary } from './vocabulary.ts';

/**
 * A found actor as an entry of the project file: a readable id that no other entry has, and the names found for it.
 * What means it in this brief alone ("the Committee", "the President", a capital for its government) is left out:
 * an alias of the file holds in every brief.
 */
export function actorForFile(found: FoundActor, taken: readonly { readonly id: string }[]): Actor {
  const { source: _source, mentions: _mentions, ...actor } = found;
  const aliases = found.aliases.filter((alias) => meansItEverywhere(alias, found));
  return { ...actor, aliases, id: readableId(found.name, taken) };
}

function meansItEverywhere(alias: string, { type, name }: FoundActor): boolean {
  const words = tokenise(alias);
  if (type === 'person') {
    const own = new Set(tokenise(name).map(({ key }) => key));
    return words.some(({ key }) => key.length > 2 && own.has(key));
  }
  const { heads, twoWordHeads } = vocabulary();
  if (words.every(({ key }) => heads.has(key)) || twoWordHeads.has(fold(alias))) return false;
  const known = nameAt(gazetteer(), alias, words, 0);
  return known === undefined || known.to < words.length || known.value.kind === 'certain';
}

/**
 * A found meeting as an entry of the project file. Participants that the file has are named by their id, others by
 * their name: ids of the built-in list mean nothing in the file.
 */
export function meetingForFile(
  found: FoundMeeting,
  { actors }: Recognition,
  taken: readonly { readonly id: string }[],
): Meeting {
  const { source: _source, mentions: _mentions, ...meeting } = found;
  const named = meeting.actors.map((each) => {
    const actor = actors.find(({ id }) => id === each);
    return actor && actor.source !== 'project-file' ? actor.name : each;
  });
  const day = found.date === undefined ? '' : ` ${found.date.split('/', 1)[0]}`;
  const aliases = meeting.aliases.filter((alias) => /\p{Lu}|\d/u.test(alias));
  return { ...meeting, aliases, actors: named, id: readableId(`${found.name}${day}`, taken) };
}

/** "NATO-Russia Council 2022-01-12" → "nato-russia-council-2022-01-12"; "-2", "-3" behind it when it is taken. */
function readableId(words: string, taken: readonly { readonly id: string }[]): string {
  return idGiver(taken.map(({ id }) => id))(slug(words) || 'entry');
}
