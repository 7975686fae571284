import * as vscode from 'vscode';
import { type Annotation, STANCES, STRENGTHS } from '../../core/annotation/annotation.ts';
import type { StatementField } from '../../core/codebook/asks.ts';
import type { FoundActor } from '../../core/entities/entity.ts';
import { speakerOf } from '../../core/entities/speaker-of.ts';
import type { StatementFields } from '../../core/project/edits/annotation-edits.ts';
import type { TextRange } from '../../core/text/text-range.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { ProjectStore } from '../project-store.ts';
import { answerOf } from './answer-of.ts';

/** What each field is called, and asks. */
export const FIELD_NAMES: Readonly<Record<StatementField, readonly [name: string, question: string]>> = {
  actor: ['Actor', 'Who says or does it?'],
  addressee: ['Addressee', 'Whom is it said to, or asked of?'],
  stance: ['Stance', 'Is the actor for it, against it, or open?'],
  strength: ['Strength', 'How firmly is it said or promised?'],
  date: ['Date', 'Which day is it about? A date such as 2022-06-29, or two with “/” between.'],
};

/** A passage whose statement is asked for. */
export interface Asked {
  readonly annotation: Annotation;
  readonly store: ProjectStore;
  /** Where it stands, when its brief is open. */
  readonly open?: OpenBrief;
  readonly range?: TextRange;
}

/** Asks one field after the other; Escape ends it. Gives what was answered; undefined takes a field away. */
export async function askStatement(
  asked: Asked,
  fields: readonly StatementField[],
): Promise<StatementFields> {
  let answers: StatementFields = {};
  for (const [at, field] of fields.entries()) {
    const step = fields.length > 1 ? ` (${at + 1} of ${fields.length})` : '';
    const answer = await askField(asked, field, `${FIELD_NAMES[field][0]}${step}`);
    if (!answer) break;
    answers = { ...answers, [field]: answer.value };
  }
  return answers;
}

interface Answer extends vscode.QuickPickItem {
  readonly value: string | undefined;
}

async function askField(asked: Asked, field: StatementField, title: string): Promise<Answer | undefined> {
  const placeholder = FIELD_NAMES[field][1];
  const now = asked.annotation[field];
  if (field === 'date') return askDate(title, placeholder, now);
  const known = field === 'stance' ? STANCES : field === 'strength' ? STRENGTHS : undefined;
  const items = known ? known.map(plainItem) : actorItems(asked, field);
  const first = items.filter(({ value }) => value === now);
  const rest = items.filter(({ value }) => value !== now);
  const all = [...first, ...rest, { label: 'Not Stated', value: undefined, alwaysShow: true }];
  return pick(title, placeholder, all, known === undefined);
}

const plainItem = (value: string): Answer => ({ label: value, value });

/** The speaker that the text names comes first, then the file's actors and those of the brief. */
function actorItems({ store, open, range, annotation }: Asked, field: StatementField): readonly Answer[] {
  const found = open?.recognition.actors ?? [];
  const speaker = field === 'actor' && open && range && speakerOf(open.brief, found, range);
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
  const now = annotation[field];
  return now === undefined || all.has(now) ? [...all.values()] : [plainItem(now), ...all.values()];
}

async function askDate(title: string, prompt: string, now: string | undefined): Promise<Answer | undefined> {
  const typed = await vscode.window.showInputBox({
    title,
    prompt,
    ...(now !== undefined && { value: now }),
    validateInput: (text) =>
      text.trim() === '' || isDate(text.trim()) ? undefined : 'Write a date as 2022-06-29, 2022-06 or 2022.',
  });
  if (typed === undefined) return undefined;
  return { label: typed, value: typed.trim() === '' ? undefined : typed.trim() };
}

const isDate = (text: string): boolean => /^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/.test(text);

/** A list in which a name that it does not have can be typed. */
function pick(
  title: string,
  placeholder: string,
  items: readonly Answer[],
  isOpen: boolean,
): Promise<Answer | undefined> {
  const list = vscode.window.createQuickPick<Answer>();
  list.title = title;
  list.placeholder = placeholder;
  list.matchOnDescription = true;
  list.items = items;
  list.onDidChangeValue((typed) => {
    const name = typed.replace(/\s+/g, ' ').trim();
    const isKnown = name === '' || items.some(({ label }) => label.toLowerCase() === name.toLowerCase());
    if (isOpen)
      list.items = isKnown
        ? items
        : [...items, { label: name, description: 'as typed', value: name, alwaysShow: true }];
  });
  let answer: Answer | undefined;
  list.onDidAccept(() => {
    answer = list.selectedItems[0];
    list.hide();
  });
  return answerOf(list, () => answer);
}
