import * as vscode from 'vscode';
import { Refusal } from '../run-command.ts';
import type { Command } from './command.ts';
import { tagPassages } from './tag-passages.ts';
import { briefTarget, selectedPassages } from './targets.ts';

/** Adds the tags on the clipboard to the selected passages. Only tags of the codebook are taken from there. */
export const pasteTags: Command = {
  id: 'policyAnnotator.pasteTags',
  async run(context) {
    const target = await briefTarget(context);
    const passages = selectedPassages(target);
    const { codebook } = target.store.project;
    const names = (await vscode.env.clipboard.readText())
      .slice(0, 2000)
      .split(',')
      .map((each) => each.trim());
    const tags = codebook.filter(({ name }) => names.includes(name));
    if (tags.length === 0)
      throw new Refusal('There are no tags of the codebook on the clipboard. Copy those of a passage first.');
    await tagPassages(context, target, passages, tags);
  },
};
