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

export type Stance = 'for' | 'against' | 'open';

/** A passage of a brief with tags. `brief` is the path from the workspace folder, with "/". */
export interface Annotation extends Selectors {
  readonly id: string;
  readonly brief: string;
  /** Full names, e.g. "position/red-line"; at least one unless the file says otherwise. */
  readonly tags: readonly string[];
  /** Id of an actor of the project file, or a name: who says or does it. */
  readonly actor?: string;
  readonly stance?: Stance;
  readonly memo?: string;
  readonly by?: string;
  /** ISO instant. */
  readonly created?: string;
  /** ISO day on which a person said that the passage is no longer in the brief: then it is not looked for. */
  readonly gone?: string;
}
