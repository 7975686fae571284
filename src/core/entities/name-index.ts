import { firstKey, type Gap, type Token, tokenise } from './tokens.ts';

/** Many names, found by their first word; a look-up costs what the longest name with that word costs. */
export type NameIndex<T> = ReadonlyMap<string, NamesOfWord<T>>;

/** The names with one first word, cut into words when a text first has it. */
interface NamesOfWord<T> {
  readonly names: (readonly [name: string, value: T])[];
  cut?: readonly IndexedName<T>[];
}

interface IndexedName<T> {
  readonly words: readonly IndexedWord[];
  readonly value: T;
}

interface IndexedWord {
  readonly key: string;
  /** `exact` words (acronyms) must stand as written, `capital` words must begin with a capital. */
  readonly case: 'exact' | 'capital' | 'any';
  readonly raw: string;
  readonly gap: Gap;
  /** "Children's Fund": a possessive inside a name must stand where the name has it. */
  readonly possessive: boolean;
}

/** What was found at a token: the half-open range of tokens and what the name means. */
export interface NameHit<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/**
 * Builds the index. Of two equal names the first wins. Names are cut into words when a text first has their first
 * word: a brief needs few of the tables' thousands.
 */
export function indexNames<T>(names: Iterable<readonly [name: string, value: T]>): NameIndex<T> {
  const index = new Map<string, NamesOfWord<T>>();
  for (const each of names) {
    const key = firstKey(each[0]);
    const known = index.get(key);
    if (known) known.names.push(each);
    else if (key !== '') index.set(key, { names: [each] });
  }
  return index;
}

const cutNames = <T>(names: readonly (readonly [name: string, value: T])[]): IndexedName<T>[] =>
  names
    .map(([name, value]) => ({ words: wordsOfName(name), value }))
    .sort((a, b) => b.words.length - a.words.length);

function wordsOfName(name: string): IndexedWord[] {
  return tokenise(name).map(({ key, shape, gap, possessive, start, end }) => ({
    key,
    case: shape === 'lower' || shape === 'number' ? 'any' : shape === 'title' ? 'capital' : 'exact',
    raw: name.slice(start, end),
    gap,
    possessive,
  }));
}

/** The longest name that begins at a token, or undefined. */
export function nameAt<T>(
  index: NameIndex<T>,
  text: string,
  tokens: readonly Token[],
  at: number,
): NameHit<T> | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  const named = index.get(first.key);
  if (!named) return undefined;
  named.cut ??= cutNames(named.names);
  const second = tokens[at + 1]?.key;
  for (const { words, value } of named.cut) {
    // Hundreds of names begin with "International": the next word tells them apart.
    let fits = words.length === 1 || words[1]?.key === second;
    for (let each = 0; fits && each < words.length; each += 1) {
      const word = words[each] as IndexedWord;
      const token = tokens[at + each];
      fits =
        token !== undefined &&
        token.key === word.key &&
        caseFits(word, token, text) &&
        (each === 0 || gapFits(word.gap, token.gap)) &&
        (each === words.length - 1 || token.possessive === word.possessive);
    }
    if (fits) return { from: at, to: at + words.length, value };
  }
  return undefined;
}

function caseFits(word: IndexedWord, token: Token, text: string): boolean {
  if (word.case === 'any') return true;
  if (word.case === 'capital') return token.shape !== 'lower';
  return token.shape !== 'lower' && token.end - token.start === word.raw.length
    ? text.slice(token.start, token.end) === word.raw || token.shout
    : token.end - token.start === word.raw.length - 1 &&
        word.raw.endsWith('.') &&
        word.raw.startsWith(text.slice(token.start, token.end));
}

const gapFits = (wanted: Gap, found: Gap): boolean =>
  found === wanted || found === 'space' || found === 'hyphen';
