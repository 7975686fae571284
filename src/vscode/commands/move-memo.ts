import * as vscode from 'vscode';
import { moveMemo as moveMemoEdit } from '../../core/project/edits/memo-edits.ts';
import { isMemoRef } from '../memos/memo-ref.ts';
import { Refusal } from '../run-command.ts';
import { sectionName } from '../section-name.ts';
import { rowText } from '../without-icons.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';

/** Puts a memo on another section of its brief: that which the person picks. For a section that is not found any more. */
export const moveMemo: Command = {
  id: 'policyAnnotator.moveMemo',
  async run(context, arg) {
    const open = context.briefs.shown;
    const store = open && context.projects.of(open.document.uri);
    if (!open || !store) throw new Refusal('Open the brief of the memo first.');
    await open.ready();
    const memos = context.projects.memosOf(open.document.uri);
    const memo = isMemoRef(arg)
      ? memos.find(({ id }) => id === arg.name)
      : await pickMemo(memos.filter(({ section }) => section !== undefined));
    if (!memo) return;
    const items = open.brief.sections.map((section) => ({
      section,
      label: sectionName(section),
      description: `line ${section.line + 1}`,
    }));
    if (items.length === 0) throw new Refusal('This brief has no sections.');
    const chosen = await vscode.window.showQuickPick(items, { title: 'Put the Memo on Which Section?' });
    if (chosen) await applyAndSay(context, store, moveMemoEdit(store.project, memo.id, chosen.section));
  },
};

async function pickMemo<Memo extends { readonly memo: string; readonly section?: string }>(
  memos: readonly Memo[],
): Promise<Memo | undefined> {
  if (memos.length === 0) throw new Refusal('There is no memo on a section of this brief.');
  const items = memos.map((memo) => ({
    memo,
    label: rowText(memo.memo),
    description: rowText(memo.section ?? ''),
  }));
  return (await vscode.window.showQuickPick(items, { title: 'Move Which Memo?' }))?.memo;
}
