import * as vscode from 'vscode';
import type { TextRange } from '../../core/text/text-range.ts';
import type { OpenBrief } from '../open-brief.ts';
import { toRange } from '../text-range.ts';
import { withoutIcons } from '../without-icons.ts';
import { answerOf } from './answer-of.ts';

interface PassageItem extends vscode.QuickPickItem {
  readonly range: TextRange;
}

/** A passage to choose from; `why` says in a few words what speaks for it. */
export interface OfferedPassage extends TextRange {
  readonly why?: string;
}

const AROUND = 30;

/**
 * Asks which of some passages is meant. The one that is highlighted in the list is shown in the editor; whoever walks
 * away is taken back to where they were.
 */
export function choosePassage(
  open: OpenBrief,
  editor: vscode.TextEditor,
  title: string,
  passages: readonly OfferedPassage[],
): Promise<TextRange | undefined> {
  const picker = vscode.window.createQuickPick<PassageItem>();
  const { selections } = editor;
  const [seen] = editor.visibleRanges;
  let chosen: TextRange | undefined;
  picker.title = title;
  picker.placeholder = 'The arrow keys show each passage in the text';
  picker.items = passages.map((passage) => ({
    range: { start: passage.start, end: passage.end },
    label: `Line ${open.lines.positionAt(passage.start).line + 1}`,
    ...(passage.why === undefined ? {} : { description: passage.why }),
    detail: withoutIcons(
      open.text.slice(Math.max(0, passage.start - AROUND), passage.end + AROUND).replace(/\s+/g, ' '),
    ),
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
  return answerOf(picker, () => {
    if (!chosen) {
      editor.selections = selections;
      if (seen) editor.revealRange(seen, vscode.TextEditorRevealType.AtTop);
    }
    return chosen;
  });
}
