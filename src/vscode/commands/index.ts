import * as vscode from 'vscode';
import { runCommand } from '../run-command.ts';
import { acceptPlace } from './accept-place.ts';
import { changeTags } from './change-tags.ts';
import { choosePlace } from './choose-place.ts';
import type { Command, CommandContext } from './command.ts';
import { createTag } from './create-tag.ts';
import { defineTag } from './define-tag.ts';
import { deleteAnnotation } from './delete-annotation.ts';
import { deleteTag } from './delete-tag.ts';
import { editMemo } from './edit-memo.ts';
import { editTag } from './edit-tag.ts';
import { exportTags } from './export-tags.ts';
import { lookAgain } from './look-again.ts';
import { markGone } from './mark-gone.ts';
import { lockCodebook } from './lock-codebook.ts';
import { mergeTag } from './merge-tag.ts';
import { moveTag } from './move-tag.ts';
import { nextAnnotation } from './next-annotation.ts';
import { openProjectFile } from './open-project-file.ts';
import { openSample } from './open-sample.ts';
import { previousAnnotation } from './previous-annotation.ts';
import { reattachToSelection } from './reattach-to-selection.ts';
import { recolourTag } from './recolour-tag.ts';
import { redo } from './redo.ts';
import { renameTag } from './rename-tag.ts';
import { resizeToSelection } from './resize-to-selection.ts';
import { revealAnnotation } from './reveal-annotation.ts';
import { revealRange } from './reveal-range.ts';
import { saveActor } from './save-actor.ts';
import { saveMeeting } from './save-meeting.ts';
import { showTagged } from './show-tagged.ts';
import { splitAnnotation } from './split-annotation.ts';
import { tagSection } from './tag-section.ts';
import { tagSelection } from './tag-selection.ts';
import { tagWithLastTag } from './tag-with-last-tag.ts';
import { treatAsBrief } from './treat-as-brief.ts';
import { undo } from './undo.ts';
import { unlockCodebook } from './unlock-codebook.ts';

/** Every command that changes or shows the project. Views register those that only change the view itself. */
export const COMMANDS: readonly Command[] = [
  acceptPlace,
  changeTags,
  choosePlace,
  createTag,
  defineTag,
  deleteAnnotation,
  deleteTag,
  editMemo,
  editTag,
  exportTags,
  lookAgain,
  markGone,
  lockCodebook,
  mergeTag,
  moveTag,
  nextAnnotation,
  openProjectFile,
  openSample,
  previousAnnotation,
  reattachToSelection,
  recolourTag,
  redo,
  renameTag,
  resizeToSelection,
  revealAnnotation,
  revealRange,
  saveActor,
  saveMeeting,
  showTagged,
  splitAnnotation,
  tagSection,
  tagSelection,
  tagWithLastTag,
  treatAsBrief,
  undo,
  unlockCodebook,
];

/** Registers the table; whatever a command throws ends in {@link runCommand}. */
export function registerCommands(context: CommandContext): vscode.Disposable {
  return vscode.Disposable.from(
    ...COMMANDS.map((command) =>
      vscode.commands.registerCommand(command.id, (...args: unknown[]) =>
        runCommand(context.log, nameOf(command.id), () => command.run(context, ...args)),
      ),
    ),
  );
}

/** "policyAnnotator.tagWithLastTag" → "Tag with last tag": how messages and the log name a command. */
function nameOf(id: string): string {
  const words = id.slice(id.indexOf('.') + 1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
