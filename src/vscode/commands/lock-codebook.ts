import { chooseStore } from './choose-store.ts';
import { lockCodebookOf } from './codebook-lock.ts';
import type { Command } from './command.ts';

/** From now on only tags of the codebook can be used, and none is added by tagging. */
export const lockCodebook: Command = {
  id: 'policyAnnotator.lockCodebook',
  async run(context) {
    const store = await chooseStore(context);
    if (store) await lockCodebookOf(store, true);
  },
};
