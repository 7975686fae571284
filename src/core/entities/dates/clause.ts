const REACH = 100;
/** The end of a sentence, where the next begins with a capital, a quotation mark or a bullet; or a blank line. */
const SENTENCE_BREAK = /[.!?;]["”’)*\]]*\s+(?=["“‘(*[]*\p{Lu})|\n[^\S\n]*(?:\n|[-*•▪–]\s)/u;
const PARAGRAPH_BREAK = /\n[^\S\n]*(?:\n|[-*•▪–]\s|\d{1,3}\.\s{1,3}\p{Lu})/u;

/** At most 100 code units on either side of a date, within its sentence. */
export function clauseAround(text: string, start: number, end: number): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const stop = after.search(SENTENCE_BREAK);
  return {
    before: before.split(SENTENCE_BREAK).at(-1) ?? '',
    after: stop < 0 ? after : after.slice(0, stop),
  };
}

/** Whether a sentence ends between two offsets. */
export function isSentenceBreak(text: string, from: number, to: number): boolean {
  return SENTENCE_BREAK.test(text.slice(from, to));
}

/** Whether a paragraph or bullet ends between two offsets. */
export function isParagraphBreak(text: string, from: number, to: number): boolean {
  return PARAGRAPH_BREAK.test(text.slice(from, to));
}

/** The year of "resolution 1272 (1999) of 25 October". */
export function yearBefore(text: string, start: number): number | undefined {
  const match = /\((\d{4})\)\s+(?:of|du|de)\s+$/.exec(text.slice(Math.max(0, start - 20), start));
  return match ? Number(match[1]) : undefined;
}
