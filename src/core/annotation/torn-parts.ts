import { onlyPlace } from '../text/only-place.ts';
import type { TextRange } from '../text/text-range.ts';

/** A part shorter than this, in words, is no passage of its own. */
const FEWEST_WORDS = 3;
/** Share of the words that the two parts must hold together. */
const MOST_OF_IT = 0.7;

/**
 * The two places where a passage stands now that was torn in two: its beginning in one, its end in the other. In text
 * order. Undefined when it is whole, when too much of it is lost, or when a part stands in several places.
 * Costs a few searches through the text.
 */
export function tornParts(text: string, quote: string): readonly [TextRange, TextRange] | undefined {
  if (text.includes(quote)) return undefined;
  const words = [...quote.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const count = words.length;
  const head = (size: number): string => quote.slice(0, words[size - 1]?.end ?? 0);
  const first = longest(count, (size) => text.includes(head(size)));
  const tail = (size: number): string => quote.slice(words[count - size]?.start ?? quote.length);
  const last = Math.min(
    longest(count, (size) => text.includes(tail(size))),
    count - first,
  );
  if (first < FEWEST_WORDS || last < FEWEST_WORDS || first + last < count * MOST_OF_IT) return undefined;
  const parts = [onlyRange(text, head(first)), onlyRange(text, tail(last))];
  const [a, b] = parts;
  if (!a || !b || (a.start < b.end && b.start < a.end)) return undefined;
  return a.start < b.start ? [a, b] : [b, a];
}

/** The largest size up to `most` that holds, where each smaller one holds too. */
function longest(most: number, holds: (size: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function onlyRange(text: string, words: string): TextRange | undefined {
  const start = onlyPlace(text, words);
  return start === undefined ? undefined : { start, end: start + words.length };
}
