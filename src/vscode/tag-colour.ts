import * as vscode from 'vscode';
import { parentTag, TAG_COLOURS, type Tag, type TagColour } from '../core/codebook/tag.ts';

/** Colour of a tag that has none, nor any parent: neutral, so that it does not look chosen. */
const PLAIN: TagColour = 'grey';

/** A theme-aware name, or "#rrggbb" in lower case. */
export type Colour = TagColour | `#${string}`;

/** Gives the colour of a tag by its full name: its own, or the nearest parent's. */
export function tagColours(codebook: readonly Tag[]): (name: string | undefined) => Colour {
  const own = new Map(codebook.map((tag) => [tag.name, readColour(tag.color)]));
  return (name) => {
    for (let at = name; at !== undefined; at = parentTag(at)) {
      const colour = own.get(at);
      if (colour) return colour;
    }
    return PLAIN;
  };
}

/** The strong shade of a colour: underline, ruler, icon. */
export function strongColour(colour: Colour): string | vscode.ThemeColor {
  return isNamed(colour) ? new vscode.ThemeColor(`policyAnnotator.tag.${colour}.foreground`) : colour;
}

/** The pale shade of a colour: behind the text, which stays readable on it. */
export function paleColour(colour: Colour): string | vscode.ThemeColor {
  return isNamed(colour) ? new vscode.ThemeColor(`policyAnnotator.tag.${colour}.background`) : `${colour}29`;
}

/** A tag icon in its colour. */
export function tagIcon(colour: Colour): vscode.ThemeIcon | vscode.Uri {
  if (isNamed(colour)) return new vscode.ThemeIcon('tag', strongColour(colour) as vscode.ThemeColor);
  const dot = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><circle cx="8" cy="8" r="5" fill="${colour}"/></svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(dot)}`);
}

function isNamed(colour: Colour): colour is TagColour {
  return !colour.startsWith('#');
}

/** Whether a text is a colour that a tag may have: one of the names, or "#rrggbb". */
export function isColour(color: string): boolean {
  return readColour(color) !== undefined;
}

function readColour(color: string | undefined): Colour | undefined {
  if (color === undefined) return undefined;
  const named = TAG_COLOURS.find((each) => each === color);
  return named ?? (/^#[0-9a-f]{6}$/i.test(color) ? (color.toLowerCase() as `#${string}`) : undefined);
}
