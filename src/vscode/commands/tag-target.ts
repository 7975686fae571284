import * as vscode from 'vscode';
import { type Tag, tagLeaf } from '../../core/codebook/tag.ts';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import { chooseStore } from './choose-store.ts';
import type { CommandContext } from './command.ts';
import { property } from './given.ts';

/** How the Codebook view names a tag: its full name and, where there are several, the folder's URI. */
export interface TagRef {
  readonly tag: string;
  readonly folder?: string;
}

/** A tag of a codebook and the project that has it. */
export interface TagTarget {
  readonly store: ProjectStore;
  readonly tag: Tag;
}

/** The tag that an argument names, or the one that is picked; undefined when the person walks away. */
export async function tagTarget(
  context: CommandContext,
  args: readonly unknown[],
  title: string,
): Promise<TagTarget | undefined> {
  const store = await tagStore(context, args);
  if (!store) return undefined;
  const given = tagName(args);
  const name = given ?? (await pickTag(store, title));
  if (name === undefined) return undefined;
  const tag = store.project.codebook.find((each) => each.name === name);
  if (!tag) throw new Refusal(`The tag “${name}” is not in the codebook.`);
  return { store, tag };
}

/** The project of the folder that an argument names, else the one in use. */
export async function tagStore(
  context: CommandContext,
  args: readonly unknown[],
): Promise<ProjectStore | undefined> {
  return context.projects.named(property(args, 'folder')) ?? chooseStore(context);
}

/** The full name in `{ tag: name }`, or a name alone; undefined when no argument has one. */
export function tagName(args: readonly unknown[]): string | undefined {
  const name = property(args, 'tag') ?? args.find((each) => typeof each === 'string');
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** Asks for one tag of the codebook, by name, label or rule, those of `first` first. Those for which `hidden` holds are left out. */
export async function pickTag(
  { project }: ProjectStore,
  title: string,
  hidden: (name: string) => boolean = () => false,
  first: readonly string[] = [],
): Promise<string | undefined> {
  const rank = new Map(first.map((name, at) => [name, at]));
  const rankOf = ({ name }: Tag): number => rank.get(name) ?? first.length;
  const items = project.codebook
    .filter(({ name }) => !hidden(name))
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map((tag) => ({
      tag: tag.name,
      label: tag.label ?? tagLeaf(tag.name),
      description: tag.name,
      detail: (tag.include ?? tag.memo ?? '').replace(/\s+/g, ' '),
    }));
  if (items.length === 0) throw new Refusal('The codebook has no tag to choose from yet.');
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.tag;
}
