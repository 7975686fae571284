import * as vscode from 'vscode';
import { findWords } from '../../core/text/find-words.ts';
import { Refusal } from '../run-command.ts';
import { toTextRange } from '../text-range.ts';
import type { Command } from './command.ts';
import { givenText } from './given.ts';
import { tagPlaces } from './tag-places.ts';
import { briefTarget } from './targets.ts';

/**
 * Tags every place of some words in the brief, in one step; each can be left out in a list before. `{ words }`,
 * `{ tags }` and `{ all: true }` (no list) answer what it would ask.
 */
export const tagOccurrences: Command = {
  id: 'policyAnnotator.tagOccurrences',
  async run(context, ...args) {
    const target = await briefTarget(context);
    const { open, editor } = target;
    const selected = toTextRange(open.lines, editor.selection);
    const words =
      givenText(args, 'words') ??
      (await vscode.window.showInputBox({
        title: 'Tag Every Occurrence',
        prompt: 'Words as they stand in the text. Case and line ends do not matter.',
        value: open.text.slice(selected.start, selected.end).replace(/\s+/g, ' ').trim(),
      }));
    if (words === undefined || words.trim() === '') return;
    const found = findWords(open.text, words);
    if (found.length === 0) throw new Refusal(`“${words}” does not stand in this brief as whole words.`);
    await tagPlaces(context, target, args, `“${words}”`, found);
  },
};
