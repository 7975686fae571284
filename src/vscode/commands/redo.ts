import { say } from '../say.ts';
import type { Command } from './command.ts';

/** Does the annotation edit again that was undone last. */
export const redo: Command = {
  id: 'policyAnnotator.redo',
  run: async ({ history }) => say(`Redone: ${await history.redo()}`),
};
