import type { TextChange } from '../../../src/core/text/map-range.ts';
import type { randomSource } from './random.ts';

const PIECES = [
  'a',
  ' ',
  'the ',
  'Council ',
  '\n',
  'sanctions, ',
  '🇪🇺',
  '👩🏽‍⚖️ ',
  'e\u0301',
  'שלום ',
  'мир ',
  '会议',
  '',
];

/** A text of random pieces that hardly repeats itself: plain words, emoji, combining marks, right-to-left and ideographic script. */
export function randomText(random: ReturnType<typeof randomSource>, pieces: number): string {
  let text = '';
  for (let k = 0; k < pieces; k++) text += random.pick(PIECES) + random.below(46_656).toString(36);
  return text;
}

/** One edit: up to `most` changes that do not overlap, in offsets before it, last first as VS Code gives them. */
export function randomEdit(
  random: ReturnType<typeof randomSource>,
  text: string,
  most: number,
): TextChange[] {
  const cuts = Array.from({ length: 2 * (1 + random.below(most)) }, () => random.below(text.length + 1));
  cuts.sort((x, y) => x - y);
  const changes: TextChange[] = [];
  for (let k = 0; k + 1 < cuts.length; k += 2) {
    const start = cuts[k] ?? 0;
    const end = random.below(3) === 0 ? start : Math.min(cuts[k + 1] ?? start, start + random.below(12));
    if (changes[0] && start < changes[0].end) continue;
    changes.unshift({ start, end, text: randomText(random, random.below(4)) });
  }
  return changes;
}

/** The text after an edit. */
export function applyEdit(text: string, changes: readonly TextChange[]): string {
  let result = text;
  for (const change of [...changes].sort((x, y) => y.start - x.start || y.end - x.end))
    result = result.slice(0, change.start) + change.text + result.slice(change.end);
  return result;
}

/** The edit that takes an edit back, in offsets of the text after it. */
export function invertEdit(text: string, changes: readonly TextChange[]): TextChange[] {
  let shift = 0;
  return [...changes]
    .sort((x, y) => x.start - y.start || x.end - y.end)
    .map((change) => {
      const start = change.start + shift;
      shift += change.text.length - (change.end - change.start);
      return { start, end: start + change.text.length, text: text.slice(change.start, change.end) };
    })
    .reverse();
}
