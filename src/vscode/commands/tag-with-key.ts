import { tagPalette } from '../../core/codebook/palette.ts';
import { Refusal } from '../run-command.ts';
import type { Command } from './command.ts';
import { property } from './given.ts';
import { tagPassages } from './tag-passages.ts';
import { passagesOrSentences } from './tag-units.ts';
import { briefTarget } from './targets.ts';

/** Sets the tag of a number key, `{ key: 1 }` to 9, on the selection, or on the sentence at the cursor. */
export const tagWithKey: Command = {
  id: 'policyAnnotator.tagWithKey',
  async run(context, ...args) {
    const key = Number(property(args, 'key'));
    const target = await briefTarget(context);
    const tag = tagPalette(target.store.toEdit.codebook)[key - 1];
    if (!tag)
      throw new Refusal(`No tag has the key ${key} yet. Give one “shortcut: ${key}” in the codebook.`);
    await tagPassages(context, target, passagesOrSentences(target), [tag]);
  },
};
