import { chooseStore } from './choose-store.ts';
import { lockCodebookOf } from './codebook-lock.ts';
import type { Command } from './command.ts';

/** New tags can be made again. */
export const unlockCodebook: Command = {
  id: 'policyAnnotator.unlockCodebook',
  async run(context) {
    const store = await chooseStore(context);
    if (store) await lockCodebookOf(store, false);
  },
};
