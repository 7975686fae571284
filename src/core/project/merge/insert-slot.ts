import type { Annotation } from '../../annotation/annotation.ts';

type Place = Pick<Annotation, 'brief' | 'start'>;

/**
 * Where new annotations go among those of the file: behind the last of the same brief that starts no later; else
 * before the first of that brief; else behind the last brief that comes before it by name. Gives for each new
 * one the index of the entry it stands before. A file in order stays in order, one out of order is not sorted.
 * Linear for a few new ones, n log n for many.
 */
export function insertSlots(
  present: readonly (Place | undefined)[],
  added: readonly Place[],
): readonly number[] {
  return added.length <= FEW ? added.map((each) => slotOf(present, each)) : slotsByGroup(present, added);
}

const FEW = 4;
const startOf = (place: Place): number => place.start ?? 0;

function slotOf(present: readonly (Place | undefined)[], added: Place): number {
  let [behindSame, beforeSame, behindLower] = [-1, -1, -1];
  // Neighbours are mostly of one brief, and all records of a brief share one string: few comparisons are needed.
  const orders = new Map<string, number>();
  let [brief, order] = [added.brief, 0];
  for (let index = 0; index < present.length; index++) {
    const each = present[index];
    if (each === undefined) continue;
    if (each.brief !== brief) {
      brief = each.brief;
      order = orders.get(brief) ?? compare(brief, added.brief);
      orders.set(brief, order);
    }
    if (order < 0) behindLower = index;
    else if (order === 0) {
      if (startOf(each) <= startOf(added)) behindSame = index;
      else if (beforeSame < 0) beforeSame = index;
    }
  }
  if (behindSame >= 0) return behindSame + 1;
  return beforeSame >= 0 ? beforeSame : behindLower + 1;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The same for many: the entries of each brief in the order of their start, found by bisection. */
function slotsByGroup(present: readonly (Place | undefined)[], added: readonly Place[]): readonly number[] {
  const groups = new Map<string, { start: number; index: number }[]>();
  present.forEach((each, index) => {
    if (each === undefined) return;
    const group = groups.get(each.brief);
    if (group) group.push({ start: startOf(each), index });
    else groups.set(each.brief, [{ start: startOf(each), index }]);
  });
  // `last` becomes the furthest index of all rows up to this one.
  const runningMax = (rows: readonly { index: number }[]): number[] => {
    let last = -1;
    return rows.map((row) => (last = Math.max(last, row.index)));
  };
  const briefs = [...groups.keys()].sort();
  const lasts = runningMax(briefs.map((brief) => ({ index: groups.get(brief)?.at(-1)?.index ?? -1 })));
  const first = new Map([...groups].map(([brief, rows]) => [brief, rows[0]?.index ?? 0]));
  const sorted = new Map(
    [...groups].map(([brief, rows]) => {
      const inOrder = rows.sort((a, b) => a.start - b.start || a.index - b.index);
      return [brief, { starts: inOrder.map((row) => row.start), last: runningMax(inOrder) }];
    }),
  );
  return added.map((each) => {
    const group = sorted.get(each.brief);
    if (!group) return (lasts[countUpTo(briefs, each.brief) - 1] ?? -1) + 1;
    const behind = countUpTo(group.starts, startOf(each));
    return behind > 0 ? (group.last[behind - 1] ?? -1) + 1 : (first.get(each.brief) ?? 0);
  });
}

/** How many of the sorted values are not above `limit`. */
function countUpTo<Value extends string | number>(sorted: readonly Value[], limit: Value): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle];
    if (value !== undefined && value <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
