import type { Command } from './command.ts';
import { writeMemo } from './edit-memo.ts';
import { givenMemo } from './given.ts';
import { sectionMemo } from './memo-target.ts';

/** Writes the memo of the section at the cursor. */
export const editSectionMemo: Command = {
  id: 'policyAnnotator.editSectionMemo',
  async run(context, ...args) {
    await writeMemo(context, await sectionMemo(context), givenMemo(args));
  },
};
