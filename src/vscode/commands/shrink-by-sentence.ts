import type { Command } from './command.ts';
import { resizeByUnit } from './resize-by-unit.ts';

/** Moves the nearer border of the annotation at the cursor inwards by a sentence. */
export const shrinkBySentence: Command = {
  id: 'policyAnnotator.shrinkBySentence',
  run: (context) => resizeByUnit(context, 'sentence', -1),
};
