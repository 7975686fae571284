import type { FieldValues } from '../../codebook/own-field.ts';
import type { Actor, Meeting } from '../../entities/entity.ts';
import type { Project } from '../../project/project.ts';
import { idGiver, slug } from '../../text/readable-id.ts';
import { actorFields, renameActors } from '../annotation-row.ts';
import type { Imported } from './imported.ts';

/** Actors and meetings of a file that the project does not have, as entries of the project file. */
export interface EntityAdditions {
  readonly actors: readonly Actor[];
  readonly meetings: readonly Meeting[];
  /** The id of an actor by any of its names; the name itself where the project lists none. */
  actorId(name: string): string;
  /** Values of own fields with ids in place of the names of actors. */
  fieldIds(values: FieldValues): FieldValues;
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
  const freeActor = idGiver(project.actors.map((each) => each.id));
  const freeMeeting = idGiver(project.meetings.map((each) => each.id));
  const actors: Actor[] = [];
  for (const each of imported.actors) {
    if (each.name === '' || byName.has(each.name)) continue;
    const actor = { ...each, id: freeActor(slug(each.name) || 'entry') };
    learn(actor);
    actors.push(actor);
  }
  const actorId = (name: string): string => byName.get(name) ?? name;
  const holdActors = actorFields([...project.fields, ...(imported.fields ?? [])]);
  const fieldIds = (values: FieldValues): FieldValues => renameActors(values, holdActors, actorId);
  const names = new Map(project.actors.map(({ id, name }) => [id, name]));
  const canonical: EntityAdditions['canonical'] = ({ actor }) =>
    actor === undefined ? {} : { actor: actorId(names.get(actor) ?? actor) };
  const meetingKey = ({ name, date = '' }: Meeting): string => `${name}\u0000${date}`;
  const known = new Set(project.meetings.map(meetingKey));
  const meetings: Meeting[] = [];
  for (const each of imported.meetings) {
    if (known.has(meetingKey(each))) continue;
    known.add(meetingKey(each));
    const id = freeMeeting(slug(`${each.name} ${each.date?.split('/', 1)[0] ?? ''}`) || 'entry');
    meetings.push({ ...each, id, actors: each.actors.map(actorId) });
  }
  return { actors, meetings, actorId, fieldIds, canonical };
}
