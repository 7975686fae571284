import * as vscode from 'vscode';
import { moveAnnotation } from '../../core/project/edits/place-edits.ts';
import type { TextRange } from '../../core/text/text-range.ts';
import type { OpenBrief } from '../brief-documents.ts';
import { selectorsOf } from '../new-annotation.ts';
import { Refusal } from '../run-command.ts';
import { toRange } from '../text-range.ts';
import { applyAndSay } from './apply.ts';
import { chooseDoubtful } from './choose-doubtful.ts';
import type { Command } from './command.ts';
import { annotationTarget, briefTarget, isAnnotationRef } from './targets.ts';

/** Accepts where an annotation was found after the brief changed; where it could be in several places, asks which. */
export const acceptPlace: Command = {
  id: 'policyAnnotator.acceptPlace',
  async run(context, arg) {
    const ref = isAnnotationRef(arg)
      ? arg
      : await chooseDoubtful(context, 'Accept the Place of Which Annotation?');
    if (!ref) return;
    const { store, annotation, uri } = annotationTarget(context, ref);
    await vscode.window.showTextDocument(uri);
    const { open, editor } = briefTarget(context);
    const located = context.annotations.find(open.document, annotation.id);
    const range =
      located?.place.kind === 'ambiguous'
        ? await chooseCandidate(open, editor, located.place.candidates)
        : located?.range;
    if (!range) {
      if (located?.place.kind === 'ambiguous') return;
      throw new Refusal(
        'This passage is not in the brief any more. Select one and re-attach the annotation.',
      );
    }
    const edit = moveAnnotation(store.project, annotation.id, selectorsOf(open, range));
    await applyAndSay(context, store, { ...edit, label: 'Accept place of annotation' });
  },
};

interface CandidateItem extends vscode.QuickPickItem {
  readonly range: TextRange;
}

/** Lists the candidates by line; the one that is highlighted in the list is shown in the editor. */
function chooseCandidate(
  open: OpenBrief,
  editor: vscode.TextEditor,
  candidates: readonly TextRange[],
): Promise<TextRange | undefined> {
  const picker = vscode.window.createQuickPick<CandidateItem>();
  let chosen: TextRange | undefined;
  picker.title = 'Which Passage Is It?';
  picker.items = candidates.map((range) => ({
    range,
    label: `Line ${open.lines.positionAt(range.start).line + 1}`,
    description: open.text.slice(Math.max(0, range.start - 30), range.end + 30).replace(/\s+/g, ' '),
  }));
  picker.onDidChangeActive(([item]) => {
    if (!item) return;
    const range = toRange(open.lines, item.range);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  });
  picker.onDidAccept(() => {
    chosen = picker.activeItems[0]?.range;
    picker.hide();
  });
  picker.show();
  return new Promise((resolve) => {
    picker.onDidHide(() => {
      picker.dispose();
      resolve(chosen);
    });
  });
}
