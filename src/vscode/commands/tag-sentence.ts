import type { Command } from './command.ts';
import { tagUnits } from './tag-units.ts';

/** Tags the sentence at each cursor. */
export const tagSentence: Command = {
  id: 'policyAnnotator.tagSentence',
  run: (context, ...args) => tagUnits(context, args, 'sentence'),
};
