import * as vscode from 'vscode';
import { indexLines, type LineIndex } from '../core/text/line-index.ts';
import type { TextChange } from '../core/text/map-range.ts';
import type { TextRange } from '../core/text/text-range.ts';

// The only file where vscode.Range and TextRange meet. A document with CRLF counts two units for each line end,
// core counts one: so everything goes by line and column, never by the document's own offsets.

/** A range of the text as VS Code shows it. `lines` is the index of the normalised text. */
export function toRange(lines: LineIndex, range: TextRange): vscode.Range {
  const start = lines.positionAt(range.start);
  const end = lines.positionAt(range.end);
  return new vscode.Range(start.line, start.column, end.line, end.column);
}

/** Gives ranges of a file's raw text, CRLF and BOM as they stand, as its editor shows them. */
export function rangesOfFile(raw: string): (range: TextRange) => vscode.Range {
  // An editor does not show the BOM. What it counts otherwise is the same on each line.
  const bom = raw.charCodeAt(0) === 0xfeff ? 1 : 0;
  const lines = indexLines(raw.slice(bom));
  return ({ start, end }) => toRange(lines, { start: start - bom, end: end - bom });
}

/** A range of VS Code as offsets over the normalised text. */
export function toTextRange(lines: LineIndex, range: vscode.Range): TextRange {
  return { start: toOffset(lines, range.start), end: toOffset(lines, range.end) };
}

/** A position of VS Code as an offset over the normalised text. */
export function toOffset(lines: LineIndex, position: vscode.Position): number {
  return lines.offsetAt({ line: position.line, column: position.character });
}

/**
 * The changes of one event as replacements over the normalised text of before. They stand in the order VS Code
 * gives them, last place first, so each also holds when the ones before it are already applied.
 */
export function toTextChanges(event: vscode.TextDocumentChangeEvent): readonly TextChange[] {
  const perLineEnd = event.document.eol === vscode.EndOfLine.CRLF ? 1 : 0;
  return event.contentChanges.map((change) => {
    const { start, end } = change.range;
    const startOffset = change.rangeOffset - start.line * perLineEnd;
    const endOffset = change.rangeOffset + change.rangeLength - end.line * perLineEnd;
    return { start: startOffset, end: endOffset, text: change.text.replace(/\r\n?/g, '\n') };
  });
}
