import * as vscode from 'vscode';
import type { Role } from '../../core/entities/entity.ts';
import type { FieldValue } from '../../core/project/records/record-fields.ts';
import type { Settlement } from '../../core/project/settle-clash.ts';
import { foldWhiteSpace, shorten } from '../../core/text/plain-markdown.ts';
import { loadWriting } from '../chunks.ts';
import { minimalChange } from '../minimal-change.ts';
import type { ProjectStore } from '../project-store.ts';
import { rangesOfFile } from '../text-range.ts';

/** Quick fixes on a field that two people changed: keep what the record says, or take what stands under `conflict`. */
export function clashFixes(
  { source }: ProjectStore,
  document: vscode.TextDocument,
  range: vscode.Range,
  diagnostics: readonly vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
  // What was typed just now is read in a moment; until then its offsets are not known.
  if (source?.text.replace(/^\ufeff/, '') !== document.getText()) return [];
  const rangeOf = rangesOfFile(source.text);
  return source.problems.flatMap((problem) => {
    if (problem.code !== 'clash' || !problem.range) return [];
    const place = rangeOf(problem.range);
    if (!place.intersection(range)) return [];
    const shown = diagnostics.filter(({ message }) => message === problem.message);
    return loadWriting()
      .settlements(source, problem.range.start)
      .map((way) => fix(document.uri, way, source.text, rangeOf, shown));
  });
}

function fix(
  uri: vscode.Uri,
  way: Settlement,
  text: string,
  rangeOf: ReturnType<typeof rangesOfFile>,
  shown: vscode.Diagnostic[],
): vscode.CodeAction {
  const title = `${way.isCurrent ? 'Keep' : 'Use'} ${said(way.fields)}`;
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = shown;
  action.edit = new vscode.WorkspaceEdit();
  const { start, end } = way.splice;
  const change = minimalChange(text.slice(start, end), way.splice.text);
  if (change)
    action.edit.replace(uri, rangeOf({ start: start + change.start, end: start + change.end }), change.text);
  return action;
}

function said(fields: Settlement['fields']): string {
  return Object.entries(fields)
    .map(([key, value]) => `${key} ${quoted(value)}`)
    .join(', ');
}

function quoted(value: FieldValue | undefined): string {
  if (value === undefined) return 'empty';
  const items: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'object'
      ? Object.entries(value).map(([name, each]) => `${name}: ${each}`)
      : [value];
  const text = items
    .map((item) => (typeof item === 'object' ? (item as Role).role : String(item)))
    .join(', ');
  return `“${shorten(foldWhiteSpace(text), 40)}”`;
}
