import { acceptProposals } from '../../core/project/edits/proposal-edits.ts';
import { annotatorName } from '../settings.ts';
import { refuseUnlisted } from './codebook-lock.ts';
import type { Command } from './command.ts';
import { type Settle, settleSome } from './proposal-targets.ts';

/** Makes annotations of proposals, signed by the person who accepts them. */
export const acceptProposal: Command = {
  id: 'policyAnnotator.acceptProposal',
  run: (context, ...args) => settleSome(context, args, accept),
};

/** The edit that accepts proposals; refused when the codebook is locked and does not have their tags. */
export const accept: Settle = (store, found) => {
  refuseUnlisted(
    store,
    found.flatMap(({ tags }) => tags.map((name) => ({ name }))),
  );
  return acceptProposals(
    store.project,
    found.map(({ id }) => id),
    annotatorName(store.folder.uri),
  );
};
