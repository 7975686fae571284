import type { Command } from './command.ts';
import { resizeByUnit } from './resize-by-unit.ts';

/** Moves the nearer border of the annotation at the cursor outwards by a word. */
export const growByWord: Command = {
  id: 'policyAnnotator.growByWord',
  run: (context) => resizeByUnit(context, 'word', 1),
};
