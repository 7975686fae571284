import type { TextRange } from '../../text/text-range.ts';
import type { CalendarUnit, DateWords } from './date-words.ts';
import type { DateToken } from './scan-tokens.ts';

/** One calendar point as the words give it: any part may be missing. */
export interface Point extends TextRange {
  readonly year?: number;
  /** "last year" after a day or month: years from the brief's own. */
  readonly yearShift?: number;
  readonly month?: number;
  readonly day?: number;
  /** 1 = Monday. */
  readonly weekday?: number;
  /** "next Monday" 1, "last May" -1. */
  readonly shift?: number;
  /** Written "June 8". */
  readonly monthFirst?: boolean;
  /** Index of the token after the point. */
  readonly next: number;
}

/** A calendar expression, read but not yet resolved. */
export type Expression = TextRange &
  (
    | { readonly kind: 'point'; readonly point: Point }
    | { readonly kind: 'range'; readonly from: Point; readonly to: Point }
    | { readonly kind: 'week'; readonly point: Point }
    | { readonly kind: 'part'; readonly point: Point; readonly firstMonth: number; readonly months: number }
    | { readonly kind: 'relative'; readonly unit: CalendarUnit; readonly shift: number }
  );

/** Expressions found at one place, and the token to go on with. */
export interface Reading {
  readonly expressions: readonly Expression[];
  readonly next: number;
}

/** What every reading function works on. */
export interface Source {
  readonly text: string;
  readonly tokens: readonly DateToken[];
  readonly words: DateWords;
  /** Words that can open an expression; no other word is looked at. */
  readonly openers: ReadonlySet<string>;
  /** Whether 04/10/2026 is 10 April. */
  readonly monthFirstFigures: boolean;
}
