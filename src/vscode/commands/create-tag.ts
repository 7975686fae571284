import * as vscode from 'vscode';
import { createTag as createTagEdit } from '../../core/project/edits/tag-edits.ts';
import { Refusal } from '../run-command.ts';
import { applyAndSay } from './apply.ts';
import { refuseWhenLocked } from './codebook-lock.ts';
import type { Command } from './command.ts';
import { givenText } from './given.ts';
import { tagName, tagStore } from './tag-target.ts';
import { typedTag } from './typed-tag.ts';

/** Adds a tag to the codebook: at the top, or below the tag given. With `{ name }` it does not ask. */
export const createTag: Command = {
  id: 'policyAnnotator.createTag',
  async run(context, ...args) {
    const store = await tagStore(context, args);
    if (!store) return;
    refuseWhenLocked(store);
    const parent = tagName(args);
    const taken = new Set(store.project.codebook.map(({ name }) => name));
    const full = (typed: string) => typedTag(parent === undefined ? typed : `${parent}/${typed}`);
    const problem = (typed: string): string | undefined => {
      const tag = full(typed);
      if (typedTag(typed) === undefined || !tag) return 'Write a name with at least one letter or digit.';
      return taken.has(tag.name) ? `“${tag.name}” is in the codebook already.` : undefined;
    };
    const typed =
      givenText(args, 'name') ??
      (await vscode.window.showInputBox({
        title: parent === undefined ? 'New Tag' : `New Tag Below “${parent}”`,
        prompt: 'Its name, such as Red line. With a slash it goes below another one: position/Red line.',
        validateInput: problem,
      }));
    if (typed === undefined) return;
    const tag = full(typed);
    const why = problem(typed);
    if (!tag || why !== undefined) throw new Refusal(why ?? 'This is no name for a tag.');
    await applyAndSay(context, store, createTagEdit(store.toEdit, tag));
  },
};
