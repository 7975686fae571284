import type { Command } from './command.ts';

/** Shows all annotations again. */
export const clearFilter: Command = {
  id: 'policyAnnotator.clearFilter',
  run: ({ filter }) => filter.set(''),
};
