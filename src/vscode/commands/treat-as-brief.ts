import * as vscode from 'vscode';
import { Refusal } from '../run-command.ts';
import { say } from '../say.ts';
import type { Command } from './command.ts';

/** Makes the active text file a brief from now on: sections, cards and tagging. Its language stays as it is. */
export const treatAsBrief: Command = {
  id: 'policyAnnotator.treatAsBrief',
  async run({ briefs }) {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !briefs.canBeBrief(document)) throw new Refusal('Open a text or Markdown file first.');
    await briefs.treatAsBrief(document);
    say('This file is a brief now');
  },
};
