import { type TextUnit, textUnitAt } from '../../core/brief/text-unit.ts';
import { withCapital } from '../../core/text/capitals.ts';
import type { TextRange } from '../../core/text/text-range.ts';
import { Refusal } from '../run-command.ts';
import { toOffset } from '../text-range.ts';
import { askTags } from './ask-tags.ts';
import type { CommandContext } from './command.ts';
import { property } from './given.ts';
import { tagPassages } from './tag-passages.ts';
import { type BriefTarget, briefTarget, selectedPassages } from './targets.ts';

/** The word, sentence or paragraph at each cursor; at a line (from 1) that the menu of line numbers names. */
function unitsAtCursors({ editor, open }: BriefTarget, unit: TextUnit, line?: unknown): readonly TextRange[] {
  const offsets =
    typeof line === 'number'
      ? [open.lines.offsetAt({ line: line - 1, column: 0 })]
      : editor.selections.map(({ active }) => toOffset(open.lines, active));
  const found = new Map<number, TextRange>();
  for (const offset of offsets) {
    const range = textUnitAt(open.brief, offset, unit);
    if (range && range.start < range.end) found.set(range.start, range);
  }
  if (found.size === 0) throw new Refusal(`There is no ${unit} at the cursor.`);
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** The selected passages; where nothing is selected, the sentence at each cursor. */
export function passagesOrSentences(target: BriefTarget): readonly TextRange[] {
  const isEmpty = target.editor.selections.every((each) => each.isEmpty);
  return isEmpty ? unitsAtCursors(target, 'sentence') : selectedPassages(target);
}

/** Asks for tags, unless they are given, and sets them on the word, sentence or paragraph at each cursor. */
export async function tagUnits(
  context: CommandContext,
  args: readonly unknown[],
  unit: TextUnit,
): Promise<void> {
  const target = await briefTarget(context);
  const passages = unitsAtCursors(target, unit, property(args, 'lineNumber'));
  const tags = await askTags(context, target.store, args, `Tag ${withCapital(unit)}`);
  if (tags && tags.length > 0) await tagPassages(context, target, passages, tags);
}
