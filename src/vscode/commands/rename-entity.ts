import * as vscode from 'vscode';
import { renameEntry } from '../../core/project/edits/entity-edits.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { entityTarget, entryOf, namedBrief } from './entity-target.ts';
import { givenText } from './given.ts';

/** Gives an actor or meeting another name in the project file; the old one stays as an alias, the brief as it is. */
export const renameEntity: Command = {
  id: 'policyAnnotator.renameEntity',
  async run(context, ...args) {
    const brief = await namedBrief(context, args[0]);
    const entity = await entityTarget(context, brief, args[0], 'Rename');
    if (!entity) return;
    const { name } = entity.found;
    const typed =
      givenText(args, 'name') ??
      (await vscode.window.showInputBox({
        title: `Rename “${name}”`,
        prompt: 'The name in the project file. The old name stays as an alias; the brief is not changed.',
        value: name,
        validateInput: (value) => (value.trim() === '' ? 'Write a name.' : undefined),
      }));
    const wanted = typed?.trim() ?? '';
    if (wanted === '' || wanted === name) return;
    await applyAndSay(context, brief.store, renameEntry(brief.store.project, entryOf(brief, entity), wanted));
  },
};
