import * as vscode from 'vscode';
import { registerBriefHints } from './brief-hints.ts';
import { registerDefinitions } from './definitions.ts';
import { registerDocumentSymbols } from './document-symbols.ts';
import { registerFolding } from './folding.ts';
import { registerHover } from './hover.ts';
import { registerInlayHints } from './inlay-hints.ts';
import type { LanguageDeps } from './language-deps.ts';
import { registerMentions } from './mentions.ts';
import { registerMigrationFix } from './migration-fix.ts';
import { registerPlaceFixes } from './place-fixes.ts';
import { registerPlaceProblems } from './place-problems.ts';
import { registerProjectFileHelp } from './project-file.ts';
import { registerProjectProblems } from './project-problems.ts';
import { registerProposalFixes } from './proposal-fixes.ts';
import { registerRename } from './rename.ts';
import { registerSemanticTokens } from './semantic-tokens.ts';
import { registerTagActions } from './tag-actions.ts';
import { registerWorkspaceSymbols } from './workspace-symbols.ts';

/** Everything the editor offers on a brief's text and on the project file. */
export function registerLanguageFeatures(deps: LanguageDeps): vscode.Disposable {
  return vscode.Disposable.from(
    registerHover(deps),
    registerDocumentSymbols(deps),
    registerFolding(deps),
    registerDefinitions(deps),
    registerMentions(deps),
    registerRename(deps),
    registerWorkspaceSymbols(deps),
    registerSemanticTokens(deps),
    registerInlayHints(deps),
    registerPlaceProblems(deps),
    registerPlaceFixes(deps),
    registerTagActions(deps),
    registerProposalFixes(deps),
    registerBriefHints(deps),
    registerProjectProblems(deps),
    registerMigrationFix(),
    registerProjectFileHelp(deps),
  );
}
