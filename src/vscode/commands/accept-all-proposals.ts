import { accept } from './accept-proposal.ts';
import type { Command } from './command.ts';
import { chooseProposals, settleAll } from './proposal-targets.ts';

/** Accepts all proposals of a group, of the brief or of all briefs, in one edit for each project file. */
export const acceptAllProposals: Command = {
  id: 'policyAnnotator.acceptAllProposals',
  async run(context, arg) {
    const targets = await chooseProposals(context, arg, 'Accept');
    if (targets) await settleAll(context, targets, accept);
  },
};
