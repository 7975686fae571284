import * as vscode from 'vscode';
import { setMemo } from '../../core/project/edits/annotation-edits.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { givenMemo } from './given.ts';
import { openProjectFile } from './open-project-file.ts';
import { annotationTarget } from './targets.ts';

/** Writes the memo of an annotation. A memo of several lines is edited in the project file. */
export const editMemo: Command = {
  id: 'policyAnnotator.editMemo',
  async run(context, ...args) {
    const { store, annotation, uri } = annotationTarget(context, args[0]);
    const given = givenMemo(args);
    if (given === undefined && annotation.memo?.trim().includes('\n')) {
      await openProjectFile.run(context, { uri: uri.toString(), id: annotation.id });
      return;
    }
    const typed =
      given ??
      (await vscode.window.showInputBox({
        title: 'Edit Memo',
        prompt: 'What you think about this passage. Leave it empty to remove the memo.',
        value: annotation.memo ?? '',
      }));
    if (typed === undefined || typed.trim() === (annotation.memo ?? '').trim()) return;
    await applyAndSay(context, store, setMemo(store.project, annotation.id, typed.trim()));
  },
};
