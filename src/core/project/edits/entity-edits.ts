import type { Actor, Meeting } from '../../entities/entity.ts';
import type { Edit } from '../edit.ts';
import type { Project } from '../project.ts';

/** Writes an actor to the project file: a new one, or the one with this id changed. */
export function saveActor(project: Project, { id, name, type, aliases, roles, memo }: Actor): Edit {
  const before = project.actors.find((each) => each.id === id);
  const after = { id, name, type, aliases, roles, ...(memo === undefined ? {} : { memo }) };
  return { label: `Save actor “${name}”`, changes: [{ list: 'actors', ...(before && { before }), after }] };
}

/** Writes a meeting to the project file: a new one, or the one with this id changed. */
export function saveMeeting(project: Project, meeting: Meeting): Edit {
  const before = project.meetings.find((each) => each.id === meeting.id);
  const { id, name, aliases, date, place, actors, memo } = meeting;
  const after: Meeting = {
    id,
    name,
    aliases,
    ...(date === undefined ? {} : { date }),
    ...(place === undefined ? {} : { place }),
    actors,
    ...(memo === undefined ? {} : { memo }),
  };
  return {
    label: `Save meeting “${name}”`,
    changes: [{ list: 'meetings', ...(before && { before }), after }],
  };
}
