import { ENGLISH_MEETING_WORDS } from '../data/meeting-words-en.ts';
import { FIELDS_OF_OFFICE, FUNCTION_WORDS } from '../data/words.ts';
import { tableLines, wordSet } from '../table-rows.ts';
import type { HeadStrength, MeetingHead, MeetingWords } from './meeting-words.ts';

/** "summit" gives summit and summits; "X/Y" gives singular and plural. */
const heads = (table: string, headStrength: HeadStrength): [string, MeetingHead][] =>
  table.split(' ').flatMap((word): [string, MeetingHead][] => {
    const [one = '', many = `${one}s`] = word.split('/');
    return [
      [many, { kind: one, plural: true, headStrength }],
      [one, { kind: one, plural: false, headStrength }],
    ];
  });

/** Heads that are a plural without a singular of the same sense: "talks". */
const alone = (kind: string): [string, MeetingHead] => [kind, { kind, plural: false, headStrength: 'weak' }];

const lines = new Map(tableLines(ENGLISH_MEETING_WORDS));
const table = (name: string): string => lines.get(name) ?? '';

const sets = <Name extends string>() =>
  Object.fromEntries([...lines].map(([name, words]) => [name, wordSet(words)])) as Record<
    Name,
    ReadonlySet<string>
  >;

const allHeads = new Map([
  ...heads(table('strongHeads'), 'strong'),
  ...heads(table('weakHeads'), 'weak'),
  ...heads(table('bodyHeads'), 'body'),
  ...['talks', 'consultations', 'negotiations'].map(alone),
]);

const OPENERS = ['verbs', 'verbsAfterHelper', 'speaking', 'councils', 'numbered'].map(table);

/** The words of English by which meetings are recognised. */
export const ENGLISH_MEETINGS: MeetingWords = {
  ...sets<Exclude<keyof MeetingWords, 'heads' | 'openers' | 'bodies' | 'functionWords'>>(),
  heads: allHeads,
  openers: new Set([...allHeads.keys(), ...OPENERS.join(' ').split(' '), 'minutes']),
  bodies: wordSet(`${table('bodies')} ${table('people')}`),
  functionWords: wordSet(FUNCTION_WORDS),
  qualifiers: wordSet(`${table('qualifiers')} ${FIELDS_OF_OFFICE}`),
};
