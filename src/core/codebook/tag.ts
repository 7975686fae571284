/** A label of the codebook. Plain, flat data: the hierarchy is in the name ("position/red-line"). */
export interface Tag {
  /** Full name: parent names joined by "/". */
  readonly name: string;
  readonly label?: string;
  /** A theme-aware colour name (see TAG_COLOURS) or "#rrggbb". */
  readonly color?: string;
  readonly memo?: string;
  /** When to use it, and when not. */
  readonly include?: string;
  readonly exclude?: string;
  /** A passage that shows what is meant. */
  readonly example?: string;
  /** A digit 1 to 9: the key that sets the tag after the prefix. */
  readonly shortcut?: string;
  /** Statement fields and own fields to ask for when the tag is set. Without it, what the tag above asks: see `asksOf`. */
  readonly asks?: readonly string[];
  /** Full names of other tags that it is shown below: see `tagFamily`. */
  readonly also?: readonly string[];
}

/** Theme-aware colour names a tag may carry. */
export const TAG_COLOURS = [
  'blue',
  'red',
  'green',
  'orange',
  'purple',
  'yellow',
  'teal',
  'pink',
  'grey',
] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

/** Name of the parent tag, or undefined at the top. */
export function parentTag(name: string): string | undefined {
  const slash = name.lastIndexOf('/');
  return slash < 0 ? undefined : name.slice(0, slash);
}

/** Last part of the full name: "red-line". */
export function tagLeaf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** Whether `name` is `ancestor` or stands below it. */
export function isWithinTag(name: string, ancestor: string): boolean {
  return name === ancestor || name.startsWith(`${ancestor}/`);
}
