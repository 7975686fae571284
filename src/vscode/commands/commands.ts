import { acceptAllProposals } from './accept-all-proposals.ts';
import { acceptPlace } from './accept-place.ts';
import { acceptProposal } from './accept-proposal.ts';
import { addStarterCodebook } from './add-starter-codebook.ts';
import { alsoBelow } from './also-below.ts';
import { changeTags } from './change-tags.ts';
import { chooseActiveTag } from './choose-active-tag.ts';
import { choosePlace } from './choose-place.ts';
import { clearFilter } from './clear-filter.ts';
import type { Command, CommandContext } from './command.ts';
import type { CommandName } from './command-names.ts';
import { copyTags } from './copy-tags.ts';
import { createField } from './create-field.ts';
import { createTag } from './create-tag.ts';
import { defineTag } from './define-tag.ts';
import { deleteAnnotation } from './delete-annotation.ts';
import { deleteMemo } from './delete-memo.ts';
import { deleteTag } from './delete-tag.ts';
import { describeTag } from './describe-tag.ts';
import { dismissEntity } from './dismiss-entity.ts';
import { editBriefMemo } from './edit-brief-memo.ts';
import { editMemo } from './edit-memo.ts';
import { editSectionMemo } from './edit-section-memo.ts';
import { editTag } from './edit-tag.ts';
import { exportCodebook } from './export-codebook.ts';
import { exportTags } from './export-tags.ts';
import { filterAnnotations } from './filter-annotations.ts';
import { growBySentence } from './grow-by-sentence.ts';
import { growByWord } from './grow-by-word.ts';
import { importCodebook } from './import-codebook.ts';
import { importDocument } from './import-document.ts';
import { importTags } from './import-tags.ts';
import { lockCodebook } from './lock-codebook.ts';
import { lookAgain } from './look-again.ts';
import { markGone } from './mark-gone.ts';
import { mergeAnnotations } from './merge-annotations.ts';
import { mergeEntities } from './merge-entities.ts';
import { mergeTag } from './merge-tag.ts';
import { migrateProjectFile } from './migrate-project-file.ts';
import { moveAnnotations } from './move-annotations.ts';
import { moveMemo } from './move-memo.ts';
import { moveTag } from './move-tag.ts';
import { nextAnnotation } from './next-annotation.ts';
import { openProjectFile } from './open-project-file.ts';
import { openSample } from './open-sample.ts';
import { pasteTags } from './paste-tags.ts';
import { previousAnnotation } from './previous-annotation.ts';
import { reattachToSelection } from './reattach-to-selection.ts';
import { recolourTag } from './recolour-tag.ts';
import { redo } from './redo.ts';
import { rejectAllProposals } from './reject-all-proposals.ts';
import { rejectProposal } from './reject-proposal.ts';
import { renameEntity } from './rename-entity.ts';
import { renameField } from './rename-field.ts';
import { renameTag } from './rename-tag.ts';
import { resizeToSelection } from './resize-to-selection.ts';
import { restoreEntity } from './restore-entity.ts';
import { revealAnnotation } from './reveal-annotation.ts';
import { revealRange } from './reveal-range.ts';
import { saveActor } from './save-actor.ts';
import { saveFilter } from './save-filter.ts';
import { saveMeeting } from './save-meeting.ts';
import { setStatement } from './set-statement.ts';
import { showMemos } from './show-memos.ts';
import { showOnly } from './show-only.ts';
import { showTagged } from './show-tagged.ts';
import { shrinkBySentence } from './shrink-by-sentence.ts';
import { shrinkByWord } from './shrink-by-word.ts';
import { splitAnnotation } from './split-annotation.ts';
import { splitTag } from './split-tag.ts';
import { tagMentions } from './tag-mentions.ts';
import { tagOccurrences } from './tag-occurrences.ts';
import { tagParagraph } from './tag-paragraph.ts';
import { tagPattern } from './tag-pattern.ts';
import { tagSection } from './tag-section.ts';
import { tagSelection } from './tag-selection.ts';
import { tagSentence } from './tag-sentence.ts';
import { tagWithKey } from './tag-with-key.ts';
import { tagWithLastTag } from './tag-with-last-tag.ts';
import { tagWord } from './tag-word.ts';
import { tick } from './tick.ts';
import { treatAsBrief } from './treat-as-brief.ts';
import { undo } from './undo.ts';
import { unlockCodebook } from './unlock-codebook.ts';

// The chunk of the commands: loaded when the first one runs.

/** Every command that changes or shows the project. Views register those that only change the view itself. */
const COMMANDS: Readonly<Record<CommandName, Command>> = {
  acceptAllProposals,
  acceptPlace,
  acceptProposal,
  addStarterCodebook,
  alsoBelow,
  changeTags,
  chooseActiveTag,
  choosePlace,
  clearFilter,
  copyTags,
  createField,
  createTag,
  defineTag,
  deleteAnnotation,
  deleteMemo,
  deleteTag,
  describeTag,
  dismissEntity,
  editBriefMemo,
  editMemo,
  editSectionMemo,
  editTag,
  exportCodebook,
  exportTags,
  filterAnnotations,
  growBySentence,
  growByWord,
  importCodebook,
  importDocument,
  importTags,
  lockCodebook,
  lookAgain,
  markGone,
  mergeAnnotations,
  mergeEntities,
  mergeTag,
  moveAnnotations,
  moveMemo,
  moveTag,
  migrateProjectFile,
  nextAnnotation,
  openProjectFile,
  openSample,
  pasteTags,
  previousAnnotation,
  reattachToSelection,
  recolourTag,
  redo,
  rejectAllProposals,
  rejectProposal,
  renameEntity,
  renameField,
  renameTag,
  resizeToSelection,
  restoreEntity,
  revealAnnotation,
  revealRange,
  saveActor,
  saveFilter,
  saveMeeting,
  setStatement,
  showOnly,
  showMemos,
  showTagged,
  shrinkBySentence,
  shrinkByWord,
  splitAnnotation,
  splitTag,
  tagMentions,
  tagOccurrences,
  tagParagraph,
  tagPattern,
  tagSection,
  tagSelection,
  tagSentence,
  tagWithKey,
  tagWithLastTag,
  tagWord,
  tick,
  treatAsBrief,
  undo,
  unlockCodebook,
};

export { invokeTool } from '../agents/tools.ts';

/** Runs a command by its name. Throws what it throws. */
export function run(context: CommandContext, name: CommandName, args: readonly unknown[]): unknown {
  return COMMANDS[name].run(context, ...args);
}
