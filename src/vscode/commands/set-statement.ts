import * as vscode from 'vscode';
import { type Annotation, STANCES, STRENGTHS } from '../../core/annotation/annotation.ts';
import { STATEMENT_FIELDS, type StatementField } from '../../core/codebook/asks.ts';
import {
  type StatementFields,
  setStatement as setStatementEdit,
} from '../../core/project/edits/annotation-edits.ts';
import { openDocument } from '../text-file.ts';
import { applyAndSay } from './apply.ts';
import { askStatement, FIELD_NAMES } from './ask-statement.ts';
import type { Command } from './command.ts';
import { givenText } from './given.ts';
import { annotationTarget } from './targets.ts';

/**
 * Sets who says a passage to whom, how, and about when: asks for one field, or all. `{ actor, addressee, stance,
 * strength, date }` answer it; an empty text takes a field away.
 */
export const setStatement: Command = {
  id: 'policyAnnotator.setStatement',
  async run(context, ...args) {
    const { store, annotation, uri } = annotationTarget(context, args[0]);
    let answers = givenFields(args);
    if (!answers) {
      const fields = await chooseFields(annotation);
      if (!fields) return;
      const document = openDocument(uri);
      const open = document && context.briefs.get(document);
      const range = document && context.annotations.find(document, annotation.id)?.range;
      answers = await askStatement(
        { annotation, store, ...(open && { open }), ...(range && { range }) },
        fields,
      );
    }
    const edit = setStatementEdit(store.project, annotation.id, answers);
    if (edit.changes.length > 0) await applyAndSay(context, store, edit);
  },
};

async function chooseFields(
  annotation: Pick<Annotation, StatementField>,
): Promise<readonly StatementField[] | undefined> {
  const items = STATEMENT_FIELDS.map((field) => ({
    label: FIELD_NAMES[field][0],
    description: annotation[field] ?? '',
    detail: FIELD_NAMES[field][1],
    fields: [field],
  }));
  const all = { label: 'All', description: 'one after the other', detail: '', fields: [...STATEMENT_FIELDS] };
  const picked = await vscode.window.showQuickPick([...items, all], { title: 'Set Statement' });
  return picked?.fields;
}

function givenFields(args: readonly unknown[]): StatementFields | undefined {
  const allowed: Partial<Record<StatementField, readonly string[]>> = {
    stance: STANCES,
    strength: STRENGTHS,
  };
  const given = STATEMENT_FIELDS.flatMap((field) => {
    const text = givenText(args, field);
    if (text === undefined || (text !== '' && allowed[field]?.includes(text) === false)) return [];
    return [[field, text === '' ? undefined : text] as const];
  });
  return given.length === 0 ? undefined : Object.fromEntries(given);
}
