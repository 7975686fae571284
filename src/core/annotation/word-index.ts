import type { TextRange } from '../text/text-range.ts';
import type { WordDictionary } from './align/word-dictionary.ts';
import { splitWords, type Words } from './align/words.ts';

/** Finds word for word where a quote stands; white space, punctuation and case do not matter. */
export interface WordIndex {
  /**
   * Places of a quote, in the order of the text; at most `most`, after looking at a bounded number of spots.
   * A quote without any word is nowhere.
   */
  occurrences(quote: string, most: number): TextRange[];
  /** How often a word stands in the text. */
  count(id: number): number;
  /** Visits the places of a word in order, at most so many. */
  eachSpot(id: number, most: number, visit: (spot: number) => void): void;
}

/** Spots looked at for one quote: bounds the work in a text that repeats one word. */
const MOST_SPOTS = 2000;

/** Indexes the words of a text by number. Linear in the text, once; a look-up costs what its rarest word occurs. */
export function indexWords(words: Words, dictionary: WordDictionary): WordIndex {
  const { ids, count } = words;
  // Spots of each word, one list behind the other: `heads` by word number, `nexts` by spot.
  const heads = new Int32Array(dictionary.spellings.length).fill(-1);
  const totals = new Int32Array(dictionary.spellings.length);
  const nexts = new Int32Array(count);
  for (let spot = count - 1; spot >= 0; spot--) {
    const id = ids[spot] ?? 0;
    nexts[spot] = heads[id] ?? -1;
    heads[id] = spot;
    totals[id] = (totals[id] ?? 0) + 1;
  }
  const eachSpot = (id: number, most: number, visit: (spot: number) => void): void => {
    let spot = heads[id] ?? -1;
    for (let looked = 0; spot >= 0 && looked < most; looked++) {
      visit(spot);
      spot = nexts[spot] ?? -1;
    }
  };
  return {
    eachSpot,
    count: (id) => totals[id] ?? 0,
    occurrences(quote, most) {
      const own = splitWords(quote, dictionary);
      let rarest = 0;
      for (let k = 1; k < own.count; k++)
        if ((totals[own.ids[k] ?? 0] ?? 0) < (totals[own.ids[rarest] ?? 0] ?? 0)) rarest = k;
      const found: TextRange[] = [];
      if (own.count === 0) return found;
      eachSpot(own.ids[rarest] ?? 0, MOST_SPOTS, (spot) => {
        const first = spot - rarest;
        if (found.length >= most || first < 0 || !standsAt(ids, own.ids, first)) return;
        const last = first + own.count - 1;
        found.push({ start: words.starts[first] ?? 0, end: words.ends[last] ?? 0 });
      });
      return found;
    },
  };
}

function standsAt(ids: Int32Array, quote: Int32Array, first: number): boolean {
  for (let k = 0; k < quote.length; k++) if (ids[first + k] !== quote[k]) return false;
  return true;
}
