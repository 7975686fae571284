import { parentTag, type Tag } from './tag.ts';

/** What stands above the tags of a codebook, by their names and by `also`. */
export interface TagFamily {
  /** The tag itself and all above it, by whatever way, each once. Works for names that the codebook does not have. */
  above(name: string): ReadonlySet<string>;
  /** Full names in `also` of a tag, without those that would close a circle. */
  also(name: string): readonly string[];
  /** Entries of `also` that are not followed, for the tag would stand above itself. */
  readonly circles: readonly { readonly name: string; readonly also: string }[];
}

/**
 * Reads the tree of a codebook with `also`. Where tags stand above one another in a circle, none of the `also` that
 * make it counts: which of them is wrong, only a person can say. Linear in the codebook.
 */
export function tagFamily(codebook: readonly Tag[]): TagFamily {
  const withAlso = codebook.filter(({ also = [] }) => also.length > 0);
  if (withAlso.length === 0) return { above: (name) => new Set(byName(name)), also: () => [], circles: [] };
  const written = new Map(withAlso.map(({ name, also = [] }) => [name, [...new Set(also)]]));
  const ring = ringsOf(written);
  const circles: { name: string; also: string }[] = [];
  const followed = new Map<string, readonly string[]>();
  for (const [name, all] of written) {
    const good = all.filter((each) => ring(each) !== ring(name));
    for (const also of all) if (!good.includes(also)) circles.push({ name, also });
    followed.set(name, good);
  }
  const known = new Map<string, ReadonlySet<string>>();
  const above = (name: string): ReadonlySet<string> => {
    const before = known.get(name);
    if (before) return before;
    const found = new Set<string>();
    const open = [name];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (found.has(at)) continue;
      found.add(at);
      const parent = parentTag(at);
      if (parent !== undefined) open.push(parent);
      open.push(...(followed.get(at) ?? []));
    }
    known.set(name, found);
    return found;
  };
  return { above, also: (name) => followed.get(name) ?? [], circles };
}

function byName(name: string): string[] {
  const names = [name];
  for (let at = parentTag(name); at !== undefined; at = parentTag(at)) names.push(at);
  return names;
}

/** Gives tags that reach one another the same number (Tarjan's strongly connected components, without recursion). */
function ringsOf(also: ReadonlyMap<string, readonly string[]>): (name: string) => number {
  const rings = new Map<string, number>();
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const onPath: string[] = [];
  const up = (name: string): readonly string[] => {
    const parent = parentTag(name);
    const others = also.get(name) ?? [];
    return parent === undefined ? others : [parent, ...others];
  };
  const visit = (root: string): void => {
    const work: { readonly name: string; readonly next: Iterator<string> }[] = [];
    const enter = (name: string): void => {
      index.set(name, index.size);
      low.set(name, index.size - 1);
      onPath.push(name);
      work.push({ name, next: up(name).values() });
    };
    const lower = (name: string, to: number): unknown => low.set(name, Math.min(low.get(name) ?? to, to));
    enter(root);
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const { value, done } = top.next.next();
      if (!done) {
        if (!index.has(value)) enter(value);
        else if (!rings.has(value)) lower(top.name, index.get(value) ?? 0);
        continue;
      }
      work.pop();
      const below = work.at(-1);
      if (below) lower(below.name, low.get(top.name) ?? 0);
      if (low.get(top.name) !== index.get(top.name)) continue;
      const number = rings.size;
      for (let each = onPath.pop(); each !== undefined; each = onPath.pop()) {
        rings.set(each, number);
        if (each === top.name) break;
      }
    }
  };
  for (const name of also.keys()) if (!index.has(name)) visit(name);
  // What no `also` leads from stands in no ring: a number of its own that no other has.
  return (name) => rings.get(name) ?? -1;
}
