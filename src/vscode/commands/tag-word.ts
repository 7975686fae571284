import type { Command } from './command.ts';
import { tagUnits } from './tag-units.ts';

/** Tags the word at each cursor. */
export const tagWord: Command = {
  id: 'policyAnnotator.tagWord',
  run: (context, ...args) => tagUnits(context, args, 'word'),
};
