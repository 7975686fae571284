import type { Command } from './command.ts';
import { resizeByUnit } from './resize-by-unit.ts';

/** Moves the nearer border of the annotation at the cursor inwards by a word. */
export const shrinkByWord: Command = {
  id: 'policyAnnotator.shrinkByWord',
  run: (context) => resizeByUnit(context, 'word', -1),
};
