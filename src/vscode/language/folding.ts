import * as vscode from 'vscode';
import type { LanguageDeps } from './language-deps.ts';

/** Folds each section of a brief below its heading, without the blank lines that end it. */
export function registerFolding({ briefs }: LanguageDeps): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider('*', {
    async provideFoldingRanges(document) {
      const open = briefs.get(document);
      if (!open) return [];
      if (open.isLong) await open.ready();
      return open.brief.sections.flatMap((section) => {
        if (section.level === 0) return [];
        let last = open.lines.positionAt(Math.max(section.heading.end, section.end - 1)).line;
        while (last > section.endLine && document.lineAt(last).isEmptyOrWhitespace) last -= 1;
        return last > section.endLine ? [new vscode.FoldingRange(section.endLine, last)] : [];
      });
    },
  });
}
