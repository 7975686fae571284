import * as vscode from 'vscode';
import { parentTag, TAG_COLOURS } from '../../core/codebook/tag.ts';
import { changeTag } from '../../core/project/edits/tag-edits.ts';
import { Refusal } from '../run-command.ts';
import { type Colour, isColour, tagIcon } from '../tag-colour.ts';
import { applyAndSay } from './apply.ts';
import type { Command } from './command.ts';
import { givenText } from './given.ts';
import { tagTarget } from './tag-target.ts';

/** Gives a tag a colour: a name that fits every theme, or #rrggbb. With `{ color }` it does not ask. */
export const recolourTag: Command = {
  id: 'policyAnnotator.recolourTag',
  async run(context, ...args) {
    const target = await tagTarget(context, args, 'Change Colour of Tag');
    if (!target) return;
    const { store, tag } = target;
    const color =
      givenText(args, 'color') ?? (await pickColour(tag.name, tag.color, parentTag(tag.name) !== undefined));
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

/** A colour, "" for that of the tag above; undefined when the person walks away. */
async function pickColour(
  name: string,
  now: string | undefined,
  hasParent: boolean,
): Promise<string | undefined> {
  const named = TAG_COLOURS.map((colour) => ({
    colour: colour as string | undefined,
    label: colour.charAt(0).toUpperCase() + colour.slice(1),
    iconPath: tagIcon(colour as Colour),
    ...(colour === now ? { description: 'now' } : {}),
  }));
  const own = { colour: undefined, label: 'Own colour…', description: '#rrggbb' };
  const inherit = { colour: '', label: 'As the tag above', iconPath: new vscode.ThemeIcon('arrow-up') };
  const chosen = await vscode.window.showQuickPick([...named, ...(hasParent ? [inherit] : []), own], {
    title: `Colour of “${name}”`,
    placeHolder: 'The named colours fit light, dark and high-contrast themes',
  });
  if (!chosen || chosen.colour !== undefined) return chosen?.colour;
  const typed = await vscode.window.showInputBox({
    title: `Colour of “${name}”`,
    prompt: 'Red, green and blue as #rrggbb',
    value: now?.startsWith('#') ? now : '#',
    validateInput: (text) =>
      isColour(text.trim()) ? undefined : 'Write # and six digits or letters a to f, such as #2f7d32.',
  });
  return typed?.trim().toLowerCase();
}
