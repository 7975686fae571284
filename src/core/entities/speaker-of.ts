import type { Brief } from '../brief/brief.ts';
import { sectionAt } from '../brief/section-at.ts';
import { rangesOverlap, type TextRange } from '../text/text-range.ts';
import type { FoundActor } from './entity.ts';
import { findStatements } from './find-statements.ts';

/**
 * Who says a passage, as far as the text tells: the speaker of words said in it, or else of a sentence that it is
 * part of. Only those whom its section names before its end come in question.
 */
export function speakerOf(
  brief: Brief,
  actors: readonly FoundActor[],
  passage: TextRange,
): FoundActor | undefined {
  const from = sectionAt(brief, passage.start)?.start ?? 0;
  const named = actors.filter(({ mentions }) =>
    mentions.some(({ start }) => start >= from && start < passage.end),
  );
  let reporter: FoundActor | undefined;
  for (const actor of named)
    for (const { range, sentence } of findStatements(brief, actors, actor)) {
      if (sentence.start >= passage.end) break;
      if (rangesOverlap(range, passage)) return actor;
      if (rangesOverlap(sentence, passage)) reporter ??= actor;
    }
  return reporter;
}
