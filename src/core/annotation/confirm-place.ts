import type { TextRange } from '../text/text-range.ts';
import type { AlignedTexts } from './align/aligned-texts.ts';
import { jumpCost } from './align/keep-islands.ts';
import { firstWordAfter, type Words } from './align/words.ts';
import type { WordIndex } from './word-index.ts';

/** Words looked at on each side of a border. */
const REACH = 40;
/** Bits beyond those that name one place among all words: the same words, or words around edited ones. */
const MARGIN_SAME = 6;
const MARGIN_CHANGED = 18;
/** Places of one rare word that are looked at; a word that stands more often names no place. */
const MOST_SPOTS = 200;
/** Bits that a changed passage must have kept in one piece for a copy of it elsewhere to tell something. */
const TELLING = 20;
/** Bits that one word for another costs. */
const REPLACED = jumpCost(1, 1);
/** Words of a passage that are compared with its rivals: beyond that only a copy agrees. */
const MOST_COMPARED = 400;

/** `sure`: it is there. `doubtful`: too little speaks for it. `tied`: the same words stand elsewhere just so. */
export type Opinion = 'sure' | 'doubtful' | 'tied';

/**
 * A second opinion on a place, independent of the alignment: do the words around both borders of the passage still
 * stand together, are they too many for chance, and is there no other place of the same words (of a changed passage:
 * of what it has kept) that fits as well? A changed passage must not stand unchanged where
 * more speaks for it.
 * Where the two methods differ, a person should look. Costs a bounded number of words.
 *
 * @param old the passage in the old text
 * @param now its place in the new one
 */
export function confirmPlace(texts: AlignedTexts, index: WordIndex, old: TextRange, now: TextRange): Opinion {
  const { oldWords, newWords } = texts;
  const a = wordsIn(oldWords, old);
  const b = wordsIn(newWords, now);
  const needed = Math.log2(newWords.count + 2);
  const around = bitsAround(texts, a.first, a.last, b.first, b.last);
  const size = a.last - a.first + 1;
  if (b.last - b.first + 1 !== size || !sameWords(texts, a.first, b.first, size)) {
    const inner = Math.min(REACH, size, b.last - b.first + 1);
    const within =
      commonBits(texts, a.first, b.first, 1, inner) + commonBits(texts, a.last, b.last, -1, inner);
    if (around + within < needed + MARGIN_CHANGED) return 'doubtful';
    const isDoubtful = hasCopy(texts, index, a, b) || bitsElsewhere(texts, index, a, b) >= around + within;
    return isDoubtful ? 'doubtful' : 'sure';
  }
  const own = commonBits(texts, a.first, b.first, 1, size);
  const rival = bestRival(texts, index, a, { first: b.first, last: b.first });
  if (rival >= around) return 'tied';
  return own + around >= needed + MARGIN_SAME && rival < around - MARGIN_SAME ? 'sure' : 'doubtful';
}

interface WordSpan {
  readonly first: number;
  readonly last: number;
}

function wordsIn(words: Words, { start, end }: TextRange): WordSpan {
  const first = firstWordAfter(words, start);
  let last = firstWordAfter(words, end - 1);
  if ((words.starts[last] ?? end) >= end) last--;
  return { first, last };
}

/**
 * Bits of the words that are the same in both texts, going one way until two differ; one word that replaced another is
 * passed over if what lies beyond pays for it. A word that repeats the one before, as in a rule of hyphens, says nothing.
 */
function commonBits({ alignment }: AlignedTexts, i: number, j: number, step: 1 | -1, most: number): number {
  const { a, b, rareBits } = alignment;
  let sum = 0;
  let best = 0;
  for (let k = 0, at = i, to = j; k < most; k++, at += step, to += step) {
    if (at < 0 || to < 0 || at >= a.length || to >= b.length) break;
    if (a[at] === b[to]) {
      if (k === 0 || a[at] !== a[at - step]) sum += rareBits[at] ?? 0;
    } else if (k > 0 && a[at - step] === b[to - step]) sum -= REPLACED;
    else break;
    best = Math.max(best, sum);
  }
  return best;
}

function sameWords({ alignment }: AlignedTexts, i: number, j: number, size: number): boolean {
  for (let k = 0; k < size; k++) if (alignment.a[i + k] !== alignment.b[j + k]) return false;
  return true;
}

/** Whether what a changed passage has kept at its start or end, the larger, stands elsewhere with as good surroundings. */
function hasCopy(texts: AlignedTexts, index: WordIndex, a: WordSpan, b: WordSpan): boolean {
  const most = Math.min(a.last - a.first, b.last - b.first, MOST_COMPARED);
  const head = commonWords(texts, a.first, b.first, 1, most);
  const tail = commonWords(texts, a.last, b.last, -1, most);
  const headBits = commonBits(texts, a.first, b.first, 1, head);
  const tailBits = commonBits(texts, a.last, b.last, -1, tail);
  if (Math.max(headBits, tailBits) < TELLING) return false;
  const size = headBits >= tailBits ? head : tail;
  const [first, newFirst] =
    headBits >= tailBits ? [a.first, b.first] : [a.last - tail + 1, b.last - tail + 1];
  const kept = { first, last: first + size - 1 };
  const around = bitsAround(texts, kept.first, kept.last, newFirst, newFirst + size - 1);
  return bestRival(texts, index, kept, { first: newFirst, last: newFirst }) >= around;
}

/** What speaks for the place, if any, where the words of a changed passage stand unchanged: their bits and those around. */
function bitsElsewhere(texts: AlignedTexts, index: WordIndex, a: WordSpan, b: WordSpan): number {
  const touching = { first: b.first - (a.last - a.first), last: b.last };
  let bits = bestRival(texts, index, a, touching);
  for (let i = a.first; i <= a.last; i++) bits += texts.alignment.rareBits[i] ?? 0;
  return bits;
}

/** How many words are the same in both texts, going one way until the first that differs. */
function commonWords({ alignment }: AlignedTexts, i: number, j: number, step: 1 | -1, most: number): number {
  const { a, b } = alignment;
  let count = 0;
  while (count < most && a[i + step * count] === b[j + step * count]) count++;
  return count;
}

/**
 * Bits around the same words where they stand elsewhere, the most of all such places; -Infinity when they do not.
 *
 * @param own where places begin that are none elsewhere
 */
function bestRival(texts: AlignedTexts, index: WordIndex, { first, last }: WordSpan, own: WordSpan): number {
  const { a } = texts.alignment;
  const size = last - first + 1;
  let rarest = first;
  for (let i = first + 1; i <= last; i++)
    if (index.count(a[i] ?? 0) < index.count(a[rarest] ?? 0)) rarest = i;
  let most = Number.NEGATIVE_INFINITY;
  index.eachSpot(a[rarest] ?? 0, MOST_SPOTS, (spot) => {
    const j = spot - (rarest - first);
    if (
      j < 0 ||
      (j >= own.first && j <= own.last) ||
      !sameWords(texts, first, j, Math.min(size, MOST_COMPARED))
    )
      return;
    most = Math.max(most, bitsAround(texts, first, last, j, j + size - 1));
  });
  return most;
}

/** Bits of the words that still stand before and after a passage. */
function bitsAround(
  texts: AlignedTexts,
  first: number,
  last: number,
  newFirst: number,
  newLast: number,
): number {
  return (
    commonBits(texts, first - 1, newFirst - 1, -1, REACH) + commonBits(texts, last + 1, newLast + 1, 1, REACH)
  );
}
