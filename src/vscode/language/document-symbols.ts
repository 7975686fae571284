import * as vscode from 'vscode';
import type { Section } from '../../core/brief/brief.ts';
import type { OpenBrief } from '../open-brief.ts';
import { toRange } from '../text-range.ts';
import type { LanguageDeps } from './language-deps.ts';

/** Feeds the sections of a brief to Outline, breadcrumbs, sticky scroll and Go to Symbol. */
export function registerDocumentSymbols({ briefs }: LanguageDeps): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    '*',
    {
      async provideDocumentSymbols(document) {
        const open = briefs.get(document);
        if (open?.isLong) await open.ready();
        return open && !isPlainMarkdown(open) ? toSymbols(open) : [];
      },
    },
    { label: 'Policy Annotator' },
  );
}

// VS Code's own Markdown support lists "#" headings already; twice the same outline would help nobody.
function isPlainMarkdown({ document, brief, text }: OpenBrief): boolean {
  return (
    document.languageId === 'markdown' &&
    brief.sections.every(({ heading }) => text.charAt(heading.start) === '#')
  );
}

function toSymbols(open: OpenBrief): vscode.DocumentSymbol[] {
  const { sections } = open.brief;
  const symbols = sections.map((section) => toSymbol(open, section));
  for (const section of sections) {
    const parent = section.parent === undefined ? undefined : symbols[section.parent];
    const own = symbols[section.index];
    if (parent && own) parent.children.push(own);
  }
  return symbols.filter((_, index) => sections[index]?.parent === undefined);
}

function toSymbol(open: OpenBrief, section: Section): vscode.DocumentSymbol {
  const { label, title } = section;
  const name = label === '' ? title : `${label}  ${title}`;
  const kind = section.level === 0 ? vscode.SymbolKind.File : vscode.SymbolKind.String;
  const heading = toRange(open.lines, section.heading);
  const body = toRange(open.lines, section).union(heading);
  return new vscode.DocumentSymbol(name.trim() || '(no title)', '', kind, body, heading);
}
