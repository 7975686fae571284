import * as vscode from 'vscode';
import { resizeBy } from '../../core/brief/text-unit.ts';
import { moveAnnotation } from '../../core/project/edits/place-edits.ts';
import { selectorsOf } from '../new-annotation.ts';
import { Refusal } from '../run-command.ts';
import { toOffset, toRange } from '../text-range.ts';
import { applyAndSay } from './apply.ts';
import type { CommandContext } from './command.ts';
import { annotationTarget, briefTarget } from './targets.ts';

/**
 * Moves one edge of the annotation at the cursor by a word or sentence, outwards (1) or inwards (-1): the edge that is
 * nearer to the cursor, which goes along.
 */
export async function resizeByUnit(
  context: CommandContext,
  unit: 'word' | 'sentence',
  direction: 1 | -1,
): Promise<void> {
  const { open, editor } = await briefTarget(context);
  const { store, annotation } = await annotationTarget(context, []);
  const range = context.annotations.find(open.document, annotation.id)?.range;
  if (!range) throw new Refusal('Put the cursor into a tagged passage first.');
  const offset = toOffset(open.lines, editor.selection.active);
  const edge = offset - range.start < range.end - offset ? 'start' : 'end';
  const next = resizeBy(open.brief, range, edge, unit, direction);
  if (!next) throw new Refusal(`There is no ${unit} to move the border over.`);
  const edit = moveAnnotation(store.project, annotation.id, selectorsOf(open, next));
  await applyAndSay(context, store, { ...edit, label: 'Resize annotation' });
  const shown = toRange(open.lines, next);
  editor.selection = new vscode.Selection(shown[edge], shown[edge]);
}
