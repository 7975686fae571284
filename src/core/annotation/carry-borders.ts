import type { AlignedTexts } from './align/aligned-texts.ts';

/**
 * Where a passage starts in the new text. `first` is its first old word, `from` the first that survived; where it began
 * within or before its first word it does so still.
 */
export function startBorder(
  { oldWords, newWords, alignment }: AlignedTexts,
  start: number,
  first: number,
  from: number,
): number {
  const j = alignment.toNew[from] ?? 0;
  const newStart = newWords.starts[j] ?? 0;
  if (from === first) {
    const offset = start - (oldWords.starts[first] ?? 0);
    if (offset >= 0) return Math.min(newStart + offset, (newWords.ends[j] ?? 0) - 1);
    return newStart - sameBefore(oldWords.text, start, oldWords.starts[first] ?? 0, newWords.text, newStart);
  }
  return newStart;
}

/** Where a passage ends in the new text; `last` is its last old word, `to` the last that survived. */
export function endBorder(
  { oldWords, newWords, alignment }: AlignedTexts,
  end: number,
  last: number,
  to: number,
): number {
  const j = alignment.toNew[to] ?? 0;
  const newEnd = newWords.ends[j] ?? 0;
  if (to === last) {
    const offset = (oldWords.ends[last] ?? 0) - end;
    if (offset >= 0) return Math.max(newEnd - offset, (newWords.starts[j] ?? 0) + 1);
    return newEnd + sameAfter(oldWords.text, oldWords.ends[last] ?? 0, end, newWords.text, newEnd);
  }
  // What follows was cut off; the sign that closes what is left is not.
  const sign = newWords.text.charAt(newEnd);
  return newEnd + Number(CLOSING.test(sign) && oldWords.text.charAt(oldWords.ends[to] ?? 0) === sign);
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
