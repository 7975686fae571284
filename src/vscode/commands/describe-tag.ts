import * as vscode from 'vscode';
import { ASKS_NOTHING, asksOf, STATEMENT_FIELDS } from '../../core/codebook/asks.ts';
import { fieldLabel } from '../../core/codebook/own-field.ts';
import { parentTag, type Tag } from '../../core/codebook/tag.ts';
import { changeTag } from '../../core/project/edits/tag-edits.ts';
import { rowText, withoutIcons } from '../without-icons.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { givenText } from './given.ts';
import { questionOf } from './statement-questions.ts';
import { type TagTarget, tagTarget } from './tag-target.ts';

type TextKey = 'label' | 'memo' | 'include' | 'exclude' | 'example' | 'shortcut';

/** What each part of a tag is called, and what is expected of it. */
const PARTS: Readonly<Record<TextKey, readonly [label: string, expected: string]>> = {
  label: ['Label', 'What is shown in place of the name.'],
  memo: ['Definition', 'What the tag means, in a sentence.'],
  include: ['Include', 'When to use it: what a passage must say.'],
  exclude: ['Exclude', 'When not to use it, and which tag to use instead.'],
  example: ['Example', 'A passage that shows what is meant.'],
  shortcut: ['Key', 'A digit from 1 to 9: Alt+J and this key set the tag.'],
};

/**
 * Changes one part of what the codebook says about a tag: label, definition, rules, example, key, questions. `{ label,
 * memo, include, exclude, example, shortcut }` answer it; an empty text takes a part away.
 */
export const describeTag: Command = {
  id: 'policyAnnotator.describeTag',
  async run(context, ...args) {
    const target = await tagTarget(context, args, 'Change Rules of Tag');
    if (!target) return;
    const { store, tag } = target;
    const fields = givenParts(args) ?? (await askPart(target));
    if (!fields) return;
    const changed = Object.entries(fields).filter(
      ([key, value]) => JSON.stringify(tag[key as keyof Tag]) !== JSON.stringify(value),
    );
    if (changed.length === 0) return;
    const label = `Change ${changed.map(([key]) => nameOf(key)).join(', ')} of tag “${tag.name}”`;
    await applyAndSay(context, store, changeTag(store.project, tag.name, fields, label));
  },
};

type Changed = Parameters<typeof changeTag>[2];

const nameOf = (key: string): string => (PARTS[key as TextKey]?.[0] ?? 'questions').toLowerCase();

function givenParts(args: readonly unknown[]): Changed | undefined {
  const given = (Object.keys(PARTS) as TextKey[]).flatMap((key) => {
    const text = givenText(args, key);
    return text === undefined ? [] : [[key, text.trim() === '' ? undefined : text.trim()] as const];
  });
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

async function askPart(target: TagTarget): Promise<Changed | undefined> {
  const { store, tag } = target;
  const inherited = asksOf(store.project.codebook, tag.name);
  const texts = (Object.keys(PARTS) as TextKey[]).map((key) => ({
    key: key as TextKey | 'asks',
    label: PARTS[key][0],
    description: rowText(tag[key] ?? ''),
    detail: PARTS[key][1],
  }));
  const asks = {
    key: 'asks' as const,
    label: 'Asks For',
    description: rowText(
      inherited.from === undefined || inherited.from === tag.name
        ? (tag.asks?.join(', ') ?? '')
        : `${inherited.asks.join(', ')} (as “${inherited.from}”)`,
    ),
    detail: 'What to ask for when the tag is set: actor, stance, a field of your own.',
  };
  const title = `Rules of Tag “${tag.name}”`;
  const chosen = await vscode.window.showQuickPick([...texts, asks], { title, matchOnDetail: true });
  if (!chosen) return undefined;
  return chosen.key === 'asks' ? askQuestions(target) : askText(target, chosen.key);
}

async function askText({ store, tag }: TagTarget, key: TextKey): Promise<Changed | undefined> {
  const [label, expected] = PARTS[key];
  const taken = new Map(store.project.codebook.map(({ name, shortcut }) => [shortcut, name]));
  const typed = await vscode.window.showInputBox({
    title: `${label} of “${tag.name}”`,
    prompt: `${expected} Empty: none.`,
    value: (tag[key] ?? '').replaceAll('\n', ' '),
    validateInput: (text) => {
      if (key !== 'shortcut' || text.trim() === '') return undefined;
      if (!/^[1-9]$/.test(text.trim())) return 'Write a digit from 1 to 9.';
      const owner = taken.get(text.trim());
      return owner === undefined || owner === tag.name ? undefined : `This key sets “${owner}” already.`;
    },
  });
  // A text of several lines that was not touched keeps its lines.
  if (typed === undefined || typed === (tag[key] ?? '').replaceAll('\n', ' ')) return undefined;
  return { [key]: typed.trim() === '' ? undefined : typed.trim() };
}

async function askQuestions({ store, tag }: TagTarget): Promise<Changed | undefined> {
  const { codebook, fields } = store.project;
  const now = asksOf(codebook, tag.name).asks;
  const names = [...STATEMENT_FIELDS, ...fields.map(({ id }) => id)];
  const items = names.map((name) => {
    const own = fields.find(({ id }) => id === name);
    const question = questionOf(name, fields);
    return {
      name,
      label: withoutIcons(own ? fieldLabel(own) : (question?.label ?? name)),
      description: rowText(question?.prompt ?? ''),
      picked: now.includes(name),
    };
  });
  const chosen = await vscode.window.showQuickPick(items, {
    title: `“${tag.name}” Asks For …`,
    placeHolder: 'Tick what is to be asked when the tag is set; New Field… declares one of your own',
    canPickMany: true,
  });
  if (!chosen) return undefined;
  return {
    asks: ownAsks(
      tag,
      codebook,
      chosen.map(({ name }) => name),
    ),
  };
}

/** What a tag has to say itself so that these are asked: nothing where the tag above asks the same. */
function ownAsks({ name }: Tag, codebook: readonly Tag[], wanted: readonly string[]): Tag['asks'] {
  const parent = parentTag(name);
  const above = parent === undefined ? [] : asksOf(codebook, parent).asks;
  const isSame = wanted.length === above.length && wanted.every((each) => above.includes(each));
  if (isSame) return undefined;
  return wanted.length === 0 ? [ASKS_NOTHING] : wanted;
}
