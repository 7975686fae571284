import * as vscode from 'vscode';
import type { TextRange } from '../../core/text/text-range.ts';
import type { OpenBrief } from '../open-brief.ts';
import { highlightsNames, SETTINGS } from '../settings.ts';
import { toRange } from '../text-range.ts';
import type { LanguageDeps } from './language-deps.ts';

/** As package.json declares them; each theme colours them as it colours their like. */
const TYPES = ['actor', 'meeting', 'date'] as const;

interface Token extends TextRange {
  readonly type: (typeof TYPES)[number];
}

/**
 * Colours the letters of actors, meetings and dates in the theme's colours. Only letters: what is behind and below
 * them belongs to tagged passages.
 */
export function registerSemanticTokens({ briefs, projects }: LanguageDeps): vscode.Disposable {
  const legend = new vscode.SemanticTokensLegend([...TYPES]);
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    projects.onDidChange(() => highlightsNames() && changed.fire()),
    vscode.workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration(SETTINGS) && changed.fire(),
    ),
    vscode.languages.registerDocumentSemanticTokensProvider(
      '*',
      {
        onDidChangeSemanticTokens: changed.event,
        async provideDocumentSemanticTokens(document) {
          const open = highlightsNames() ? await briefs.whenReady(document) : undefined;
          return open && build(open, legend);
        },
      },
      legend,
    ),
  );
}

function build(open: OpenBrief, legend: vscode.SemanticTokensLegend): vscode.SemanticTokens {
  const { actors, meetings, dates } = open.recognition;
  const tokens: Token[] = [
    ...meetings.flatMap(({ mentions }) =>
      mentions.map(({ start, end }): Token => ({ start, end, type: 'meeting' })),
    ),
    ...actors.flatMap(({ mentions }) =>
      mentions.map(({ start, end }): Token => ({ start, end, type: 'actor' })),
    ),
    ...dates.map(({ start, end }): Token => ({ start, end, type: 'date' })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const builder = new vscode.SemanticTokensBuilder(legend);
  let taken = 0;
  for (const { start, end, type } of tokens) {
    // Of names within names the outer one has the colour.
    if (start < taken) continue;
    taken = end;
    for (const range of byLine(open, toRange(open.lines, { start, end }))) builder.push(range, type);
  }
  return builder.build();
}

/** VS Code's tokens stand on one line each. */
function byLine({ document }: OpenBrief, range: vscode.Range): vscode.Range[] {
  const lines: vscode.Range[] = [];
  for (let line = range.start.line; line <= range.end.line; line += 1) {
    const part = document.lineAt(line).range.intersection(range);
    if (part && !part.isEmpty) lines.push(part);
  }
  return lines;
}
