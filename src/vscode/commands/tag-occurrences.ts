import * as vscode from 'vscode';
import { sectionPathAt } from '../../core/brief/section-at.ts';
import { findWords } from '../../core/text/find-words.ts';
import type { TextRange } from '../../core/text/text-range.ts';
import type { OpenBrief } from '../open-brief.ts';
import { Refusal } from '../run-command.ts';
import { toTextRange } from '../text-range.ts';
import { withoutIcons } from '../without-icons.ts';
import { askTags } from './ask-tags.ts';
import type { Command } from './command.ts';
import { givenText, property } from './given.ts';
import { tagPassages } from './tag-passages.ts';
import { briefTarget } from './targets.ts';

const AROUND = 40;

/**
 * Tags every place of some words in the brief, in one step; each can be left out in a list before. `{ words }`,
 * `{ tags }` and `{ all: true }` (no list) answer what it would ask.
 */
export const tagOccurrences: Command = {
  id: 'policyAnnotator.tagOccurrences',
  async run(context, ...args) {
    const target = await briefTarget(context);
    const { open, editor, store } = target;
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
    const wanted = property(args, 'all') === true ? found : await choosePlaces(open, words, found);
    if (!wanted || wanted.length === 0) return;
    const tags = await askTags(context, store, args, `Tag ${wanted.length} Places of “${words}”`);
    if (tags && tags.length > 0) await tagPassages(context, target, wanted, tags);
  },
};

async function choosePlaces(
  open: OpenBrief,
  words: string,
  found: readonly TextRange[],
): Promise<readonly TextRange[] | undefined> {
  const clean = (text: string): string => withoutIcons(text.replace(/\s+/g, ' '));
  const items = found.map((range) => ({
    range,
    label: clean(open.text.slice(Math.max(0, range.start - AROUND), range.end + AROUND)),
    description: `line ${open.lines.positionAt(range.start).line + 1}`,
    detail: clean(sectionPathAt(open.brief, range.start)),
    picked: true,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: `${found.length} Places of “${words}”: Untick What Is Not Meant`,
    canPickMany: true,
  });
  return chosen?.map(({ range }) => range);
}
