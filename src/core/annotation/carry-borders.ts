import type { AlignedTexts } from './align/aligned-texts.ts';
import { type Survivors, snapEnd, snapStart } from './snap-borders.ts';

/**
 * Where a passage starts in the new text. Where it began within or before its first word it does so still, when that
 * survived.
 */
export function startBorder(texts: AlignedTexts, start: number, survivors: Survivors): number {
  const { oldWords, newWords, alignment } = texts;
  const { first, survivor } = survivors;
  if (survivor > first) return newWords.starts[snapStart(texts, survivors)] ?? 0;
  const j = alignment.toNew[first] ?? 0;
  const newStart = newWords.starts[j] ?? 0;
  const offset = start - (oldWords.starts[first] ?? 0);
  if (offset >= 0) return Math.min(newStart + offset, (newWords.ends[j] ?? 0) - 1);
  return newStart - sameBefore(oldWords.text, start, oldWords.starts[first] ?? 0, newWords.text, newStart);
}

/** Where a passage ends in the new text, by the same rules. */
export function endBorder(texts: AlignedTexts, end: number, survivors: Survivors): number {
  const { oldWords, newWords, alignment } = texts;
  const { last, survivor } = survivors;
  const j = alignment.toNew[survivor] ?? 0;
  const newEnd = newWords.ends[j] ?? 0;
  if (survivor === last) {
    const offset = (oldWords.ends[last] ?? 0) - end;
    if (offset >= 0) return Math.max(newEnd - offset, (newWords.starts[j] ?? 0) + 1);
    return newEnd + sameAfter(oldWords.text, oldWords.ends[last] ?? 0, end, newWords.text, newEnd);
  }
  const snapped = snapEnd(texts, survivors);
  if (snapped !== undefined) return newWords.ends[snapped] ?? 0;
  // What follows was cut off; the sign that closes what is left is not.
  const sign = newWords.text.charAt(newEnd);
  return newEnd + Number(CLOSING.test(sign) && oldWords.text.charAt(oldWords.ends[survivor] ?? 0) === sign);
}

const CLOSING = /[.,;:!?)\]]/;

/** How many characters before `newAt` are those that stand before `oldTo`, down to `oldFrom`. */
function sameBefore(oldText: string, oldFrom: number, oldTo: number, newText: string, newAt: number): number {
  let count = 0;
  while (
    oldTo - count > oldFrom &&
    newAt - count > 0 &&
    oldText.charCodeAt(oldTo - count - 1) === newText.charCodeAt(newAt - count - 1)
  )
    count++;
  return count;
}

function sameAfter(oldText: string, oldFrom: number, oldTo: number, newText: string, newAt: number): number {
  let count = 0;
  while (
    oldFrom + count < oldTo &&
    newAt + count < newText.length &&
    oldText.charCodeAt(oldFrom + count) === newText.charCodeAt(newAt + count)
  )
    count++;
  return count;
}
