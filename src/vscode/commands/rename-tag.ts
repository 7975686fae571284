import * as vscode from 'vscode';
import { parentTag, tagLeaf } from '../../core/codebook/tag.ts';
import { changeTag, mergeTags, renameTag as renameTagEdit } from '../../core/project/edits/tag-edits.ts';
import { Refusal } from '../run-command.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { confirmPassages } from './confirm-passages.ts';
import { givenText } from './given.ts';
import { tagTarget } from './tag-target.ts';
import { typedTag } from './typed-tag.ts';

/**
 * Renames a tag on every passage. What is typed is its label; the name is made of it and stays below the same parent.
 * A name that is taken merges the two. With `{ name }` it does not ask.
 */
export const renameTag: Command = {
  id: 'policyAnnotator.renameTag',
  async run(context, ...args) {
    const target = await tagTarget(context, args, 'Rename Tag');
    if (!target) return;
    const { store, tag } = target;
    const typed =
      givenText(args, 'name') ??
      (await vscode.window.showInputBox({
        title: `Rename Tag “${tag.name}”`,
        prompt: 'Its new name. All passages with this tag get it.',
        value: tag.label ?? tagLeaf(tag.name),
        validateInput: (text) =>
          leafOf(text) ? undefined : 'Write a name without “/”, with at least one letter or digit.',
      }));
    if (typed === undefined) return;
    const leaf = leafOf(typed);
    if (!leaf) throw new Refusal('Write a name without “/”, with at least one letter or digit.');
    const parent = parentTag(tag.name);
    const name = parent === undefined ? leaf.name : `${parent}/${leaf.name}`;
    if (name === tag.name) {
      if (leaf.label === tag.label) return;
      await applyAndSay(
        context,
        store,
        changeTag(store.project, tag.name, { label: leaf.label }, `Rename tag “${tag.name}”`),
      );
      return;
    }
    const isTaken = store.project.codebook.some((each) => each.name === name);
    const renamed = isTaken
      ? mergeTags(store.project, tag.name, name)
      : withLabel(renameTagEdit(store.project, tag.name, name), name, leaf.label);
    if (renamed.changes.length === 0) throw new Refusal(`“${tag.name}” cannot be renamed to “${name}”.`);
    if (!(await confirmPassages(args, renamed, isTaken ? 'Merge' : 'Rename'))) return;
    await applyAndSay(context, store, renamed);
    await context.recent.rename(store.folder, tag.name, name);
  },
};

const leafOf = (typed: string) => (typed.includes('/') ? undefined : typedTag(typed));

function withLabel(
  edit: ReturnType<typeof renameTagEdit>,
  name: string,
  label: string | undefined,
): ReturnType<typeof renameTagEdit> {
  const changes = edit.changes.map((change) => {
    if (change.list !== 'codebook' || !change.before || change.after?.name !== name) return change;
    const { label: _, ...rest } = change.after;
    return { ...change, after: label === undefined ? rest : { ...rest, label } };
  });
  return { ...edit, changes };
}
