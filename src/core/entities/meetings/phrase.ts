import type { TextRange } from '../../text/text-range.ts';
import type { FoundDate } from '../entity.ts';
import type { Token } from '../tokens.ts';
import type { MeetingWords } from './meeting-words.ts';

/** A brief as the finder of meetings sees it. */
export interface MeetingText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Per token the index of the date that covers it, or -1. */
  readonly dateAt: Int32Array;
  /** Per token the index of the day that its paragraph begins with ("Thursday, 15 June: …"), or -1. */
  readonly entryDateAt: Int32Array;
  readonly dates: readonly FoundDate[];
  readonly words: MeetingWords;
  /** Acronyms that this text introduces, with the words they stand for. */
  readonly acronyms: ReadonlyMap<string, readonly string[]>;
}

/** Words that mean a meeting, with what they say of it. Token indices, end exclusive. */
export interface MeetingPhrase extends TextRange {
  readonly from: number;
  readonly to: number;
  /** As a reader would name it; empty for "the meeting". */
  readonly name: string;
  /** Singular head: "summit"; "meeting" for "the Council met". */
  readonly kind: string;
  /** Significant words, folded, acronyms of this text spelt out. */
  readonly core: readonly string[];
  readonly headStrength: 'strong' | 'weak' | 'body' | 'verb';
  readonly plural: boolean;
  /** "the", "this", "our" before it. */
  readonly definite: boolean;
  /** "a summit": not one named before. */
  readonly introduced?: boolean;
  readonly ordinal?: string;
  /** Qualified: "trilateral meeting", "high-level segment"; not any meeting named before. */
  readonly described?: boolean;
  /** In capitals throughout: the name is better taken from elsewhere. */
  readonly shout: boolean;
  /** Acronym in brackets: another name. */
  readonly acronym?: string;
  /** Significant words of another name in brackets: "(COP 15)". */
  readonly also?: readonly string[];
  /** "next", "previous": another meeting than those named so far. */
  readonly other?: boolean;
  /** "their meeting": of those named before, not the meeting named before. */
  readonly owned?: boolean;
  /** Date that stands before the head: "the 12 January meeting". */
  readonly ownDate?: number;
}
