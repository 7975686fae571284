import * as vscode from 'vscode';
import { TAG_COLOURS, type TagColour } from '../../core/codebook/tag.ts';
import type { BriefDocuments } from '../brief-documents.ts';
import type { CheckedEntities } from '../checked-entities.ts';
import { debounce } from '../debounce.ts';
import type { OpenBrief } from '../open-brief.ts';
import { strongColour } from '../tag-colour.ts';
import { toRange } from '../text-range.ts';

/**
 * Frames every mention of the actors and meetings that are checked in their view, in a colour for each. A frame,
 * as tagged passages have a background and an underline: both can be seen at once.
 */
export function registerEntityHighlights(deps: {
  readonly briefs: BriefDocuments;
  readonly checked: CheckedEntities;
}): vscode.Disposable {
  const { briefs, checked } = deps;
  const types = new Map<TagColour, vscode.TextEditorDecorationType>();
  const typeOf = (colour: TagColour): vscode.TextEditorDecorationType => {
    const type = types.get(colour) ?? vscode.window.createTextEditorDecorationType(looks(colour));
    types.set(colour, type);
    return type;
  };
  const paint = (editor: vscode.TextEditor): void => {
    // Nothing checked and nothing painted: no brief is read for it.
    if (checked.isEmpty && types.size === 0) return;
    const open = checked.isEmpty ? undefined : briefs.get(editor.document);
    const ranges = open ? rangesOf(open, checked) : new Map<TagColour, vscode.Range[]>();
    for (const colour of ranges.keys()) typeOf(colour);
    for (const [colour, type] of types) editor.setDecorations(type, ranges.get(colour) ?? []);
  };
  const soon = debounce(60, () => vscode.window.visibleTextEditors.forEach(paint));
  return vscode.Disposable.from(
    soon,
    new vscode.Disposable(() => {
      for (const type of types.values()) type.dispose();
    }),
    checked.onDidChange(soon),
    briefs.onDidChange(soon),
    vscode.window.onDidChangeVisibleTextEditors(soon),
  );
}

/** The colour of the n-th checked entity. */
export function highlightColour(number: number): TagColour {
  return TAG_COLOURS[number % TAG_COLOURS.length] ?? 'blue';
}

function rangesOf(open: OpenBrief, checked: CheckedEntities): Map<TagColour, vscode.Range[]> {
  const { actors, meetings } = open.recognition;
  const ranges = new Map<TagColour, vscode.Range[]>();
  for (const [list, entities] of [
    ['actors', actors],
    ['meetings', meetings],
  ] as const)
    for (const { name, mentions } of entities) {
      const number = checked.numberOf({ list, name });
      if (number === undefined) continue;
      const colour = highlightColour(number);
      const shown = mentions.map((each) => toRange(open.lines, each));
      ranges.set(colour, [...(ranges.get(colour) ?? []), ...shown]);
    }
  return ranges;
}

function looks(colour: TagColour): vscode.DecorationRenderOptions {
  return {
    borderColor: strongColour(colour),
    borderStyle: 'solid',
    borderWidth: '1px',
    borderRadius: '2px',
    overviewRulerColor: strongColour(colour),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}
