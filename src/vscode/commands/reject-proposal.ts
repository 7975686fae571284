import { rejectProposals } from '../../core/project/edits/proposal-edits.ts';
import type { Command } from './command.ts';
import { type Settle, settleSome } from './proposal-targets.ts';

/** Takes proposals out of the project file; undo brings them back. */
export const rejectProposal: Command = {
  id: 'policyAnnotator.rejectProposal',
  run: (context, ...args) => settleSome(context, args, reject),
};

/** The edit that rejects proposals. */
export const reject: Settle = (store, found) =>
  rejectProposals(
    store.project,
    found.map(({ id }) => id),
  );
