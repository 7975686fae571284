import { type TextRange, trimRange } from '../text/text-range.ts';

/** A passage that shares words with a quote, and the share of the quote's words that it has, rare ones counting more. */
export interface SimilarPassage extends TextRange {
  readonly score: number;
}

/** Share from which on a passage is worth a look. */
const LEAST_SHARE = 0.4;

/** Sentences of a quote that are compared at a time. */
const MOST_SENTENCES = 8;

/**
 * The sentences of a text that share most words with a quote, best first: what a person may choose from when the
 * passage itself is not found. A quote of several sentences is compared with as many. Linear in both texts.
 */
export function similarPassages(text: string, quote: string, most: number): readonly SimilarPassage[] {
  const wanted = wordsOf(quote);
  const sentences = sentencesOf(text);
  const words = sentences.map(({ start, end }) => wordsOf(text.slice(start, end)));
  const seen = new Map<string, number>();
  for (const each of words) for (const word of each) seen.set(word, (seen.get(word) ?? 0) + 1);
  const weight = (word: string): number => Math.log2(1 + sentences.length / (seen.get(word) ?? 1));
  const all = sum(wanted, weight);
  if (all === 0) return [];
  const size = Math.min(Math.max(1, sentencesOf(quote).length), MOST_SENTENCES);
  const found: SimilarPassage[] = [];
  for (let first = 0; first + size <= sentences.length; first++) {
    const shared = new Set(
      words.slice(first, first + size).flatMap((each) => [...each].filter((word) => wanted.has(word))),
    );
    const score = sum(shared, weight) / all;
    const [start, end] = [sentences[first]?.start, sentences[first + size - 1]?.end];
    if (score >= LEAST_SHARE && start !== undefined && end !== undefined) found.push({ start, end, score });
  }
  found.sort((a, b) => b.score - a.score || a.start - b.start);
  const chosen: SimilarPassage[] = [];
  for (const each of found) {
    if (chosen.length === most) break;
    if (chosen.every((other) => each.end <= other.start || other.end <= each.start)) chosen.push(each);
  }
  return chosen;
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

const sum = (words: ReadonlySet<string>, weight: (word: string) => number): number =>
  [...words].reduce((total, word) => total + weight(word), 0);

/** Sentences and the lines of lists and headings, without white space at their ends. */
function sentencesOf(text: string): readonly TextRange[] {
  const sentences: TextRange[] = [];
  let from = 0;
  const close = (to: number): void => {
    const sentence = trimRange(text, { start: from, end: to });
    if (sentence.start < sentence.end) sentences.push(sentence);
    from = to;
  };
  for (const { index } of text.matchAll(/[.!?;]["”’)]?(?=\s)|\n(?=[ \t]*(?:\n|[-*•]\s))/g))
    close(endOf(text, index));
  close(text.length);
  return sentences;
}

/** Behind the mark that ends a sentence, and the quotation mark or bracket that closes with it. */
const endOf = (text: string, mark: number): number => mark + (/["”’)]/.test(text[mark + 1] ?? '') ? 2 : 1);
