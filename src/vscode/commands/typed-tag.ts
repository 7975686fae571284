import { parentTag, TAG_COLOURS, type Tag } from '../../core/codebook/tag.ts';

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

/**
 * The tag with those of its parents that the codebook does not have yet, parents first. A new tag at the top gets the
 * colour that the fewest tags have, so that it can be told from the others; those below inherit it.
 */
export function missingTags(codebook: readonly Tag[], tag: Tag): readonly Tag[] {
  const missing: Tag[] = [];
  for (let name: string | undefined = tag.name; name !== undefined; name = parentTag(name)) {
    const wanted = name;
    if (!codebook.some((each) => each.name === wanted))
      missing.unshift(wanted === tag.name ? tag : { name: wanted });
  }
  return missing.map((each) =>
    parentTag(each.name) === undefined ? { ...each, color: rarestColour(codebook) } : each,
  );
}

function rarestColour(codebook: readonly Tag[]): string {
  const uses = (colour: string): number => codebook.filter((each) => each.color === colour).length;
  return TAG_COLOURS.reduce((rarest, each) => (uses(each) < uses(rarest) ? each : rarest));
}

function nameOf(part: string): string {
  return part
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
