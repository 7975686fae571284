import { createTag } from '../../core/project/edits/tag-edits.ts';
import { Refusal } from '../run-command.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { tagName, tagStore } from './tag-target.ts';

/** Puts a tag into the codebook that passages have and the codebook does not. */
export const defineTag: Command = {
  id: 'policyAnnotator.defineTag',
  async run(context, ...args) {
    const store = await tagStore(context, args);
    const name = tagName(args);
    if (!store) return;
    if (name === undefined) throw new Refusal('Choose a tag in the Codebook view first.');
    await applyAndSay(context, store, createTag(store.project, { name }));
  },
};
