import * as vscode from 'vscode';
import { Refusal } from '../run-command.ts';
import { say } from '../say.ts';
import { savedFilters, setSavedFilters } from '../settings.ts';
import type { Command } from './command.ts';
import { givenText } from './given.ts';

const LONGEST_NAME = 60;

/** Keeps the filter that is set under a name, in the settings of the workspace. `{ name }` answers what it would ask. */
export const saveFilter: Command = {
  id: 'policyAnnotator.saveFilter',
  async run({ filter }, ...args) {
    const text = filter.text.trim();
    if (!filter.isOn) throw new Refusal('Set a filter first: there is none to save.');
    if (!vscode.workspace.workspaceFolders)
      throw new Refusal('Open a folder first: filters are kept with it.');
    const saved = savedFilters();
    const typed =
      givenText(args, 'name') ??
      (await vscode.window.showInputBox({
        title: 'Save Filter',
        prompt: `A name for ${text}`,
        validateInput: (name) =>
          name.trim().length > LONGEST_NAME
            ? `At most ${LONGEST_NAME} characters.`
            : saved.has(name.trim())
              ? {
                  message: `Replaces ${saved.get(name.trim())}`,
                  severity: vscode.InputBoxValidationSeverity.Warning,
                }
              : undefined,
      }));
    const name = typed?.trim().slice(0, LONGEST_NAME);
    if (name === undefined || name === '') return;
    await setSavedFilters(new Map([...saved, [name, text]]));
    say(`Saved filter “${name}”`);
  },
};
