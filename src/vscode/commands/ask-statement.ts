import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { expectedValue, type OwnField, readFieldValue } from '../../core/codebook/own-field.ts';
import type { FoundActor } from '../../core/entities/entity.ts';
import { speakerOf } from '../../core/entities/speaker-of.ts';
import { type StatementFields, statementValue } from '../../core/project/edits/annotation-edits.ts';
import { rangesOverlap, type TextRange } from '../../core/text/text-range.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { ProjectStore } from '../project-store.ts';
import { withoutIcons } from '../without-icons.ts';
import { answerOf } from './answer-of.ts';
import { type Question, questionOf } from './statement-questions.ts';

/** A passage whose statement is asked for. */
export interface Asked {
  readonly annotation: Annotation;
  readonly store: ProjectStore;
  /** Where it stands, when its brief is open. */
  readonly open?: OpenBrief;
  readonly range?: TextRange;
}

/**
 * Asks one field after the other; Escape ends it. Gives what was answered up to then; undefined takes a field away.
 * Names that are no field of the project are passed over.
 */
export async function askStatement(asked: Asked, names: readonly string[]): Promise<StatementFields> {
  const questions = names.flatMap((name) => questionOf(name, asked.store.project.fields) ?? []);
  const answers = new Map<string, string | undefined>();
  for (const [at, question] of questions.entries()) {
    const step = questions.length > 1 ? ` (${at + 1} of ${questions.length})` : '';
    const answer = await askField(asked, question, `${question.label}${step}`);
    if (!answer) break;
    answers.set(question.field.id, answer.value);
  }
  return Object.fromEntries(answers);
}

interface Answer extends vscode.QuickPickItem {
  readonly value: string | undefined;
  /** Says what is wanted, and answers nothing. */
  readonly isRemark?: boolean;
}

const NOT_STATED: Answer = { label: 'Not Stated', value: undefined };

async function askField(
  asked: Asked,
  { field, prompt }: Question,
  title: string,
): Promise<Answer | undefined> {
  const now = statementValue(asked.annotation, field.id);
  if (field.type === 'text') return askText(title, prompt, now);
  const items = itemsOf(asked, field);
  const first = now === undefined ? [] : [items.find(({ value }) => value === now) ?? plainItem(now)];
  const rest = items.filter(({ value }) => value !== now);
  return pick(title, prompt, field, [...first, ...rest, NOT_STATED]);
}

const plainItem = (value: string): Answer => ({ label: withoutIcons(value), value });

/** What can be answered without typing: what the text says comes first. */
function itemsOf(asked: Asked, field: OwnField): readonly Answer[] {
  switch (field.type) {
    case 'actor':
      return actorItems(asked, field.id === 'actor');
    case 'date':
      return dateItems(asked);
    case 'number':
      return numberItems(asked);
    case 'yes/no':
      return ['yes', 'no'].map(plainItem);
    default:
      return (field.values ?? []).map(plainItem);
  }
}

/** The speaker that the text names comes first, then the file's actors and those of the brief. */
function actorItems({ store, open, range }: Asked, speakerFirst: boolean): readonly Answer[] {
  const found = open?.recognition.actors ?? [];
  const speaker = speakerFirst && open && range ? speakerOf(open.brief, found, range) : undefined;
  const own = store.project.actors.filter(({ ignore }) => !ignore);
  const item = ({ id, name, type }: Pick<FoundActor, 'id' | 'name' | 'type'>): Answer => ({
    label: name,
    description: speaker && speaker.name === name ? `${type} · says it here` : type,
    value: own.some((each) => each.id === id) ? id : name,
  });
  const all = new Map<string | undefined, Answer>();
  for (const each of [...(speaker ? [speaker] : []), ...own, ...found]) {
    const made = item(each);
    if (!all.has(made.value)) all.set(made.value, made);
  }
  return [...all.values()];
}

/** The days that the passage names, then that of the brief. */
function dateItems({ open, range }: Asked): readonly Answer[] {
  const named = (open?.recognition.dates ?? []).filter((each) => range && rangesOverlap(each, range));
  const all = new Map(
    named.map(({ iso, text }) => [
      iso,
      { label: iso, description: `“${text.replace(/\s+/g, ' ')}” here`, value: iso },
    ]),
  );
  const own = open?.brief.head.date;
  if (own !== undefined && !all.has(own))
    all.set(own, { label: own, description: 'date of the brief', value: own });
  return [...all.values()];
}

/** The numbers that the passage names. */
function numberItems({ annotation: { quote } }: Asked): readonly Answer[] {
  const named = quote.match(/(?<![\w.,-])\d{1,15}(?:\.\d{1,15})?(?![\w-]|[.,]\d)/g) ?? [];
  return [...new Set(named)].map((value) => ({ label: value, description: 'named here', value }));
}

async function askText(title: string, prompt: string, now: string | undefined): Promise<Answer | undefined> {
  const typed = await vscode.window.showInputBox({
    title,
    prompt: `${prompt} Empty: not stated.`,
    ...(now !== undefined && { value: now }),
  });
  if (typed === undefined) return undefined;
  return { label: typed, value: typed.trim() === '' ? undefined : typed.trim() };
}

/** A list in which a name, date or number that it does not have can be typed. */
function pick(
  title: string,
  placeholder: string,
  field: OwnField,
  items: readonly Answer[],
): Promise<Answer | undefined> {
  const list = vscode.window.createQuickPick<Answer>();
  list.title = title;
  list.placeholder = placeholder;
  list.matchOnDescription = true;
  list.items = items;
  list.onDidChangeValue((typed) => {
    const extra = typedItem(field, items, typed.replace(/\s+/g, ' ').trim());
    list.items = extra ? [...items, extra] : items;
  });
  let answer: Answer | undefined;
  list.onDidAccept(() => {
    const [chosen] = list.selectedItems;
    if (!chosen || chosen.isRemark) return;
    answer = chosen;
    list.hide();
  });
  return answerOf(list, () => answer);
}

function typedItem(field: OwnField, items: readonly Answer[], typed: string): Answer | undefined {
  if (typed === '' || field.type === 'choice' || field.type === 'yes/no') return undefined;
  const value = readFieldValue(field, typed);
  if (value === undefined) {
    const label = `$(warning) Write ${expectedValue(field)}`;
    return { label, value: undefined, isRemark: true, alwaysShow: true };
  }
  const isKnown = items.some(({ label }) => label.toLowerCase() === value.toLowerCase());
  return isKnown ? undefined : { label: value, description: 'as typed', value, alwaysShow: true };
}
