import * as vscode from 'vscode';
import { Refusal } from '../run-command.ts';
import { toOffset, toRange } from '../text-range.ts';
import type { CommandContext } from './command.ts';

/** Selects the next (1) or previous (-1) tagged passage, from the end to the beginning and round again. */
export function stepAnnotation({ briefs, annotations }: CommandContext, direction: 1 | -1): void {
  const editor = briefs.activeEditor;
  const open = briefs.active;
  if (!editor || !open) throw new Refusal('Open a brief first.');
  const ranges = annotations.located(open.document).flatMap((each) => each.range ?? []);
  const here = toOffset(open.lines, editor.selection.start);
  const next =
    direction > 0
      ? (ranges.find((each) => each.start > here) ?? ranges[0])
      : (ranges.findLast((each) => each.start < here) ?? ranges.at(-1));
  if (!next) throw new Refusal('This brief has no annotations yet.');
  const range = toRange(open.lines, next);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
