import { FAMILY_NAME_FIRST, FIRST_NAMES, SURNAMES } from './data/first-names.ts';
import * as words from './data/words.ts';
import * as french from './data/words-fr.ts';
import { indexNames, type NameIndex } from './name-index.ts';
import { once } from './once.ts';
import { spellings } from './spellings.ts';
import { fold } from './tokens.ts';

/** A title, and whether it is a form of address (certain) or an office. */
export interface Title {
  readonly kind: 'honorific' | 'office';
  /** Folded, hyphens as blanks, singular: what two spellings of one office share. */
  readonly key: string;
}

/** The word tables as sets of folded words, built when first asked for. */
export interface Vocabulary {
  readonly titles: NameIndex<Title>;
  readonly firstNames: ReadonlySet<string>;
  readonly familyFirst: ReadonlySet<string>;
  /** Last names that are also titles or plain words. */
  readonly surnames: ReadonlySet<string>;
  readonly roleNouns: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
  readonly bodyHeads: ReadonlySet<string>;
  readonly weakHeads: ReadonlySet<string>;
  /** Second words of two-word heads, by their first: "task" → "force". */
  readonly twoWordHeads: ReadonlySet<string>;
  readonly workNouns: ReadonlySet<string>;
  readonly meetingNouns: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly actingVerbs: ReadonlySet<string>;
  readonly speakingVerbs: ReadonlySet<string>;
  readonly placePrepositions: ReadonlySet<string>;
  readonly governmentPrepositions: ReadonlySet<string>;
  /** "the"; between a title and what it belongs to, "of"; "and". */
  readonly articles: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** Fields of work, where a title goes on with small letters: "de la défense". */
  readonly fields: ReadonlySet<string>;
  /** An adjective follows its noun, in small letters: "le président russe". */
  readonly adjectivesFollow: boolean;
}

const set = (table: string): ReadonlySet<string> => new Set(table.trim().split(/\s+/).map(fold));
const marked = (table: string, mark: string): ReadonlySet<string> =>
  set(
    table
      .split(' ')
      .filter((word) => word.includes(mark))
      .join(' ')
      .replace(/[+?]/g, ''),
  );
const phrases = (table: string): string[] => table.split(';');

/** The words of a brief's language, by its code; of a language that has no tables, the English ones. */
export const vocabulary = (language?: string): Vocabulary =>
  language === 'fr' ? frenchVocabulary() : englishVocabulary();

/** Function words may begin a sentence, and so stand with a capital. */
const NOT_NAMES = `${words.NOT_NAMES} ${words.FUNCTION_WORDS.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())}`;

const englishVocabulary = once(
  (): Vocabulary => ({
    titles: indexNames(englishTitles()),
    firstNames: set(FIRST_NAMES),
    familyFirst: set(FAMILY_NAME_FIRST),
    surnames: set(SURNAMES),
    roleNouns: set(words.ROLE_NOUNS),
    heads: set(words.ORGANISATION_HEADS.replace(/[+?]/g, '')),
    bodyHeads: marked(words.ORGANISATION_HEADS, '+'),
    weakHeads: marked(words.ORGANISATION_HEADS, '?'),
    twoWordHeads: new Set(phrases(words.TWO_WORD_HEADS).map(fold)),
    workNouns: set(words.WORK_NOUNS),
    meetingNouns: set(words.MEETING_NOUNS),
    notNames: set(NOT_NAMES),
    particles: set(words.PERSON_PARTICLES),
    actingVerbs: set(`${words.ACTING_VERBS} ${words.SPEAKING_VERBS}`),
    speakingVerbs: set(words.SPEAKING_VERBS),
    placePrepositions: set(words.PLACE_PREPOSITIONS),
    governmentPrepositions: set(words.GOVERNMENT_PREPOSITIONS),
    articles: new Set(['the']),
    of: new Set(['of', 'for', 'to']),
    and: new Set(['and']),
    fields: new Set(),
    adjectivesFollow: false,
  }),
);

/** English titles and names stand in French briefs too; what makes a sentence is French alone. */
const frenchVocabulary = once((): Vocabulary => {
  const english = englishVocabulary();
  return {
    ...english,
    titles: indexNames([...frenchTitles(), ...englishTitles()]),
    roleNouns: set(french.ROLE_NOUNS),
    notNames: set(`${NOT_NAMES} ${french.NOT_NAMES} ${french.NO_PERSONS}`),
    particles: set(`${words.PERSON_PARTICLES} ${french.PERSON_PARTICLES}`),
    // "appelle" and "appellent"
    actingVerbs: set(`${french.ACTING_VERBS} ${french.SPEAKING_VERBS}`.replace(/(\S+e)(?= |$)/g, '$1 $1nt')),
    speakingVerbs: set(french.SPEAKING_VERBS),
    placePrepositions: set(french.PLACE_PREPOSITIONS),
    governmentPrepositions: set(french.GOVERNMENT_PREPOSITIONS),
    articles: set(french.ARTICLES),
    of: set(french.OF),
    and: set(french.AND),
    fields: set(french.FIELDS),
    adjectivesFollow: true,
  };
});

const honorific = (title: string): readonly [string, Title] => [
  title,
  { kind: 'honorific', key: fold(title) },
];

const englishTitles = (): (readonly [string, Title])[] => [
  ...phrases(words.HONORIFICS).map(honorific),
  ...phrases(words.OFFICES).flatMap((office) =>
    spellings(office).map((title) => [title, { kind: 'office', key: officeKey(title) }] as const),
  ),
];

const frenchTitles = (): (readonly [string, Title])[] => [
  ...phrases(french.HONORIFICS).map(honorific),
  ...french.OFFICES.trim()
    .split('\n')
    .flatMap((line) => {
      const [forms = '', key] = line.split('=');
      return phrases(forms).map((form) => [form, { kind: 'office', key: key ?? fold(form) }] as const);
    }),
];

/** "Secretary-General" and "Secretary General" are one office, "Presidents" is "President", "Defense" is "Defence", "Advisor" is "Adviser". */
export function officeKey(title: string): string {
  return fold(title)
    .replace(/[-/]/g, ' ')
    .replace(/\bdefense\b/g, 'defence')
    .replace(/\badvisor\b/g, 'adviser')
    .replace(/^(president|minister|chair|ambassador|senator|justice|prime minister|foreign minister)s$/, '$1')
    .replace(/^secretaries general$/, 'secretary general');
}
