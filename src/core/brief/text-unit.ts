import type { TextRange } from '../text/text-range.ts';
import type { Brief } from './brief.ts';
import { sentencesOf } from './sentences.ts';

/** A stretch of text as a reader names it; a bullet is a paragraph. */
export type TextUnit = 'word' | 'sentence' | 'paragraph';

/** A word with its inner hyphens and apostrophes. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[-'’][\p{L}\p{N}\p{M}]+)*/gu;
/** What a bullet or numbered paragraph begins with. */
const MARKER = /^(?:[-*•▪–]|\(?\d{1,4}[.)])\s+/;
/** No word is longer: bounds the look around an offset. */
const REACH = 200;

/** The word, sentence or paragraph that holds an offset or ends there; undefined when there is none. */
export function textUnitAt(brief: Brief, offset: number, unit: TextUnit): TextRange | undefined {
  if (unit === 'word') return wordAt(brief.text, offset);
  const block = brief.blocks.find((each) => each.start <= offset && offset <= each.end);
  if (!block) return undefined;
  const marker = MARKER.exec(brief.text.slice(block.start, block.start + 12))?.[0].length ?? 0;
  const inner = { ...block, start: block.start + marker };
  if (unit === 'paragraph') return trimmed(brief.text, inner);
  let last: TextRange | undefined;
  for (const { sentence } of sentencesOf(brief.text, inner)) {
    if (last && offset < sentence.start) break;
    last = sentence;
  }
  return last;
}

/**
 * The range with one edge moved by a word or sentence, outwards (1) or inwards (-1). Undefined when there is nothing to
 * move over, or nothing would be left.
 */
export function resizeBy(
  brief: Brief,
  range: TextRange,
  edge: 'start' | 'end',
  unit: 'word' | 'sentence',
  direction: 1 | -1,
): TextRange | undefined {
  const { text } = brief;
  const isForward = (edge === 'end') === direction > 0;
  const from = range[edge];
  const steps = unit === 'word' ? wordsAround(text, from) : sentencesAround(brief, from);
  // An edge goes to the far end of a unit on its way outwards, to the near one on its way inwards.
  const stops = steps.map((each) => each[edge]);
  const to = isForward ? stops.find((each) => each > from) : stops.findLast((each) => each < from);
  if (to === undefined) return undefined;
  const next = { ...range, [edge]: to };
  return next.start < next.end ? next : undefined;
}

function wordsAround(text: string, offset: number): readonly TextRange[] {
  const start = Math.max(0, offset - REACH);
  return [...text.slice(start, offset + REACH).matchAll(WORD)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function sentencesAround(brief: Brief, offset: number): readonly TextRange[] {
  const at = brief.blocks.findIndex((each) => offset <= each.end);
  return brief.blocks
    .slice(Math.max(0, at - 1), at + 2)
    .flatMap((block) => [...sentencesOf(brief.text, block)].map(({ sentence }) => sentence));
}

function wordAt(text: string, offset: number): TextRange | undefined {
  return wordsAround(text, offset).find((each) => each.start <= offset && offset <= each.end);
}

function trimmed(text: string, { start, end }: TextRange): TextRange {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
