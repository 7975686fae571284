import type { Actor, Meeting } from '../../entities/entity.ts';
import type { Edit, RecordChange } from '../edit.ts';
import type { Project } from '../project.ts';

/** An entry with the list of the project file that it stands in, or is to stand in. */
export type ListedEntry =
  | { readonly list: 'actors'; readonly entry: Actor }
  | { readonly list: 'meetings'; readonly entry: Meeting };

/** Writes an actor to the project file: a new one, or the one with this id changed. */
export function saveActor(project: Project, actor: Actor): Edit {
  return saveEntry(project, { list: 'actors', entry: actor }, `Save actor “${actor.name}”`);
}

/** Writes a meeting to the project file: a new one, or the one with this id changed. */
export function saveMeeting(project: Project, meeting: Meeting): Edit {
  return saveEntry(project, { list: 'meetings', entry: meeting }, `Save meeting “${meeting.name}”`);
}

/** Gives an entry another name; the old one stays as an alias, so that the briefs' words still mean it. */
export function renameEntry(project: Project, { list, entry }: ListedEntry, name: string): Edit {
  const aliases = union(entry.aliases, [entry.name]).filter((each) => each !== name);
  return saveEntry(
    project,
    { list, entry: { ...entry, name, aliases } } as ListedEntry,
    `Rename “${entry.name}” to “${name}”`,
  );
}

/** Says that the names of an entry mean no actor or meeting: what bears them is not shown again. */
export function dismissEntry(project: Project, { list, entry }: ListedEntry): Edit {
  const label = `Dismiss “${entry.name}”`;
  return saveEntry(project, { list, entry: { ...entry, ignore: true } } as ListedEntry, label);
}

/** Takes a dismissal back: the entry stays, and counts again. */
export function restoreEntry(project: Project, { list, entry }: ListedEntry): Edit {
  const { ignore: _, ...rest } = entry;
  return saveEntry(project, { list, entry: rest } as ListedEntry, `Restore “${entry.name}”`);
}

/**
 * Makes one entry of several of the same list: `into` stays and takes over the names of the others, and what it does
 * not have itself. Entries of the others go; what referred to them refers to `into`.
 */
export function mergeEntries(project: Project, into: ListedEntry, others: readonly ListedEntry[]): Edit {
  const { list } = into;
  const same = others.filter((each) => each.list === list && each.entry.id !== into.entry.id);
  const names = same.flatMap(({ entry }) => [entry.name, ...entry.aliases]);
  const aliases = union(into.entry.aliases, names).filter((each) => each !== into.entry.name);
  const memos = [into, ...same].flatMap(({ entry }) => entry.memo ?? []);
  const merged = {
    ...into.entry,
    aliases,
    ...(memos.length > 0 && { memo: [...new Set(memos)].join('\n') }),
  };
  const gone = new Set(same.map(({ entry }) => entry.id));
  const label = `Merge “${names[0] ?? ''}” into “${into.entry.name}”`;
  if (list === 'meetings') {
    const meetings = same.flatMap((each) => (each.list === 'meetings' ? [each.entry] : []));
    const date = into.entry.date ?? meetings.find((each) => each.date !== undefined)?.date;
    const place = into.entry.place ?? meetings.find((each) => each.place !== undefined)?.place;
    const actors = union(
      into.entry.actors,
      meetings.flatMap((each) => each.actors),
    );
    const entry: Meeting = {
      ...into.entry,
      ...merged,
      ...(date !== undefined && { date }),
      ...(place !== undefined && { place }),
      actors,
    };
    return {
      label,
      changes: [
        change(project, { list, entry }),
        ...project.meetings
          .filter(({ id }) => gone.has(id))
          .map((before): RecordChange => ({ list: 'meetings', before })),
      ],
    };
  }
  const held = new Set(into.entry.roles.map(({ role }) => role));
  const roles = same.flatMap((each) => (each.list === 'actors' ? each.entry.roles : []));
  const entry: Actor = {
    ...into.entry,
    ...merged,
    roles: [...into.entry.roles, ...roles.filter(({ role }) => !held.has(role) && held.add(role))],
  };
  const changes: RecordChange[] = [
    change(project, { list, entry }),
    ...project.actors
      .filter(({ id }) => gone.has(id))
      .map((before): RecordChange => ({ list: 'actors', before })),
    ...redirect(project, gone, entry.id),
  ];
  return { label, changes };
}

/** Meetings and annotations that name an actor by an id that goes. */
function redirect(project: Project, gone: ReadonlySet<string>, id: string): RecordChange[] {
  const meetings = project.meetings
    .filter(({ actors }) => actors.some((each) => gone.has(each)))
    .map((before): RecordChange => {
      const actors = union(
        before.actors.map((each) => (gone.has(each) ? id : each)),
        [],
      );
      return { list: 'meetings', before, after: { ...before, actors } };
    });
  const annotations = project.annotations
    .filter(({ actor = '', addressee = '' }) => gone.has(actor) || gone.has(addressee))
    .map((before): RecordChange => {
      const { actor = '', addressee = '' } = before;
      const named = { ...(gone.has(actor) && { actor: id }), ...(gone.has(addressee) && { addressee: id }) };
      return { list: 'annotations', before, after: { ...before, ...named } };
    });
  return [...meetings, ...annotations];
}

function saveEntry(project: Project, entry: ListedEntry, label: string): Edit {
  return { label, changes: [change(project, entry)] };
}

function change(project: Project, { list, entry }: ListedEntry): RecordChange {
  const before = project[list].find(({ id }) => id === entry.id);
  return { list, ...(before && { before }), after: entry } as RecordChange;
}

/** Both lists in order, each item once. */
const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];
