import * as words from '../data/meeting-words-en.ts';
import type { HeadStrength, MeetingHead, MeetingWords } from './meeting-words.ts';

const set = (table: string): ReadonlySet<string> => new Set(table.split(' '));

/** "summit" gives summit and summits; "X/Y" gives singular and plural. */
const heads = (table: string, strength: HeadStrength): [string, MeetingHead][] =>
  table.split(' ').flatMap((word): [string, MeetingHead][] => {
    const [one = '', many = `${one}s`] = word.split('/');
    return [
      [many, { kind: one, plural: true, strength }],
      [one, { kind: one, plural: false, strength }],
    ];
  });

/** Heads that are a plural without a singular of the same sense: "talks". */
const alone = (kind: string): [string, MeetingHead] => [kind, { kind, plural: false, strength: 'weak' }];

/** The words of English by which meetings are recognised. */
export const ENGLISH_MEETINGS: MeetingWords = {
  heads: new Map([
    ...heads(words.STRONG_HEADS, 'strong'),
    ...heads(words.WEAK_HEADS, 'weak'),
    ...heads(words.BODY_HEADS, 'body'),
    ...['talks', 'consultations', 'negotiations'].map(alone),
  ]),
  qualifiers: set(words.QUALIFIERS),
  occasions: set(words.OCCASIONS),
  empty: set(words.EMPTY),
  ordinals: set(words.ORDINALS),
  functionWords: set(words.FUNCTION_WORDS),
  notAfter: set(words.NOT_AFTER),
  notBefore: set(words.NOT_BEFORE),
  gerundObjects: set(words.GERUND_OBJECTS),
  ofNouns: set(words.OF_NOUNS),
  bodies: set(words.BODIES),
  holding: set(words.HOLDING),
  people: set(words.PEOPLE),
  verbs: set(words.VERBS),
  verbsAfterHelper: set(words.VERBS_AFTER_HELPER),
  helpers: set(words.HELPERS),
  adverbs: set(words.ADVERBS),
  occasionBefore: set(words.OCCASION_BEFORE),
  planned: set(words.PLANNED),
  atFirst: set(words.AT_FIRST),
  otherDate: set(words.OTHER_DATE),
  otherVerbs: set(words.OTHER_VERBS),
  numbered: set(words.NUMBERED),
};
