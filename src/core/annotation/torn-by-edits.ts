import { SHORT_INSERTION, TORN } from './living-part.ts';

/** Characters of another paragraph from which on it tears a passage apart. */
const LEAST_PARAGRAPH = 40;
/** A longer passage, such as a part of a report, is not asked at each keystroke whether it is one. */
const LONGEST_PASSAGE = 20_000;
const BREAK = /\n[ \t]*\n/;

/**
 * Whether edits in the editor put so much into the middle of a passage that it is no longer one: more than
 * {@link livingPart} would leave together, or another paragraph where it had none. A blank line alone tears nothing.
 *
 * @param before the passage as it was found
 * @param now what stands from its beginning to its end
 * @returns the share of the passage that is left, or undefined when it is whole
 */
export function tornByEdits(before: string, now: string): number | undefined {
  if (before.length > LONGEST_PASSAGE) return undefined;
  const longest = Math.min(before.length, now.length);
  let head = 0;
  while (head < longest && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < longest - head && before.at(-1 - tail) === now.at(-1 - tail)) tail++;
  if (head === 0 || tail === 0) return undefined;
  const left = head + tail;
  const inserted = now.slice(head, now.length - tail);
  const isParagraph =
    inserted.trim().length >= LEAST_PARAGRAPH && BREAK.test(inserted) && !BREAK.test(before);
  const isTorn = isParagraph || inserted.length > Math.max(SHORT_INSERTION, TORN * left);
  return isTorn ? left / before.length : undefined;
}
