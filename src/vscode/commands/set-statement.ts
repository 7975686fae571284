import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { STATEMENT_FIELDS } from '../../core/codebook/asks.ts';
import { readFieldValue } from '../../core/codebook/own-field.ts';
import {
  type StatementFields,
  setStatement as setStatementEdit,
  statementValue,
} from '../../core/project/edits/annotation-edits.ts';
import type { Project } from '../../core/project/project.ts';
import { openDocument } from '../text-file.ts';
import { rowText, withoutIcons } from '../without-icons.ts';
import { applyAndSay } from './apply.ts';
import { askStatement } from './ask-statement.ts';
import type { Command } from './command.ts';
import { givenText, property } from './given.ts';
import { questionOf } from './statement-questions.ts';
import { annotationTarget } from './targets.ts';

/**
 * Sets who says a passage to whom, how, and about when, and the fields that the project file declares: asks for one
 * field, or all. `{ actor, addressee, stance, strength, date, fields: { deadline } }` answer it; an empty text takes a
 * field away.
 */
export const setStatement: Command = {
  id: 'policyAnnotator.setStatement',
  async run(context, ...args) {
    const { store, annotation, uri } = await annotationTarget(context, args);
    let answers = givenFields(store.project, args);
    if (!answers) {
      const names = await chooseFields(store.project, annotation);
      if (!names) return;
      const document = openDocument(uri);
      const open = document && context.briefs.get(document);
      const range = document && context.annotations.find(document, annotation.id)?.range;
      answers = await askStatement(
        { annotation, store, ...(open && { open }), ...(range && { range }) },
        names,
      );
    }
    const edit = setStatementEdit(store.project, annotation.id, answers);
    if (edit.changes.length > 0) await applyAndSay(context, store, edit);
  },
};

const namesIn = ({ fields }: Project): readonly string[] => [
  ...STATEMENT_FIELDS,
  ...fields.map(({ id }) => id),
];

async function chooseFields(
  project: Project,
  annotation: Annotation,
): Promise<readonly string[] | undefined> {
  const questions = namesIn(project).flatMap((name) => questionOf(name, project.fields) ?? []);
  const items = questions.map(({ field, label, prompt }) => ({
    label: withoutIcons(label),
    description: withoutIcons(statementValue(annotation, field.id) ?? ''),
    detail: rowText(prompt),
    names: [field.id],
  }));
  const all = {
    label: 'All',
    description: 'one after the other',
    detail: '',
    names: questions.map(({ field }) => field.id),
  };
  const picked = await vscode.window.showQuickPick([...items, all], { title: 'Set Statement' });
  return picked?.names;
}

/** The answers among the arguments; those that a field cannot hold are passed over. */
function givenFields(project: Project, args: readonly unknown[]): StatementFields | undefined {
  const own = property(args, 'fields');
  const given = namesIn(project).flatMap((name) => {
    const question = questionOf(name, project.fields);
    const isOwn = project.fields.some(({ id }) => id === name);
    const text = isOwn ? givenText([own], name) : givenText(args, name);
    if (text === undefined || !question) return [];
    const value = readFieldValue(question.field, text);
    return text === '' || value !== undefined ? [[name, value] as const] : [];
  });
  return given.length === 0 ? undefined : Object.fromEntries(given);
}
