import * as vscode from 'vscode';
import { entitiesAt } from '../../core/entities/entities-at.ts';
import type { FoundActor, FoundMeeting } from '../../core/entities/entity.ts';
import type { ListedEntry } from '../../core/project/edits/entity-edits.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import { toOffset } from '../text-range.ts';
import type { CommandContext } from './command.ts';
import { isAnnotationRef } from './targets.ts';

/** How trees, cards and other extensions name what was found in a brief: the brief's URI and the entity's id. */
export interface EntityRef {
  readonly uri: string;
  readonly id: string;
  /** Which of two that share an id; actors first without it. */
  readonly list?: ListedEntry['list'];
}

/** An actor or meeting of a brief. */
export type FoundEntity =
  | { readonly list: 'actors'; readonly found: FoundActor }
  | { readonly list: 'meetings'; readonly found: FoundMeeting };

/** A brief whose names can be changed in its project file. */
export interface NamedBrief {
  readonly open: OpenBrief;
  readonly store: ProjectStore;
}

export function entityRef(value: unknown): EntityRef | undefined {
  return isAnnotationRef(value) ? value : undefined;
}

/** The brief that `arg` names, or else the active one. Refuses when it has no project. */
export async function namedBrief(context: CommandContext, arg: unknown): Promise<NamedBrief> {
  const ref = entityRef(arg);
  const open = ref ? await briefOf(context, ref) : context.briefs.shown;
  if (!open) throw new Refusal('Open a brief first: a text or Markdown file in a folder of this window.');
  await open.ready();
  const store = context.projects.of(open.document.uri);
  if (!store)
    throw new Refusal('Open the folder that holds this brief first: its project file stands there.');
  return { open, store };
}

async function briefOf({ briefs }: CommandContext, { uri }: EntityRef): Promise<OpenBrief | undefined> {
  return briefs.get(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true)));
}

/** The entity that `arg` names; without one the likeliest at the cursor that `fits`, else one that the person picks. */
export async function entityTarget(
  context: CommandContext,
  { open }: NamedBrief,
  arg: unknown,
  title: string,
  fits: (entity: FoundEntity) => boolean = () => true,
): Promise<FoundEntity | undefined> {
  const ref = entityRef(arg);
  if (ref) {
    const named = entityNamed(open, ref);
    if (!named) throw new Refusal('This name is no longer found in the brief.');
    return named;
  }
  const cursor = context.briefs.activeEditor?.selection.active;
  const there = cursor ? entitiesAt(open.recognition, toOffset(open.lines, cursor)) : [];
  return (
    there
      .map(
        (each): FoundEntity =>
          each.kind === 'actor'
            ? { list: 'actors', found: each.entity }
            : { list: 'meetings', found: each.entity },
      )
      .find(fits) ?? pickEntity(title, entitiesOf(open).filter(fits))
  );
}

/** Actors, then meetings, each in the order of the text. */
export function entitiesOf({ recognition }: OpenBrief): readonly FoundEntity[] {
  return [
    ...recognition.actors.map((found): FoundEntity => ({ list: 'actors', found })),
    ...recognition.meetings.map((found): FoundEntity => ({ list: 'meetings', found })),
  ];
}

export function entityNamed(open: OpenBrief, { id, list }: EntityRef): FoundEntity | undefined {
  return entitiesOf(open).find((each) => each.found.id === id && (list ?? each.list) === each.list);
}

/** Asks for one of several; undefined when the person walks away. */
export async function pickEntity(
  title: string,
  entities: readonly FoundEntity[],
): Promise<FoundEntity | undefined> {
  if (entities.length === 0) throw new Refusal('There is no name to choose in this brief.');
  const items = entities.map((entity) => ({
    entity,
    label: entity.found.name,
    description: entity.list === 'actors' ? entity.found.type : `meeting ${entity.found.date ?? ''}`.trim(),
    detail: entity.found.aliases.slice(0, 6).join(', '),
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.entity;
}

/** The entry of the project file that an entity has, or the one it would get. */
export function entryOf({ open, store }: NamedBrief, entity: FoundEntity): ListedEntry {
  const { project } = store;
  if (entity.list === 'actors') {
    const { found } = entity;
    const kept = found.source === 'project-file' && project.actors.find(({ id }) => id === found.id);
    return { list: 'actors', entry: kept || open.reader.actorForFile(found, project.actors) };
  }
  const { found } = entity;
  const kept = found.source === 'project-file' && project.meetings.find(({ id }) => id === found.id);
  return {
    list: 'meetings',
    entry: kept || open.reader.meetingForFile(found, open.recognition, project.meetings),
  };
}
