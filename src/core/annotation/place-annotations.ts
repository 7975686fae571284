import type { Annotation } from './annotation.ts';
import { NOWHERE, type Place } from './place.ts';
import { placeAll } from './place-all.ts';
import { type EarlierText, standingIn } from './standing-in.ts';

/**
 * Places the annotations of one brief in its text of now by the best evidence there is for each: the first of the
 * earlier texts (best first) in which it stands, else its selectors and its neighbours. One marked as gone is not
 * looked for. Linear in the texts and the annotations.
 *
 * @returns one place for each annotation, in the same order
 */
export function placeAnnotations(
  text: string,
  annotations: readonly Annotation[],
  earlier: readonly EarlierText[] = [],
): Place[] {
  const places = new Map<Annotation, Place>();
  let waiting = annotations.filter((each) => {
    if (each.gone !== undefined) places.set(each, { kind: 'orphan', reason: 'gone' });
    return each.gone === undefined;
  });
  const groups: { text: string; members: Annotation[]; starts: number[] }[] = [];
  for (const each of earlier) {
    const group = { text: each.text, members: [] as Annotation[], starts: [] as number[] };
    const ranges = standingIn(each, waiting);
    waiting = waiting.filter((annotation, at) => {
      const range = ranges[at];
      if (!range) return true;
      if (each.text === text) places.set(annotation, { kind: 'exact', ...range });
      else {
        group.members.push(annotation);
        group.starts.push(range.start);
      }
      return false;
    });
    if (group.members.length > 0) groups.push(group);
  }
  // What stands in no earlier text is placed with the best group: its members vouch for their neighbours.
  const [best = { text, members: [], starts: [] }, ...others] = groups;
  for (const group of [{ ...best, rest: waiting }, ...others.map((each) => ({ ...each, rest: [] }))]) {
    const known = group.members.map((each, at) => ({ ...each, start: group.starts[at] ?? 0 }));
    const found = placeAll(text, [...known, ...group.rest], { previousText: group.text });
    [...group.members, ...group.rest].forEach((each, at) => {
      places.set(each, found[at] ?? NOWHERE);
    });
  }
  return annotations.map((each) => places.get(each) ?? NOWHERE);
}
