import type { TextRange } from './text/text-range.ts';

export type ProblemSeverity = 'error' | 'warning' | 'hint';

/**
 * Something a person should know, with the place where it stands and one plain sentence that says what to do.
 * Readers and parsers never throw on input; they return `{ value, problems }`.
 */
export interface Problem {
  /** Stable kebab-case name, e.g. `unknown-tag`; quick fixes and settings refer to it. */
  readonly code: string;
  readonly severity: ProblemSeverity;
  readonly message: string;
  /** Where in the text that was read; undefined means the file as a whole. */
  readonly range?: TextRange;
  /** Id of the annotation, actor, meeting or own field, or full name of the tag that it is about. */
  readonly about?: string;
  /** Keys that lead to what is wrong within that record: `['fields', 'deadline']`. */
  readonly keys?: readonly string[];
}

/** What a reader gives back: as much as could be understood, and what could not. */
export interface Read<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}
