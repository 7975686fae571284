/** Numbers for words, shared by the texts that are compared. */
export interface WordDictionary {
  /** Word number by the word, as it is written and in lower case. */
  readonly numbers: Map<string, number>;
  /** By word number: the word in lower case, and 1 for punctuation and symbols. */
  readonly spellings: string[];
  readonly symbols: number[];
  /** By UTF-16 unit, 0 while unknown, else its kind + 1; filled on demand. */
  readonly kinds: Uint8Array;
  /** By word number and by stem; filled on demand, for few words are asked for theirs. */
  readonly stems: number[];
  readonly firstOfStem: Map<string, number>;
}

export function newDictionary(): WordDictionary {
  return {
    numbers: new Map(),
    spellings: [],
    symbols: [],
    kinds: new Uint8Array(0x10000),
    stems: [],
    firstOfStem: new Map(),
  };
}

/** The number of a word: equal for equal words, case apart. A new word gets the next one. */
export function numberOf(dictionary: WordDictionary, word: string, isSymbol: boolean): number {
  const { numbers, spellings, symbols } = dictionary;
  const known = numbers.get(word);
  if (known !== undefined) return known;
  const spelling = isSymbol ? (PLAIN_SIGNS[word] ?? word) : word.toLowerCase();
  let id = spelling === word ? undefined : numbers.get(spelling);
  if (id === undefined) {
    id = spellings.length;
    spellings.push(spelling);
    symbols.push(isSymbol ? 1 : 0);
    numbers.set(spelling, id);
  }
  if (spelling !== word) numbers.set(word, id);
  return id;
}

/** Signs that word processors and web sites put in place of plain ones: the same word. */
const PLAIN_SIGNS: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
};

const UNKNOWN = -1;

/** The same number for all words of one stem: that of one of them. */
export function stemOf({ spellings, stems, firstOfStem }: WordDictionary, id: number): number {
  const known = stems[id] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const stem = stemOfWord(spellings[id] ?? '');
  const first = firstOfStem.get(stem) ?? id;
  if (first === id) firstOfStem.set(stem, id);
  // Without holes: a list with holes is slow.
  while (stems.length < spellings.length) stems.push(UNKNOWN);
  stems[id] = first;
  return first;
}

/** The first five characters, a plural s taken off: crude, but "right" and "rights" meet. */
function stemOfWord(word: string): string {
  const stem = word.slice(0, 5);
  return word.length > 3 && word.length <= 5 && stem.endsWith('s') ? stem.slice(0, -1) : stem;
}
