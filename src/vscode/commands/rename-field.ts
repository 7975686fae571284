import * as vscode from 'vscode';
import { fieldLabel } from '../../core/codebook/own-field.ts';
import { renameField as renameFieldEdit } from '../../core/project/edits/field-edits.ts';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import { rowText } from '../without-icons.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { confirmPassages } from './confirm-passages.ts';
import { wrongName } from './create-field.ts';
import { givenText } from './given.ts';
import { tagStore } from './tag-target.ts';

/**
 * Renames a field of the user's own on every annotation and in the questions of tags, in one step. `{ field, name }`
 * answer what it asks.
 */
export const renameField: Command = {
  id: 'policyAnnotator.renameField',
  async run(context, ...args) {
    const store = await tagStore(context, args);
    if (!store) return;
    const field = givenText(args, 'field') ?? (await askField(store));
    if (field === undefined) return;
    if (!store.project.fields.some(({ id }) => id === field))
      throw new Refusal(`The field “${field}” is not declared.`);
    const problem = (typed: string): string | undefined =>
      typed === field ? undefined : wrongName(store, typed);
    const name = (givenText(args, 'name') ?? (await askName(field, problem)))?.trim();
    if (name === undefined || name === field) return;
    const why = problem(name);
    if (why !== undefined) throw new Refusal(why);
    const edit = renameFieldEdit(store.project, field, name);
    if (await confirmPassages(args, edit, 'Rename')) await applyAndSay(context, store, edit);
  },
};

async function askField({ project }: ProjectStore): Promise<string | undefined> {
  if (project.fields.length === 0)
    throw new Refusal('There is no field of your own to rename. “New Field…” declares one.');
  const items = project.fields.map((field) => ({
    id: field.id,
    label: rowText(fieldLabel(field)),
    description: rowText(`${field.id} · ${field.type}`),
  }));
  return (await vscode.window.showQuickPick(items, { title: 'Rename Field', matchOnDescription: true }))?.id;
}

async function askName(
  field: string,
  problem: (typed: string) => string | undefined,
): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: `Rename Field “${field}”`,
    prompt: 'Its new name. All passages with a value in it get it, and the tags that ask for it.',
    value: field,
    validateInput: (typed) => problem(typed.trim()),
  });
}
