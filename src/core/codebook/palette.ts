import type { Tag } from './tag.ts';

/**
 * The nine tags of the number keys, 1 first: those whose `shortcut` says so, then the others of the codebook in its
 * order on the digits that are left. It does not change while one tags.
 */
export function tagPalette(codebook: readonly Tag[]): readonly (Tag | undefined)[] {
  const digits = Array.from({ length: 9 }, (_, at) => String(at + 1));
  const own = new Map<string, Tag>();
  for (const tag of codebook)
    if (tag.shortcut !== undefined && digits.includes(tag.shortcut) && !own.has(tag.shortcut))
      own.set(tag.shortcut, tag);
  const placed = new Set(own.values());
  const others = codebook.filter((tag) => !placed.has(tag)).values();
  return digits.map((digit) => own.get(digit) ?? others.next().value);
}
