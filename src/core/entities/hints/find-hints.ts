import type { Brief } from '../../brief/brief.ts';
import type { Problem } from '../../problem.ts';
import type { Recognition } from '../entity.ts';
import { acronymHints } from './acronym-hints.ts';
import { bodyNameHints } from './body-name-hints.ts';
import { HINT_KINDS, type HintKind } from './hint-kinds.ts';
import { meetingDateHints } from './meeting-date-hints.ts';
import { numberingHints } from './numbering-hints.ts';
import { weekdayHints } from './weekday-hints.ts';

const FINDERS: Readonly<Record<HintKind, (brief: Brief, recognition: Recognition) => readonly Problem[]>> = {
  weekday: weekdayHints,
  bodyName: bodyNameHints,
  acronym: acronymHints,
  numbering: numberingHints,
  meetingDate: meetingDateHints,
};

/**
 * Contradictions and gaps within a brief, in text order, each with its place and what to do. Rather a miss than a
 * false alarm: only what the words themselves show. Linear in the text.
 */
export function findHints(
  brief: Brief,
  recognition: Recognition,
  kinds: readonly HintKind[] = HINT_KINDS,
): readonly Problem[] {
  return kinds
    .flatMap((kind) => FINDERS[kind](brief, recognition))
    .sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0));
}
