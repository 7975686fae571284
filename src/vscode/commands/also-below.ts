import * as vscode from 'vscode';
import { isWithinTag, parentTag, tagLeaf } from '../../core/codebook/tag.ts';
import { tagFamily } from '../../core/codebook/tag-family.ts';
import { setAlso } from '../../core/project/edits/tag-edits.ts';
import { Refusal } from '../run-command.ts';
import { rowText } from '../without-icons.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { property } from './given.ts';
import { type TagTarget, tagTarget } from './tag-target.ts';

/**
 * Shows a tag below other tags too, beside its own place: those that are ticked. Passages count once, and are found by
 * any of them. With `{ also: [names] }` it does not ask.
 */
export const alsoBelow: Command = {
  id: 'policyAnnotator.alsoBelow',
  async run(context, ...args) {
    const target = await tagTarget(context, args, 'Also Show Tag Below …');
    if (!target) return;
    const { store, tag } = target;
    const also = givenNames(args) ?? (await pickParents(target));
    if (!also) return;
    const can = isPossible(target);
    const wrong = also.find((each) => !can(each));
    if (wrong !== undefined) throw new Refusal(`“${tag.name}” cannot also stand below “${wrong}”.`);
    const edit = setAlso(store.project, tag.name, also);
    if (edit.changes.length > 0) await applyAndSay(context, store, edit);
  },
};

function givenNames(args: readonly unknown[]): readonly string[] | undefined {
  const also = property(args, 'also');
  return Array.isArray(also) ? also.filter((each) => typeof each === 'string') : undefined;
}

/** Whether a tag can stand below another one: not itself, what it stands below by name, or what stands below it. */
function isPossible({ store, tag: { name } }: TagTarget): (other: string) => boolean {
  const { codebook } = store.project;
  const others = codebook.map((each) => (each.name === name ? { name } : each));
  const family = tagFamily(others);
  const known = new Set(codebook.map((each) => each.name));
  return (other) => known.has(other) && !isWithinTag(name, other) && !family.above(other).has(name);
}

async function pickParents(target: TagTarget): Promise<readonly string[] | undefined> {
  const { store, tag } = target;
  const can = isPossible(target);
  const items = store.project.codebook
    .filter(({ name }) => can(name))
    .map(({ name, label }) => ({
      name,
      label: rowText(label ?? tagLeaf(name)),
      description: rowText(name),
      picked: tag.also?.includes(name) ?? false,
    }));
  if (items.length === 0) throw new Refusal(`There is no tag that “${tag.name}” could also stand below.`);
  const parent = parentTag(tag.name);
  const chosen = await vscode.window.showQuickPick(items, {
    title: `Show “${tag.name}” Also Below …`,
    placeHolder:
      parent === undefined ? 'Tick each tag' : `Tick each tag; its own place below “${parent}” stays`,
    canPickMany: true,
    matchOnDescription: true,
  });
  return chosen?.map(({ name }) => name);
}
