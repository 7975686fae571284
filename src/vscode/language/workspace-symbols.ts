import * as vscode from 'vscode';
import type { FoundActor, FoundMeeting } from '../../core/entities/entity.ts';
import { baseName } from '../../core/text/base-name.ts';
import type { TextRange } from '../../core/text/text-range.ts';
import { sectionName } from '../section-name.ts';
import { toRange } from '../text-range.ts';
import type { WorkspaceBrief } from '../workspace-briefs.ts';
import type { LanguageDeps } from './language-deps.ts';

/** What VS Code's list shows at once is far less. */
const MOST = 400;

/** Go to Symbol in Workspace: sections, actors and meetings of all briefs, each at its heading or first mention. */
export function registerWorkspaceSymbols({ workspaceBriefs }: LanguageDeps): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      const symbols: vscode.SymbolInformation[] = [];
      if (query.trim() === '') return symbols;
      for await (const brief of workspaceBriefs.all(token)) {
        for (const symbol of symbolsOf(brief, query)) symbols.push(symbol);
        if (symbols.length >= MOST) break;
      }
      return symbols;
    },
  });
}

function* symbolsOf(brief: WorkspaceBrief, query: string): Generator<vscode.SymbolInformation> {
  const file = baseName(brief.uri.path);
  const symbol = (name: string, kind: vscode.SymbolKind, range: TextRange): vscode.SymbolInformation =>
    new vscode.SymbolInformation(
      name,
      kind,
      file,
      new vscode.Location(brief.uri, toRange(brief.lines, range)),
    );
  for (const section of brief.brief.sections) {
    const name = sectionName(section);
    if (fits(name, query)) yield symbol(name, vscode.SymbolKind.String, section.heading);
  }
  const { actors, meetings } = brief.recognition;
  for (const actor of actors) {
    const name = nameFor(actor, query);
    const [first] = actor.mentions;
    if (name && first) yield symbol(name, vscode.SymbolKind.Object, first);
  }
  for (const meeting of meetings) {
    const name = nameFor(meeting, query);
    const [first] = meeting.mentions;
    if (name && first)
      yield symbol(
        meeting.date === undefined ? name : `${name} (${meeting.date})`,
        vscode.SymbolKind.Event,
        first,
      );
  }
}

/** The name, with the alias that was asked for: VS Code shows only what fits the query. */
function nameFor({ name, aliases }: FoundActor | FoundMeeting, query: string): string | undefined {
  if (fits(name, query)) return name;
  const alias = aliases.find((each) => fits(each, query));
  return alias === undefined ? undefined : `${alias}: ${name}`;
}

/** Whether the letters of the query stand in the name in their order, as VS Code itself matches. */
function fits(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replace(/\s+/g, '')) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
