import type { TextRange } from '../text/text-range.ts';
import type { Selectors } from './annotation.ts';

/** Characters of context on each side: more gains little (measured on revision histories), less loses places. */
const CONTEXT = 64;
/** Context of a passage that stands more than once grows in steps up to this. */
const MOST_CONTEXT = 192;

/**
 * Describes a passage so that it can be found again after edits: its words, what stands around them, where it starts.
 * The context grows until quote and context together stand once in the text, within reason.
 * Offsets are UTF-16 code units over the normalised text; a range is clamped into the text and never splits a
 * surrogate pair.
 */
export function describe(text: string, range: TextRange, section?: string): Selectors {
  const start = beforePair(text, clamp(range.start, text));
  const end = afterPair(text, Math.max(start, clamp(range.end, text)));
  const quote = text.slice(start, end);
  let size = CONTEXT;
  let from = contextStart(text, start, size);
  let to = contextEnd(text, end, size);
  while (size < MOST_CONTEXT && quote !== '' && !standsOnce(text, from, to)) {
    size += CONTEXT;
    from = contextStart(text, start, size);
    to = contextEnd(text, end, size);
  }
  const selectors = { quote, prefix: text.slice(from, start), suffix: text.slice(end, to), start };
  return section === undefined || section === '' ? selectors : { ...selectors, section };
}

function standsOnce(text: string, from: number, to: number): boolean {
  const passage = text.slice(from, to);
  const first = text.indexOf(passage);
  return text.indexOf(passage, first + 1) < 0;
}

function contextStart(text: string, start: number, size: number): number {
  return afterPair(text, Math.max(0, start - size));
}

function contextEnd(text: string, end: number, size: number): number {
  return beforePair(text, Math.min(text.length, end + size));
}

const clamp = (offset: number, text: string): number => Math.max(0, Math.min(offset, text.length));

/** The offset, or the one before when it stands in the middle of a surrogate pair. */
function beforePair(text: string, offset: number): number {
  return splitsPair(text, offset) ? offset - 1 : offset;
}

function afterPair(text: string, offset: number): number {
  return splitsPair(text, offset) ? offset + 1 : offset;
}

function splitsPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}
