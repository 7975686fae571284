import type { Tag } from '../../core/codebook/tag.ts';

/**
 * The tag that someone means by typing a name: "position/Red line" → `position/red-line`, labelled "Red line".
 * Undefined when no letter or digit is in it.
 */
export function typedTag(typed: string): Tag | undefined {
  const parts = typed
    .split('/')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const leaf = parts.at(-1);
  const name = parts.map(nameOf).join('/');
  if (leaf === undefined || parts.some((each) => nameOf(each) === '')) return undefined;
  return nameOf(leaf) === leaf ? { name } : { name, label: leaf };
}

function nameOf(part: string): string {
  return part
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
