import { type TextRange, trimRange } from '../text/text-range.ts';
import type { Block } from './brief.ts';

const LONGEST_QUOTE = 3000;
/** More quotations than this in one sentence are not looked at: bounds the work on hostile texts. */
const MOST_QUOTES = 40;
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '"': '"”', '«': '»', '„': '“”' };

/** Sentences of a block with their quotations; no sentence ends within a quotation. */
export function* sentencesOf(
  text: string,
  block: Block,
): Generator<{ readonly sentence: TextRange; readonly quotes: readonly TextRange[] }> {
  let start = block.start;
  let quotes: TextRange[] = [];
  // Per closing mark: no such mark stands before this offset, so that no stretch is searched twice.
  const clear = new Map<string, number>();
  for (let at = block.start; at < block.end; at += 1) {
    const mark = text[at] ?? '';
    const closing = CLOSING[mark];
    if (closing && !(mark === '"' && /\p{L}|\d/u.test(text[at - 1] ?? ' '))) {
      const limit = Math.min(block.end, at + LONGEST_QUOTE);
      const end = quoteEnd(text, Math.max(at + 1, clear.get(closing) ?? 0), limit, closing);
      if (end === undefined) clear.set(closing, limit);
      else {
        if (quotes.length < MOST_QUOTES) quotes.push({ start: at + 1, end });
        at = end;
        // A quotation that holds its own full stop ends the sentence, unless small letters go on.
        if (
          !/[.!?]/.test(text[end - 1] ?? '') ||
          !/^["”»]?[*_]*\s+[\p{Lu}“"«]/u.test(text.slice(end, end + 6))
        )
          continue;
      }
    } else if (mark !== '.' && mark !== '!' && mark !== '?') continue;
    else if (
      !/^[.!?]["”»*_)]*\s+[*_]*[\p{Lu}“"«(]/u.test(text.slice(at, at + 8)) ||
      /(?:^|[\s(.])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Amb|St|No|\p{Lu})$/u.test(
        text.slice(Math.max(0, at - 5), at),
      )
    )
      continue;
    yield { sentence: trimRange(text, { start, end: at + 1 }), quotes };
    start = at + 1;
    quotes = [];
  }
  if (start < block.end) yield { sentence: trimRange(text, { start, end: block.end }), quotes };
}

function quoteEnd(text: string, from: number, to: number, closing: string): number | undefined {
  for (let at = from; at < to; at += 1) if (closing.includes(text[at] ?? '\n')) return at;
  return undefined;
}
