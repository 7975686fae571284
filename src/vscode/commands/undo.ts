import { say } from '../say.ts';
import type { Command } from './command.ts';

/** Takes the last annotation edit back. The brief itself is undone by the editor's own undo. */
export const undo: Command = {
  id: 'policyAnnotator.undo',
  run: async ({ history }) => say(`Undone: ${await history.undo()}`),
};
