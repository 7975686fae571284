/** How much a word says that people convene. */
export type HeadStrength =
  /** A gathering wherever it has a name or a date: summit, meeting. */
  | 'strong'
  /** May be a process or a habit: talks, dialogue. Needs a date, a name with an occasion, or an ordinal. */
  | 'weak'
  /** Often part of a permanent body's name: forum, congress. Needs a capital and an occasion. */
  | 'body';

export interface MeetingHead {
  /** Singular: what later mentions ("the summit") are matched by. */
  readonly kind: string;
  readonly plural: boolean;
  readonly headStrength: HeadStrength;
}

/** The words of one language by which meetings are recognised, in lower case. */
export interface MeetingWords {
  readonly heads: ReadonlyMap<string, MeetingHead>;
  /** Words that a phrase is read from, of whatever kind: at all others nothing need be tried. */
  readonly openers: ReadonlySet<string>;
  /** Adjectives and nouns that may stand small before a head and belong to the meeting's words. */
  readonly qualifiers: ReadonlySet<string>;
  /** Qualifiers that say when or which, not what: left out of names. */
  readonly occasions: ReadonlySet<string>;
  /** Adjectives that end a name: "Key Summit Outcomes" is no "Key Summit". */
  readonly empty: ReadonlySet<string>;
  readonly ordinals: ReadonlySet<string>;
  /** Words that end a name even with a capital: articles, prepositions, conjunctions, pronouns. */
  readonly functionWords: ReadonlySet<string>;
  /** A head after one of these is no meeting: "press conference". */
  readonly notAfter: ReadonlySet<string>;
  /** A head before one of these is no meeting: "meeting place". */
  readonly notBefore: ReadonlySet<string>;
  /** "meeting the target": a gerund. */
  readonly gerundObjects: ReadonlySet<string>;
  /** Nouns whose "of" belongs to a name: "Group of Seven". */
  readonly ofNouns: ReadonlySet<string>;
  /** Last words of bodies that meet: "Council". */
  readonly bodies: ReadonlySet<string>;
  /** Those who meet, in small letters: "with senior officials". */
  readonly people: ReadonlySet<string>;
  /** Verbs of those who hold a meeting. */
  readonly holding: ReadonlySet<string>;
  /** Verbs of convening that need no helper, and those that do. */
  readonly verbs: ReadonlySet<string>;
  readonly verbsAfterHelper: ReadonlySet<string>;
  /** Verbs of those who call each other: "spoke by telephone with". */
  readonly speaking: ReadonlySet<string>;
  /** Between verb and partner: "met bilaterally with". */
  readonly manner: ReadonlySet<string>;
  /** Between subject and verb. */
  readonly adverbs: ReadonlySet<string>;
  /** Words before a bare name that make it an occasion: "after the NRC". */
  readonly occasionBefore: ReadonlySet<string>;
  /** "had been due in June", and what says without "had been" that it came otherwise: "originally planned for June". */
  readonly planned: ReadonlySet<string>;
  readonly atFirst: ReadonlySet<string>;
  /** Words right before a date that is not the meeting's: "since July 2019". */
  readonly otherDate: ReadonlySet<string>;
  /** Words between a meeting and a date that belongs to something else: "established in 1999". */
  readonly otherVerbs: ReadonlySet<string>;
  /** "On 3 May they decided to hold a conference": verbs whose day is not the meeting's. */
  readonly deciding: ReadonlySet<string>;
  /** Bodies whose name with a date right after it means their meeting of that day. */
  readonly councils: ReadonlySet<string>;
  /** Words of offices: who has one is no body that meets. */
  readonly offices: ReadonlySet<string>;
  /** Words that tell one meeting from another in no way. */
  readonly generic: ReadonlySet<string>;
  /** Words that may stand between "the meeting" and its date. */
  readonly plain: ReadonlySet<string>;
  /** What leads from a meeting to its date. */
  readonly dateLeads: ReadonlySet<string>;
  /** What begins another clause, whose dates are its own. */
  readonly clauses: ReadonlySet<string>;
  /** Within the name of those who meet: "advisers of the four Normandy countries", "the President and his team". */
  readonly subjectLinks: ReadonlySet<string>;
  readonly partnerLinks: ReadonlySet<string>;
  /** Between "met" and its occasion: "met again in Oslo for their third session". */
  readonly beside: ReadonlySet<string>;
  /** Numbered conferences: COP27, MC12. */
  readonly numbered: ReadonlySet<string>;
}
