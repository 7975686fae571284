import * as vscode from 'vscode';
import { rangesOverlap } from '../../core/text/text-range.ts';
import { SETTINGS, showsInlayDates } from '../settings.ts';
import { toRange, toTextRange } from '../text-range.ts';
import type { LanguageDeps } from './language-deps.ts';

/** The day, behind words that leave part of it open: "next week", "Monday", "10 January". */
export function registerInlayHints({ briefs }: LanguageDeps): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration(SETTINGS) && changed.fire(),
    ),
    vscode.languages.registerInlayHintsProvider('*', {
      onDidChangeInlayHints: changed.event,
      async provideInlayHints(document, range) {
        const open = showsInlayDates(document.uri) ? await briefs.whenReady(document) : undefined;
        if (!open) return [];
        const shown = toTextRange(open.lines, range);
        return open.recognition.dates
          .filter((date) => rangesOverlap(date, shown) && (date.relative || !/\d{4}/.test(date.text)))
          .map((date) => {
            const hint = new vscode.InlayHint(toRange(open.lines, date).end, date.iso.replace('/', ' – '));
            hint.paddingLeft = true;
            hint.tooltip = open.reader.formatDay(date.iso);
            return hint;
          });
      },
    }),
  );
}
