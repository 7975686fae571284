import type { Actor, Meeting } from '../../entities/entity.ts';
import type { Project } from '../../project/project.ts';
import { slug } from '../../project/records/derive-id.ts';
import type { Imported } from './imported.ts';

/** Actors and meetings of a file that the project does not have, as entries of the project file. */
export interface EntityAdditions {
  readonly actors: readonly Actor[];
  readonly meetings: readonly Meeting[];
  /** The id of an actor by any of its names; the name itself where the project lists none. */
  actorId(name: string): string;
  /** The actor of an annotation of the project, by the id that its name gets: two actors can share a name. */
  canonical(annotation: { readonly actor?: string }): { readonly actor?: string };
}

/** Finds what is new by name and alias. */
export function addEntities(imported: Imported, project: Project): EntityAdditions {
  const byName = new Map<string, string>();
  const learn = ({ id, name, aliases }: Actor): void => {
    for (const each of [name, ...aliases]) if (!byName.has(each)) byName.set(each, id);
  };
  project.actors.forEach(learn);
  const freeActor = idGiver(project.actors);
  const freeMeeting = idGiver(project.meetings);
  const actors: Actor[] = [];
  for (const each of imported.actors) {
    if (each.name === '' || byName.has(each.name)) continue;
    const actor = { ...each, id: freeActor(each.name) };
    learn(actor);
    actors.push(actor);
  }
  const actorId = (name: string): string => byName.get(name) ?? name;
  const names = new Map(project.actors.map(({ id, name }) => [id, name]));
  const canonical: EntityAdditions['canonical'] = ({ actor }) =>
    actor === undefined ? {} : { actor: actorId(names.get(actor) ?? actor) };
  const meetingKey = ({ name, date = '' }: Meeting): string => `${name}\u0000${date}`;
  const known = new Set(project.meetings.map(meetingKey));
  const meetings: Meeting[] = [];
  for (const each of imported.meetings) {
    if (known.has(meetingKey(each))) continue;
    known.add(meetingKey(each));
    const id = freeMeeting(`${each.name} ${each.date?.split('/', 1)[0] ?? ''}`);
    meetings.push({ ...each, id, actors: each.actors.map(actorId) });
  }
  return { actors, meetings, actorId, canonical };
}

/** Gives readable ids, each once. */
function idGiver(taken: readonly { readonly id: string }[]): (words: string) => string {
  const ids = new Set(taken.map(({ id }) => id));
  const times = new Map<string, number>();
  return (words) => {
    // Letters without their accents: "Erdoğan" is erdogan, not erdog-an.
    const base = slug(words.normalize('NFKD').replace(/\p{M}+|['’]/gu, '')).slice(0, 60) || 'entry';
    let n = times.get(base) ?? 1;
    while (ids.has(n === 1 ? base : `${base}-${n}`)) n++;
    const id = n === 1 ? base : `${base}-${n}`;
    times.set(base, n);
    ids.add(id);
    return id;
  };
}
