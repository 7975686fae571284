import type { Annotation } from '../../annotation/annotation.ts';
import { derivedId } from '../../project/records/derive-id.ts';
import type { Facts } from './already-there.ts';

/** Ids for imported annotations, none twice. */
export interface FreeIds {
  /** The annotation that has an id by now. */
  holder(id: string | undefined): Facts | undefined;
  /** Its own id where it is ours and free; else one that is the same for the same content on every machine. */
  give(own: string | undefined, facts: Facts): Annotation;
}

/** Gives ids that none of `known` has. */
export function freeIds(known: readonly Annotation[]): FreeIds {
  const holders = new Map<string, Facts>(known.map((each) => [each.id, each]));
  const times = new Map<string, number>();
  const derive = (facts: Facts): string => {
    const { brief, quote, start = '', tags, actor = '', stance = '', memo = '', by = '' } = facts;
    const parts = [brief, quote, String(start), ...tags, actor, stance, memo, by];
    const first = derivedId(parts);
    let id = first;
    let n = times.get(first) ?? 1;
    if (n > 1) id = derivedId([...parts, String(n)]);
    while (holders.has(id)) id = derivedId([...parts, String(++n)]);
    times.set(first, n);
    return id;
  };
  return {
    holder: (id) => (id === undefined ? undefined : holders.get(id)),
    give(own, facts) {
      const id = own !== undefined && /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(own) ? own : derive(facts);
      holders.set(id, facts);
      return { id, ...facts };
    },
  };
}
