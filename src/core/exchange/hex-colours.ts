import { TAG_COLOURS, type TagColour } from '../codebook/tag.ts';

/** The named colours of tags for tools that want a number; each is told from the others on white and on black. */
const HEX: Readonly<Record<TagColour, string>> = {
  blue: '#2f6fd0',
  red: '#d13438',
  green: '#2e8b57',
  orange: '#d9822b',
  purple: '#8a4fbf',
  yellow: '#c9a20c',
  teal: '#148f8f',
  pink: '#d0549b',
  grey: '#7a7f87',
};

/** "#rrggbb" in lower case of a tag's colour; undefined when it has none that is understood. */
export function hexOf(color: string | undefined): string | undefined {
  const named = TAG_COLOURS.find((each) => each === color);
  if (named) return HEX[named];
  return color !== undefined && /^#[0-9a-f]{6}$/i.test(color) ? color.toLowerCase() : undefined;
}

/** The colour that a tag gets for "#rrggbb" or "#rgb" of another tool: the name where it is one of ours. */
export function colourOf(hex: string | undefined): string | undefined {
  if (hex === undefined) return undefined;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(hex);
  const long = (
    short
      ? `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join('')}`
      : hex
  ).toLowerCase();
  return TAG_COLOURS.find((name) => HEX[name] === long) ?? (/^#[0-9a-f]{6}$/.test(long) ? long : undefined);
}
