import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { parentTag, type Tag, tagLeaf } from '../../core/codebook/tag.ts';
import { splitTag as splitTagEdit } from '../../core/project/edits/tag-edits.ts';
import { counted } from '../../core/text/counted.ts';
import { shorten } from '../../core/text/plain-markdown.ts';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import { rowText } from '../without-icons.ts';
import { applyAndSay } from './apply.ts';
import { refuseUnlisted } from './codebook-lock.ts';
import type { Command } from './command.ts';
import { givenText, property } from './given.ts';
import { tagTarget } from './tag-target.ts';
import { typedTag } from './typed-tag.ts';

/**
 * Gives some passages of a tag another tag instead, mostly a new one: those that are ticked. With `{ into, ids }` it
 * does not ask.
 */
export const splitTag: Command = {
  id: 'policyAnnotator.splitTag',
  async run(context, ...args) {
    const target = await tagTarget(context, args, 'Split Tag');
    if (!target) return;
    const { store, tag } = target;
    const passages = store.project.annotations.filter(({ tags }) => tags.includes(tag.name));
    if (passages.length === 0) throw new Refusal(`No passage is tagged “${tag.name}” itself.`);
    const into = readTag(store, tag, givenText(args, 'into') ?? (await askName(store, tag)));
    if (!into) return;
    refuseUnlisted(store, [into]);
    const ids = givenIds(args) ?? (await pickPassages(tag, into, passages));
    if (!ids) return;
    const edit = splitTagEdit(store.project, tag.name, into, ids);
    if (edit.changes.length > 0) await applyAndSay(context, store, edit);
  },
};

/** A tag that is there by its full name, or a new one; beside the tag that is split when no "/" is in it. */
function readTag({ project }: ProjectStore, { name }: Tag, typed: string | undefined): Tag | undefined {
  if (typed === undefined) return undefined;
  const parent = parentTag(name);
  const full = typed.includes('/') || parent === undefined ? typed : `${parent}/${typed}`;
  const made = typedTag(full);
  return project.codebook.find((each) => each.name === typed.trim() || each.name === made?.name) ?? made;
}

async function askName(store: ProjectStore, tag: Tag): Promise<string | undefined> {
  const parent = parentTag(tag.name);
  return vscode.window.showInputBox({
    title: `Split Tag “${tag.name}” (1 of 2): The Other Tag`,
    prompt: `A new name, or that of a tag. ${parent === undefined ? 'With a slash it goes below another one: position/Red line.' : `Without a slash it goes below “${parent}”.`}`,
    validateInput: (typed) => {
      const into = readTag(store, tag, typed);
      if (!into) return 'Write a name with at least one letter or digit.';
      return into.name === tag.name ? 'Write another name: this is the tag that is split.' : undefined;
    },
  });
}

function givenIds(args: readonly unknown[]): readonly string[] | undefined {
  const ids = property(args, 'ids');
  return Array.isArray(ids) ? ids.filter((each) => typeof each === 'string') : undefined;
}

async function pickPassages(
  tag: Tag,
  into: Tag,
  passages: readonly Annotation[],
): Promise<readonly string[] | undefined> {
  const items = passages.map(({ id, quote, brief, section, memo }) => ({
    id,
    label: shorten(rowText(quote), 120),
    description: rowText(section === undefined ? brief : `${brief} · ${section}`),
    ...(memo !== undefined && { detail: shorten(rowText(memo), 120) }),
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: `Split Tag “${tag.name}” (2 of 2): Passages for “${into.label ?? tagLeaf(into.name)}”`,
    placeHolder: `Tick those that get it; the others of ${counted(passages.length, 'passage')} keep “${tag.name}”. Typing narrows the list.`,
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.map(({ id }) => id);
}
