import type * as vscode from 'vscode';
import type { LikelyBrief } from '../../core/annotation/same-brief.ts';
import type { MovedBrief } from '../commands/move-annotations.ts';
import { commandAction } from '../language/command-action.ts';
import type { LanguageDeps } from '../language/language-deps.ts';
import type { ProjectStore } from '../project-store.ts';
import { findLikelyBriefs } from './likely-briefs.ts';

/** Milliseconds for which an answer holds: the light bulb asks again at each move of the cursor. */
const HOLDS_FOR = 10_000;
/** New places that are offered. */
const MOST_OFFERED = 3;

export type MovedBriefFixes = (
  document: vscode.TextDocument,
  shown: readonly vscode.Diagnostic[],
  token: vscode.CancellationToken,
) => Promise<vscode.CodeAction[]>;

/** Quick fixes on a brief that is not found: "It is now at …", for all its annotations in one step. */
export function movedBriefFixes(deps: LanguageDeps): MovedBriefFixes {
  const known = new Map<string, { readonly at: number; readonly likely: readonly LikelyBrief[] }>();
  const find = async (
    store: ProjectStore,
    missing: string,
    token: vscode.CancellationToken,
  ): Promise<readonly LikelyBrief[]> => {
    const key = `${store.folder.uri.toString()} ${missing}`;
    const answer = known.get(key);
    if (answer && Date.now() - answer.at < HOLDS_FOR) return answer.likely;
    const likely = await findLikelyBriefs(deps, store, missing, token);
    if (!token.isCancellationRequested) known.set(key, { at: Date.now(), likely });
    return likely;
  };
  return async (document, shown, token) => {
    const store = deps.projects.of(document.uri);
    if (store?.file.uri.toString() !== document.uri.toString()) return [];
    const actions = [];
    for (const diagnostic of shown) {
      const from = store.briefs.find((path) => diagnostic.message.includes(`“${path}”`));
      if (from === undefined) continue;
      const likely = await find(store, from, token);
      for (const { path } of likely.slice(0, MOST_OFFERED)) actions.push(fix(store, from, path, diagnostic));
    }
    return actions;
  };
}

function fix(store: ProjectStore, from: string, to: string, shown: vscode.Diagnostic): vscode.CodeAction {
  const argument: MovedBrief = { folder: store.folder.uri.toString(), from, to };
  return commandAction(`It is now at ${to}`, 'moveAnnotations', { argument, shown });
}
