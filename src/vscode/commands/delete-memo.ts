import { Refusal } from '../run-command.ts';
import type { Command } from './command.ts';
import { writeMemo } from './edit-memo.ts';
import { memoTarget } from './memo-target.ts';

/** Removes the memo of a thread, or of what Edit Memo would write; what it is on stays. */
export const deleteMemo: Command = {
  id: 'policyAnnotator.deleteMemo',
  async run(context, ...args) {
    const target = await memoTarget(context, args);
    if (!target) return;
    if (target.memo === '') throw new Refusal(`There is no memo on ${target.on}.`);
    await writeMemo(context, target, '');
  },
};
