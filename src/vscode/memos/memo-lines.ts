import * as vscode from 'vscode';
import type { BriefDocuments } from '../brief-documents.ts';
import type { OpenBrief } from '../open-brief.ts';

/** Lines around what is on screen. */
const AROUND = 30;

/** The briefs that an editor shows, each once. */
export function visibleBriefs(briefs: BriefDocuments): readonly OpenBrief[] {
  const documents = new Set(vscode.window.visibleTextEditors.map(({ document }) => document));
  return [...documents].flatMap((document) => briefs.get(document) ?? []);
}

/** Tells which places of a brief are near what is on screen. */
export function nearScreen({ document }: OpenBrief): (range: vscode.Range) => boolean {
  const seen = vscode.window.visibleTextEditors
    .filter((editor) => editor.document === document)
    .flatMap(({ visibleRanges }) => visibleRanges);
  return (range) =>
    seen.some(
      ({ start, end }) => range.end.line >= start.line - AROUND && range.start.line <= end.line + AROUND,
    );
}

/** Ranges as whole lines, those that touch as one: VS Code keeps a decoration for each. */
export function asLines(ranges: readonly vscode.Range[]): vscode.Range[] {
  const lines: vscode.Range[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start.line - b.start.line)) {
    const last = lines.at(-1);
    if (!last || start.line > last.end.line + 1) lines.push(new vscode.Range(start.line, 0, end.line, 0));
    else if (end.line > last.end.line) lines[lines.length - 1] = last.with({ end: last.end.with(end.line) });
  }
  return lines;
}

/** The whole lines of a range: where "+" was pressed says no more than the line. */
export const lineOf = ({ start, end }: vscode.Range): vscode.Range =>
  new vscode.Range(start.line, 0, end.line, Number.MAX_SAFE_INTEGER);
