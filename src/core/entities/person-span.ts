/** A function as the text states it, with what it is a function of. */
export interface StatedRole {
  /** Key of the office, see officeKey. */
  readonly office: string;
  /** The words as they stand: "NATO Secretary General". */
  readonly words: string;
  /** Ids of the actors it belongs to, by the tables: NATO of "NATO Secretary General". */
  readonly of: readonly string[];
}

/** A person named in the text, as token ranges: the whole mention with its titles, and the name alone. */
export interface PersonSpan {
  readonly from: number;
  readonly to: number;
  readonly nameFrom: number;
  readonly nameTo: number;
  readonly roles: readonly StatedRole[];
}

/** A title without a name: "the NATO Secretary General", "the President". */
export interface RoleSpan extends StatedRole {
  readonly from: number;
  readonly to: number;
  /** Written with "the" or with what it is a function of: only then can it mean a person. */
  readonly definite: boolean;
}

/** What findPeople gives. */
export interface FoundPeople {
  readonly people: readonly PersonSpan[];
  readonly roles: readonly RoleSpan[];
}
