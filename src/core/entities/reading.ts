import type { Brief } from '../brief/brief.ts';
import { oneLine } from '../text/one-line.ts';
import type { Actor } from './entity.ts';
import { gazetteer } from './gazetteer.ts';
import type { GazetteerName } from './gazetteer-entry.ts';
import { indexNames, type NameHit, nameAt } from './name-index.ts';
import { fold, type Token, undivided } from './tokens.ts';
import { type Vocabulary, vocabulary } from './vocabulary.ts';

/** A name from the tables, or an actor of the project file. */
export type TableName = GazetteerName & { readonly known?: Actor };

/** A brief cut into words, with the names of the tables marked: what every finder of actors works on. */
export interface Reading {
  readonly text: string;
  /** The brief's own day, month or year (ISO). */
  readonly date: string | undefined;
  /** ISO 639-1, as far as the brief tells. */
  readonly language: string | undefined;
  readonly tokens: readonly Token[];
  /** Per token: the table name that covers it. The longest wins; of equals the project file's. */
  readonly covered: readonly (NameHit<TableName> | undefined)[];
  /** Folded words that the brief also writes with a small letter: such a word is no name by itself. */
  readonly smallWords: ReadonlySet<string>;
  /** Per token: 1 if it stands in a heading. */
  readonly inHeading: Uint8Array;
  readonly words: Vocabulary;
}

/** Reads the words of a brief once, left to right. Linear in the text. */
export function readBrief(brief: Brief, tokens: readonly Token[], known: readonly Actor[]): Reading {
  const { text } = brief;
  const headings = brief.sections.map((section) => section.heading);
  const words = vocabulary(brief.head.language);
  const names = gazetteer(brief.head.language);
  const ownNames = indexNames(known.flatMap((actor) => namesOfKnown(actor)));
  const covered: (NameHit<TableName> | undefined)[] = new Array(tokens.length).fill(undefined);
  const smallWords = new Set<string>();
  const inHeading = new Uint8Array(tokens.length);
  let passed = 0;
  let heading = headings[0];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const own = known.length > 0 ? nameAt(ownNames, text, tokens, at) : undefined;
    const table =
      token.shape === 'lower' && !beginsSmall(words, token) ? undefined : nameAt(names, text, tokens, at);
    const hit = own && (!table || own.to >= table.to) ? own : table;
    const to = hit?.to ?? at + 1;
    for (; at < to; at += 1) {
      const each = tokens[at] as Token;
      if (hit) covered[at] = hit;
      if (each.shape === 'lower') smallWords.add(each.key);
      while (heading && heading.end <= each.start) heading = headings[++passed];
      if (heading && heading.start <= each.start) inHeading[at] = 1;
    }
  }
  return {
    text,
    date: brief.head.date,
    language: brief.head.language,
    tokens,
    covered,
    smallWords,
    inHeading,
    words,
  };
}

/** "al-Qaeda", "al-Shabaab": the only names of the tables that begin small; where adjectives follow, those do too. */
const beginsSmall = (words: Vocabulary, token: Token): boolean =>
  token.key === 'al' || words.adjectivesFollow;

function namesOfKnown(actor: Actor): (readonly [string, TableName])[] {
  const value: TableName = { kind: 'certain', known: actor };
  return [actor.name, ...actor.aliases].filter((name) => fold(name) !== '').map((name) => [name, value]);
}

/** The words of a range of tokens as they stand, white space as one blank and without emphasis marks. */
export function wordsOf(reading: Reading, from: number, to: number): string {
  const first = reading.tokens[from];
  const last = reading.tokens[to - 1];
  if (!first || !last) return '';
  return plainWords(reading.text.slice(first.start, last.end));
}

/** A stretch of text on one line, without emphasis marks and without words divided at a line's end. */
export const plainWords = (words: string): string => oneLine(undivided(words).replace(/[*_`\\]/g, ''));

/** Whether a token begins with a capital and may be part of a name: not a word that only opens a sentence. */
export function isCapital(reading: Reading, at: number): boolean {
  const shape = reading.tokens[at]?.shape;
  return shape === 'title' || shape === 'upper' || shape === 'mixed';
}
