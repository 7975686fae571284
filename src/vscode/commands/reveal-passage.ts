import * as vscode from 'vscode';
import type { TextRange } from '../../core/text/text-range.ts';
import type { OpenBrief } from '../open-brief.ts';
import { toRange } from '../text-range.ts';

/** Shows a passage of a brief in its editor, selected, and gives the editor the focus. */
export async function revealPassage(open: OpenBrief, passage: TextRange): Promise<void> {
  const selection = toRange(open.lines, passage);
  await vscode.window.showTextDocument(open.document, { selection });
}
