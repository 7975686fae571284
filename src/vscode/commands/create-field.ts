import * as vscode from 'vscode';
import { ASKS_NOTHING, isStatementField } from '../../core/codebook/asks.ts';
import { FIELD_TYPES, type FieldType, isFieldName, type OwnField } from '../../core/codebook/own-field.ts';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { givenText } from './given.ts';
import { tagStore } from './tag-target.ts';

const MEANS: Readonly<Record<FieldType, readonly [label: string, description: string]>> = {
  text: ['Text', 'any words'],
  number: ['Number', '12 or 2.5'],
  date: ['Date', '2022-06-29, or two with “/” between'],
  choice: ['Choice', 'one of some values that you list'],
  actor: ['Actor', 'a person, state, organisation … of the brief or the file'],
  'yes/no': ['Yes or no', ''],
};

/**
 * Declares a field that annotations may have: its name, its type, and what a choice is between. `{ name, type, values }`
 * answer what they name.
 */
export const createField: Command = {
  id: 'policyAnnotator.createField',
  async run(context, ...args) {
    const store = await tagStore(context, args);
    if (!store) return;
    const id = (givenText(args, 'name') ?? (await askName(store)))?.trim();
    if (id === undefined) return;
    const why = wrongName(store, id);
    if (why !== undefined) throw new Refusal(why);
    const type = FIELD_TYPES.find((each) => each === givenText(args, 'type')) ?? (await askType(id));
    if (!type) return;
    const listed = type === 'choice' ? (givenText(args, 'values') ?? (await askValues(id))) : '';
    if (listed === undefined) return;
    const values = listed
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');
    const field: OwnField = { id, type, ...(values.length > 0 && { values: [...new Set(values)] }) };
    const label = `Declare field “${id}”`;
    await applyAndSay(context, store, { label, changes: [{ list: 'fields', after: field }] });
  },
};

/** Why a field cannot have a name; undefined when it can. */
export function wrongName({ project }: ProjectStore, name: string): string | undefined {
  if (isStatementField(name)) return `Every annotation has a field “${name}”. Give yours another name.`;
  if (name === ASKS_NOTHING)
    return `“asks: [${name}]” has a meaning of its own. Give your field another name.`;
  if (!isFieldName(name)) return 'Write letters, digits and “-”, a letter first: deadline.';
  return project.fields.some(({ id }) => id === name) ? `There is a field “${name}” already.` : undefined;
}

async function askName(store: ProjectStore): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: 'New Field (1 of 2): Name',
    prompt: 'Annotations have its value under this name, such as deadline. Tags ask for it by “asks”.',
    validateInput: (typed) => wrongName(store, typed.trim()),
  });
}

async function askType(id: string): Promise<FieldType | undefined> {
  const items = FIELD_TYPES.map((type) => ({ type, label: MEANS[type][0], description: MEANS[type][1] }));
  const title = `New Field “${id}” (2 of 2): What It Holds`;
  return (await vscode.window.showQuickPick(items, { title }))?.type;
}

async function askValues(id: string): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: `Values of “${id}”`,
    prompt: 'What it is one of, with commas between: draft, adopted, in force',
    validateInput: (typed) => (/[^\s,]/.test(typed) ? undefined : 'Write one value at least.'),
  });
}
