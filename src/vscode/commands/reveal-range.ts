import * as vscode from 'vscode';
import type { Command } from './command.ts';
import { revealPassage } from './reveal-passage.ts';

/** Shows a stretch of a brief: (uri, start, end), offsets over the normalised text. For trees and hover cards. */
export const revealRange: Command = {
  id: 'policyAnnotator.revealRange',
  async run(context, uri, start, end) {
    if (typeof uri !== 'string' || typeof start !== 'number' || typeof end !== 'number') return;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    const open = context.briefs.get(document);
    if (open) await revealPassage(open, { start, end });
  },
};
