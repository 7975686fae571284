import { isWithinTag, parentTag, type Tag } from '../../codebook/tag.ts';
import type { Neighbours } from '../edit.ts';

/** Where each tag of a codebook stands in its list: what an undo puts it back by. */
export function neighboursIn(codebook: readonly Tag[]): (name: string) => { readonly beforeAt?: Neighbours } {
  const [previous, next] = [new Map<string, string>(), new Map<string, string>()];
  const last = new Map<string | undefined, string>();
  for (const { name } of codebook) {
    const before = last.get(parentTag(name));
    last.set(parentTag(name), name);
    if (before === undefined) continue;
    previous.set(name, before);
    next.set(before, name);
  }
  return (name) => {
    const [one, other] = [previous.get(name), next.get(name)];
    if (one === undefined && other === undefined) return {};
    return { beforeAt: { ...(one && { previous: one }), ...(other && { next: other }) } };
  };
}

/** The tag with other parents: not itself, nor those above and below it by name. The same tag when it has them already. */
export function withAlso(tag: Tag, also: readonly string[] | undefined): Tag {
  const { also: before = [], ...rest } = tag;
  const after = [...new Set(also)].filter(
    (each) => !isWithinTag(tag.name, each) && !isWithinTag(each, tag.name),
  );
  if (after.join('\n') === before.join('\n')) return tag;
  return after.length === 0 ? rest : { ...rest, also: after };
}

/** The tag without those parents for which `gone` holds. */
export function withoutAlso(tag: Tag, gone: (name: string) => boolean): Tag {
  const { also = [], ...rest } = tag;
  const after = also.filter((each) => !gone(each));
  return after.length === 0 ? rest : { ...rest, also: after };
}
