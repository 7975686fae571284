import * as vscode from 'vscode';
import type { LanguageDeps } from './language-deps.ts';

/** Hover cards: the actor or meeting under the pointer, then its annotations. */
export function registerHover(deps: LanguageDeps): vscode.Disposable {
  return vscode.languages.registerHoverProvider('*', {
    async provideHover(document, position) {
      const open = await deps.briefs.whenReady(document);
      return open && loadCards().hoverCards(deps, open, document, position);
    },
  });
}

// Here and not in chunks.ts, which its files import: it would be a circle.
const loadCards = (): typeof import('./hover-cards.ts') => require('./hover-cards.ts');
