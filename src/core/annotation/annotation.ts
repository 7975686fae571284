/**
 * What finds a passage again. The words are those of the W3C Web Annotation Data Model, section 4.2:
 * quote, prefix and suffix of a TextQuoteSelector, start of a TextPositionSelector (here in UTF-16 code
 * units over the normalised text), and the section path as a hint for readers.
 */
export interface Selectors {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** A hint that may be stale: never trusted without the quote. */
  readonly start?: number;
  /** Section path, e.g. "I / A". */
  readonly section?: string;
}

/** How an actor stands to the matter, and how firmly it says so. */
export const STANCES = ['for', 'against', 'open'] as const;
export type Stance = (typeof STANCES)[number];
export const STRENGTHS = ['weak', 'medium', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** A passage of a brief with tags. `brief` is the path from the workspace folder, with "/". */
export interface Annotation extends Selectors {
  readonly id: string;
  readonly brief: string;
  /** Full names, e.g. "position/red-line"; at least one unless the file says otherwise. */
  readonly tags: readonly string[];
  /** Id of an actor of the project file, or a name: who says or does it. */
  readonly actor?: string;
  /** Whom it is said to or asked of, written as an actor is. */
  readonly addressee?: string;
  readonly stance?: Stance;
  readonly strength?: Strength;
  /** The day or days that it is about: an ISO date, or two with "/" between. */
  readonly date?: string;
  /** Values of the fields that the project file declares, by their names. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly memo?: string;
  readonly by?: string;
  /** ISO instant. */
  readonly created?: string;
  /** ISO day on which a person said that the passage is no longer in the brief: then it is not looked for. */
  readonly gone?: string;
  /**
   * Who proposed it, such as an agent: then it is no one's annotation yet, is not counted or exported, and waits for a
   * person to accept or reject it. `by` is set to who accepts it.
   */
  readonly proposed?: string;
}

/** Whether it waits for a person to accept or reject it. */
export const isProposed = ({ proposed }: Pick<Annotation, 'proposed'>): boolean => proposed !== undefined;
