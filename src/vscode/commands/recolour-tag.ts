import * as vscode from 'vscode';
import { parentTag, TAG_COLOURS } from '../../core/codebook/tag.ts';
import { changeTag } from '../../core/project/edits/tag-edits.ts';
import { withCapital } from '../../core/text/capitals.ts';
import { Refusal } from '../run-command.ts';
import { isColour, tagIcon } from '../tag-colour.ts';
import { answerOf } from './answer-of.ts';
import { applyAndSay } from './apply.ts';
import type { Command, CommandContext } from './command.ts';
import { givenText } from './given.ts';
import { type TagTarget, tagTarget } from './tag-target.ts';

/** Gives a tag a colour: a name that fits every theme, or #rrggbb. With `{ color }` it does not ask. */
export const recolourTag: Command = {
  id: 'policyAnnotator.recolourTag',
  async run(context, ...args) {
    const target = await tagTarget(context, args, 'Change Colour of Tag');
    if (!target) return;
    const { store, tag } = target;
    const color = givenText(args, 'color') ?? (await pickColour(context, target));
    if (color === undefined || color === (tag.color ?? '')) return;
    if (color !== '' && !isColour(color)) throw new Refusal(`“${color}” is no colour: write #rrggbb.`);
    await applyAndSay(
      context,
      store,
      changeTag(
        store.project,
        tag.name,
        { color: color === '' ? undefined : color },
        `Change colour of tag “${tag.name}”`,
      ),
    );
  },
};

interface ColourItem extends vscode.QuickPickItem {
  /** Undefined: one of the person's own. */
  readonly colour: string | undefined;
}

/**
 * A colour, "" for that of the tag above; undefined when the person walks away. What is looked at in the list, or typed,
 * is tried out in the texts and the Codebook view until then.
 */
async function pickColour(
  { colours }: CommandContext,
  { store, tag }: TagTarget,
): Promise<string | undefined> {
  const { codebook } = store.project;
  const { name, color: now } = tag;
  const tryOut = (colour: string): void => colours.show(codebook, name, colour === '' ? undefined : colour);
  try {
    const chosen = await pickFromList(name, now, tryOut);
    return !chosen || chosen.colour !== undefined ? chosen?.colour : await typeColour(name, now, tryOut);
  } finally {
    colours.clear();
  }
}

function pickFromList(
  name: string,
  now: string | undefined,
  tryOut: (colour: string) => void,
): Promise<ColourItem | undefined> {
  const named = TAG_COLOURS.map((colour): ColourItem => {
    const label = withCapital(colour);
    return { colour, label, iconPath: tagIcon(colour), ...(colour === now ? { description: 'now' } : {}) };
  });
  const inherit = { colour: '', label: 'As the tag above', iconPath: new vscode.ThemeIcon('arrow-up') };
  const own = { colour: undefined, label: 'Own colour…', description: '#rrggbb' };
  const list = vscode.window.createQuickPick<ColourItem>();
  list.title = `Colour of “${name}”`;
  list.placeholder = 'Tried out as you go through the list; named colours fit every theme';
  list.items = [...named, ...(parentTag(name) === undefined ? [] : [inherit]), own];
  list.activeItems = list.items.filter(({ colour }) => colour === (now ?? ''));
  list.onDidChangeActive(([item]) => {
    if (item) tryOut(item.colour ?? now ?? '');
  });
  let chosen: ColourItem | undefined;
  list.onDidAccept(() => {
    chosen = list.selectedItems[0];
    list.hide();
  });
  return answerOf(list, () => chosen);
}

function typeColour(
  name: string,
  now: string | undefined,
  tryOut: (colour: string) => void,
): Promise<string | undefined> {
  const input = vscode.window.createInputBox();
  input.title = `Colour of “${name}”`;
  input.prompt =
    'Red, green and blue as #rrggbb. In the project file, the square before it opens a colour picker.';
  input.value = now?.startsWith('#') ? now : '#';
  const colour = (): string => input.value.trim().toLowerCase();
  input.onDidChangeValue(() => {
    const isWhole = isColour(colour());
    input.validationMessage = isWhole ? '' : 'Write # and six digits or letters a to f, such as #2f7d32.';
    if (isWhole) tryOut(colour());
  });
  let chosen: string | undefined;
  input.onDidAccept(() => {
    if (!isColour(colour())) return;
    chosen = colour();
    input.hide();
  });
  return answerOf(input, () => chosen);
}
