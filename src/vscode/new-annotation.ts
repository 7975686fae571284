import type { Annotation, Selectors } from '../core/annotation/annotation.ts';
import { describe } from '../core/annotation/describe.ts';
import { sectionPathAt } from '../core/brief/section-at.ts';
import { instantNow } from '../core/text/instant-now.ts';
import { type TextRange, trimRange } from '../core/text/text-range.ts';
import type { OpenBrief } from './open-brief.ts';
import { annotatorName } from './settings.ts';

/** A new annotation on a passage of an open brief. `path` is the brief's path from its folder. */
export function newAnnotation(
  open: OpenBrief,
  path: string,
  range: TextRange,
  tags: readonly string[],
): Annotation {
  const by = annotatorName(open.document.uri);
  return {
    id: newAnnotationId(),
    brief: path,
    tags,
    ...selectorsOf(open, range),
    ...(by === undefined ? {} : { by }),
    created: instantNow(),
  };
}

/** What finds a passage of an open brief again, with the path of its section. */
export function selectorsOf(open: OpenBrief, range: TextRange): Selectors {
  return describe(open.text, range, sectionPathAt(open.brief, range.start));
}

/** The passage without white space at its ends; undefined when nothing is left. */
export function trimPassage(text: string, passage: TextRange): TextRange | undefined {
  const trimmed = trimRange(text, passage);
  return trimmed.start < trimmed.end ? trimmed : undefined;
}

// No vowels, so that no id spells a word; no l, 0 or 1, so that one can be read aloud.
const ID_LETTERS = '23456789bcdfghjkmnpqrstvwxz';

/** A new id, short and random. */
export function newAnnotationId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => ID_LETTERS[byte % ID_LETTERS.length]).join('');
}
