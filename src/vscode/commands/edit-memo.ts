import * as vscode from 'vscode';
import { showsMemoThreads } from '../settings.ts';
import { answerOf } from './answer-of.ts';
import { applyAndSay } from './apply.ts';
import type { Command, CommandContext } from './command.ts';
import { givenMemo, givenText } from './given.ts';
import { type MemoTarget, memoTarget } from './memo-target.ts';
import { showRecord } from './open-project-file.ts';

/**
 * Writes the memo of what an argument names, or of the annotation at the cursor. A memo of several lines is edited in
 * its thread in the brief, or in the project file; any other one on request.
 */
export const editMemo: Command = {
  id: 'policyAnnotator.editMemo',
  async run(context, ...args) {
    const target = await memoTarget(context, args);
    return target && writeMemo(context, target, givenMemo(args), givenText(args, 'seen'));
  },
};

/** Gives a memo the text that is given, or asks for it. Empty text removes it. True when it says so now. */
export async function writeMemo(
  context: CommandContext,
  target: MemoTarget,
  given?: string,
  seen?: string,
): Promise<boolean> {
  const answer = given === undefined ? await askMemo(target) : { memo: given, goesOn: false };
  if (!answer) return false;
  const memo = answer.memo.trim();
  // A thread is opened with the text: it is written when the thread is saved.
  if (answer.goesOn && inThread(target)) {
    await vscode.commands.executeCommand('policyAnnotator.openMemo', target.subject, {
      memo: answer.memo,
    });
    return false;
  }
  const changes = memo !== target.memo;
  if (changes) await applyAndSay(context, target.store, target.edit(memo, seen));
  if (answer.goesOn) await showInFile(target);
  return true;
}

interface MemoAnswer {
  readonly memo: string;
  /** The person goes on in the thread or the project file, where a memo may have several lines. */
  readonly goesOn: boolean;
}

const inThread = ({ subject }: MemoTarget): boolean => subject !== undefined && showsMemoThreads();

async function askMemo(target: MemoTarget): Promise<MemoAnswer | undefined> {
  const before = target.memo;
  if (before.includes('\n')) return { memo: before, goesOn: true }; // an input box has one line
  const input = vscode.window.createInputBox();
  let answer: MemoAnswer | undefined;
  const end = (goesOn: boolean): void => {
    answer = { memo: input.value, goesOn };
    input.hide();
  };
  input.title = 'Edit Memo';
  input.prompt = `What you think about ${target.on}. Leave it empty to remove the memo.`;
  input.value = before;
  const thread = inThread(target);
  input.buttons =
    thread || target.record
      ? [
          {
            iconPath: new vscode.ThemeIcon(thread ? 'comment' : 'go-to-file'),
            tooltip: `Edit in ${thread ? 'a Thread' : 'File'}, for several lines`,
          },
        ]
      : [];
  input.onDidTriggerButton(() => end(true));
  input.onDidAccept(() => end(false));
  return answerOf(input, () => answer);
}

async function showInFile({ store, record }: MemoTarget): Promise<void> {
  if (!record) return;
  const document = await vscode.workspace.openTextDocument(store.file.uri);
  await showRecord(store, document, record.list, record.name);
}
