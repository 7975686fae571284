import type { Command } from './command.ts';
import { resizeByUnit } from './resize-by-unit.ts';

/** Moves the nearer border of the annotation at the cursor outwards by a sentence. */
export const growBySentence: Command = {
  id: 'policyAnnotator.growBySentence',
  run: (context) => resizeByUnit(context, 'sentence', 1),
};
