import * as vscode from 'vscode';
import { isWithinTag, parentTag, tagLeaf } from '../../core/codebook/tag.ts';
import { renameTag } from '../../core/project/edits/tag-edits.ts';
import { Refusal } from '../run-command.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { confirmPassages } from './confirm-passages.ts';
import { givenText } from './given.ts';
import { tagTarget } from './tag-target.ts';

/** Moves a tag, with those below it, below another one or to the top. With `{ into }` ("" is the top) it does not ask. */
export const moveTag: Command = {
  id: 'policyAnnotator.moveTag',
  async run(context, ...args) {
    const target = await tagTarget(context, args, 'Move Tag');
    if (!target) return;
    const { store, tag } = target;
    const codebook = store.project.codebook;
    const into = givenText(args, 'into') ?? (await pickParent(tag.name, codebook));
    if (into === undefined || into === (parentTag(tag.name) ?? '')) return;
    if (isWithinTag(into, tag.name)) throw new Refusal(`“${tag.name}” cannot go below itself.`);
    const name = into === '' ? tagLeaf(tag.name) : `${into}/${tagLeaf(tag.name)}`;
    if (codebook.some((each) => each.name === name))
      throw new Refusal(`There is a tag “${name}” already. Merge the two, or rename one of them first.`);
    const edit = renameTag(store.project, tag.name, name);
    const label =
      into === '' ? `Move tag “${tag.name}” to the top` : `Move tag “${tag.name}” below “${into}”`;
    if (!(await confirmPassages(args, { ...edit, label }, 'Move'))) return;
    await applyAndSay(context, store, { ...edit, label });
    await context.recent.rename(store.folder, tag.name, name);
  },
};

async function pickParent(
  name: string,
  codebook: readonly { readonly name: string; readonly label?: string }[],
): Promise<string | undefined> {
  const parents = codebook
    .filter((each) => !isWithinTag(each.name, name) && each.name !== parentTag(name))
    .map((each) => ({ into: each.name, label: each.label ?? tagLeaf(each.name), description: each.name }));
  const top = { into: '', label: '$(arrow-up) To the top', description: '' };
  const chosen = await vscode.window.showQuickPick(
    parentTag(name) === undefined ? parents : [top, ...parents],
    { title: `Move “${name}” Below …`, matchOnDescription: true },
  );
  return chosen?.into;
}
