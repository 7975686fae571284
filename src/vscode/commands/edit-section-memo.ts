import type { Command } from './command.ts';
import { writeMemo } from './edit-memo.ts';
import { givenMemo } from './given.ts';
import { sectionMemo } from './memo-target.ts';

/** Writes the memo of the section at the cursor. */
export const editSectionMemo: Command = {
  id: 'policyAnnotator.editSectionMemo',
  async run(context, ...args) {
    const target = await sectionMemo(context);
    if (target) await writeMemo(context, target, givenMemo(args));
  },
};
