import * as vscode from 'vscode';
import { say } from '../say.ts';
import type { Command } from './command.ts';
import { annotationTarget } from './targets.ts';

/** Puts the tags of an annotation on the clipboard, for Paste Tags. */
export const copyTags: Command = {
  id: 'policyAnnotator.copyTags',
  async run(context, ...args) {
    const { annotation } = await annotationTarget(context, args);
    await vscode.env.clipboard.writeText(annotation.tags.join(', '));
    say(`Copied tags ${annotation.tags.join(', ')}`);
  },
};
