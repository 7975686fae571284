import { STANCES, STRENGTHS } from '../../core/annotation/annotation.ts';
import { isStatementField, type StatementField } from '../../core/codebook/asks.ts';
import { expectedValue, fieldLabel, type OwnField } from '../../core/codebook/own-field.ts';

/** What is asked of a passage: a statement field or an own field, as a field with its question. */
export interface Question {
  readonly field: OwnField;
  readonly label: string;
  readonly prompt: string;
}

const STATEMENT: Readonly<Record<StatementField, Question>> = {
  actor: ask({ id: 'actor', type: 'actor' }, 'Actor', 'Who says or does it?'),
  addressee: ask({ id: 'addressee', type: 'actor' }, 'Addressee', 'Whom is it said to, or asked of?'),
  stance: ask(
    { id: 'stance', type: 'choice', values: STANCES },
    'Stance',
    'Is the actor for it, against it, or open?',
  ),
  strength: ask(
    { id: 'strength', type: 'choice', values: STRENGTHS },
    'Strength',
    'How firmly is it said or promised?',
  ),
  date: ask(
    { id: 'date', type: 'date' },
    'Date',
    'Which day is it about? A date such as 2022-06-29, or two with “/” between.',
  ),
};

/** The question for a field by its name; undefined when there is no such field. */
export function questionOf(name: string, own: readonly OwnField[]): Question | undefined {
  if (isStatementField(name)) return STATEMENT[name];
  const field = own.find(({ id }) => id === name);
  return field && ask(field, fieldLabel(field), field.memo ?? `It should be ${expectedValue(field)}.`);
}

function ask(field: OwnField, label: string, prompt: string): Question {
  return { field, label, prompt: prompt.replace(/\s+/g, ' ') };
}
