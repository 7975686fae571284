import type { Command } from './command.ts';
import { chooseProposals, settleAll } from './proposal-targets.ts';
import { reject } from './reject-proposal.ts';

/** Rejects all proposals of a group, of the brief or of all briefs, in one edit for each project file. */
export const rejectAllProposals: Command = {
  id: 'policyAnnotator.rejectAllProposals',
  async run(context, arg) {
    const targets = await chooseProposals(context, arg, 'Reject');
    if (targets) await settleAll(context, targets, reject);
  },
};
