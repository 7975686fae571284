import type { Command } from './command.ts';
import { tagUnits } from './tag-units.ts';

/** Tags the paragraph or bullet at each cursor. */
export const tagParagraph: Command = {
  id: 'policyAnnotator.tagParagraph',
  run: (context, ...args) => tagUnits(context, args, 'paragraph'),
};
