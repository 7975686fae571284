import * as vscode from 'vscode';
import { setMemo } from '../../core/project/edits/annotation-edits.ts';
import { answerOf } from './answer-of.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { givenMemo } from './given.ts';
import { openProjectFile } from './open-project-file.ts';
import { type AnnotationRef, annotationTarget } from './targets.ts';

/** Writes the memo of an annotation. A memo of several lines is edited in the project file, any other one on request. */
export const editMemo: Command = {
  id: 'policyAnnotator.editMemo',
  async run(context, ...args) {
    const { store, annotation, uri } = annotationTarget(context, args[0]);
    // As it was when the box opened: what someone writes meanwhile is a clash, not something that was seen and replaced.
    const { project } = store;
    const before = annotation.memo?.trim() ?? '';
    const given = givenMemo(args);
    const answer = given === undefined ? await askMemo(before) : { memo: given, inFile: false };
    if (!answer) return;
    const memo = answer.memo.trim();
    if (memo !== before) await applyAndSay(context, store, setMemo(project, annotation.id, memo));
    const ref: AnnotationRef = { uri: uri.toString(), id: annotation.id };
    if (answer.inFile) await openProjectFile.run(context, ref);
  },
};

interface MemoAnswer {
  readonly memo: string;
  /** The person goes on in the project file, where a memo may have several lines. */
  readonly inFile: boolean;
}

async function askMemo(before: string): Promise<MemoAnswer | undefined> {
  if (before.includes('\n')) return { memo: before, inFile: true }; // an input box has one line
  const input = vscode.window.createInputBox();
  let answer: MemoAnswer | undefined;
  const end = (inFile: boolean): void => {
    answer = { memo: input.value, inFile };
    input.hide();
  };
  input.title = 'Edit Memo';
  input.prompt = 'What you think about this passage. Leave it empty to remove the memo.';
  input.value = before;
  input.buttons = [
    { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: 'Edit in File, for several lines' },
  ];
  input.onDidTriggerButton(() => end(true));
  input.onDidAccept(() => end(false));
  return answerOf(input, () => answer);
}
