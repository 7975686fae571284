import type { Selectors } from '../../src/core/annotation/annotation.ts';
import { describe } from '../../src/core/annotation/describe.ts';
import { isSettled, needsLook, type Place } from '../../src/core/annotation/place.ts';
import { placeAll } from '../../src/core/annotation/place-all.ts';
import { prose, sentence } from '../core/annotation/prose.ts';
import { randomSource } from '../core/text/random.ts';
import { median, printTable } from './timing.ts';

// A brief of 1 MB that another program changed: its annotations placed with the text in which they stood and from the
// selectors alone, against the nearest exact occurrence of each quote (what simple tools do), in the same run. `found`
// counts passages whose words are in the place; `deleted placed` those that were deleted and placed anyway.

const random = randomSource(1);
const before = prose(random, 1_000_000);
let offset = 0;
const paragraphs = before.split('\n\n').map((text) => {
  const start = offset;
  offset += text.length + 2;
  return { text, start, kept: random.below(20) > 0 };
});
const after = paragraphs
  .map(({ text, kept }) => {
    if (!kept) return sentence(random);
    return random.below(4) === 0 ? text.replace(/ \S+ /, ' edited ') : text;
  })
  .join('\n\n');

const rows = [1000, 10_000].flatMap((count) => {
  const passages = Array.from({ length: count }, () => passage());
  const selectors = passages.map((each) => each.selectors);
  const ways: readonly (readonly [string, () => (Place | undefined)[]])[] = [
    ['with the earlier text', () => placeAll(after, selectors, { previousText: before })],
    ['selectors alone', () => placeAll(after, selectors)],
    ['nearest exact occurrence', () => selectors.map(nearestOccurrence)],
  ];
  const times = ways.map(([, run]) => median(run, 3));
  return ways.map(([name, run], at) => {
    const places = run();
    const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
    const kept = passages.flatMap((each, k) => (each.kept ? [places[k]] : []));
    const gone = passages.flatMap((each, k) => (each.kept ? [] : [places[k]]));
    const settled = (list: readonly (Place | undefined)[]): number =>
      list.filter((place) => place && isSettled(place)).length;
    return [
      count.toLocaleString('en'),
      name,
      times[at] ?? 0,
      `${((times[2] ?? 0) / (times[at] ?? 1)).toFixed(2)}×`,
      share(settled(kept), kept.length),
      share(kept.filter((place) => place && !needsLook(place)).length, kept.length),
      share(settled(gone), gone.length),
    ];
  });
});
printTable(['annotations', 'way', 'ms', 'to the nearest', 'found', 'without a look', 'deleted placed'], rows);

function passage(): { selectors: Selectors; kept: boolean } {
  const { text, start: offset, kept } = random.pick(paragraphs.slice(0, -1));
  const start = offset + text.indexOf(' ', random.below(text.length >> 1)) + 1;
  const end = Math.min(offset + text.length, before.indexOf(' ', start + random.pick([3, 20, 100])));
  // Described in a window: describing each in the whole text would be most of the time here.
  const from = Math.max(0, start - 500);
  const selectors = describe(before.slice(from, end + 500), { start: start - from, end: end - from });
  return { selectors: { ...selectors, start }, kept };
}

function nearestOccurrence({ quote, start = 0 }: Selectors): Place | undefined {
  const next = after.indexOf(quote, start);
  const previous = after.lastIndexOf(quote, start);
  const at = previous < 0 || (next >= 0 && next - start < start - previous) ? next : previous;
  return at < 0 ? undefined : { kind: 'moved', start: at, end: at + quote.length };
}
