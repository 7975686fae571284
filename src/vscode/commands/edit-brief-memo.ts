import type { Command } from './command.ts';
import { writeMemo } from './edit-memo.ts';
import { givenMemo } from './given.ts';
import { briefMemo } from './memo-target.ts';

/** Writes the memo of the brief that is shown, as a whole. */
export const editBriefMemo: Command = {
  id: 'policyAnnotator.editBriefMemo',
  async run(context, ...args) {
    const target = await briefMemo(context);
    if (target) await writeMemo(context, target, givenMemo(args));
  },
};
