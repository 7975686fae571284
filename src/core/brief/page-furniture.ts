import type { Line } from './lines.ts';

/** A longer line is no page number or document symbol, in code units. */
const LONGEST_MARK = 70;

const PAGE_NUMBER =
  /^(?:[-–—[(|\s]{0,4}(?:page|seite|p\.|стр\.|página|pagina|σελίδα|第)?\s{0,2}(?:\d{1,4}|[ivxlc]{1,6})(?:\s{0,2}(?:\/|of|von|de|sur|из|di)\s{0,2}\d{1,4})?[-–—\])|\s]{0,4}(?:页|頁)?)$/i;
/** "## Page 3": what made text of a page set its number as a heading. */
const NAMED_PAGE =
  /^(?:page|seite|página|pagina|стр\.|σελίδα)\s{1,2}\d{1,4}(?:\s(?:of|von|de|sur|из|di)\s\d{1,4})?$/i;
const CONTINUATION = /^(?:\.{0,3}\/\.{2,3}|…|\/…)$/;
/** "LRS-9": the number of a page or of a thing; which, what stands around it tells. */
const LETTERED = /^\p{Lu}{2,5}-\d{1,4}$/u;
/** Document symbols and job numbers alone on a line: "S/2009/69", "09-33374 (E)", "CFE.DOC/1/99", "00-55073 (E) 260700 /...", "ABCD_PV(2013)1125_1". */
const SYMBOL = /^[A-Z0-9][A-Z0-9().\-/_\s*]{2,40}(?:\/\.{3}|[`*_\s]{3,20})?$/;

/**
 * Marks page numbers, running heads and feet. A line is one when it is nothing but a page number or document symbol,
 * or when it comes back through the text (figures aside) at places where a page ends: beside a page number or form
 * feed, or in the middle of a sentence. Headings that come back ("Discussion") stand elsewhere and stay.
 */
export function markFurniture(text: string, lines: readonly Line[]): void {
  const content = lines.filter((line) => line.kind !== 'front' && line.kind !== 'code');
  const again = new Map<string, number[]>();
  for (let at = 0; at < content.length; at++) {
    const line = content[at];
    if (!line || line.length > 120 || line.kind === 'bullet') continue;
    if (isMark(line)) line.furniture = true;
    else if (line.kind === 'text' || line.kind === 'rule' || line.kind === 'table') {
      const key = line.words.toLowerCase().replace(/\d+/g, '0');
      if (key.length < 3) continue;
      const places = again.get(key);
      if (places) places.push(at);
      else again.set(key, [at]);
    }
  }
  // Twice: a running head is known by the page number beside it, which the first round may have found.
  for (let round = 0; round < 2; round++)
    for (const places of again.values()) markReturning(text, content, places);
}

function markReturning(text: string, content: readonly Line[], places: readonly number[]): void {
  if (places.length < 2) return;
  // Where only figures differ, one of them must be a page number: "Line 3 was late" may well come back.
  const same = places.every((at) => content[at]?.words === content[places[0] ?? 0]?.words);
  const breaks = places.filter((at) =>
    same || LETTERED.test(content[at]?.words ?? '')
      ? atPageBreak(text, content, at)
      : hasPageNumber(content[at]),
  );
  if (breaks.length < Math.max(2, places.length * 0.5)) return;
  for (const at of places) {
    const line = content[at];
    // The first may be the title itself; it stays.
    if (line && (at !== places[0] || breaks[0] === at)) line.furniture = true;
  }
}

function isMark(line: Line): boolean {
  if (line.length > LONGEST_MARK) return false;
  const words = line.words.trim();
  if (line.depth > 0) return NAMED_PAGE.test(words);
  if (line.emphasis) return false;
  if (CONTINUATION.test(words)) return true;
  if (line.length <= 24 && PAGE_NUMBER.test(words))
    return !line.label || line.label.readings[0]?.series === 'int' || !line.label.alone;
  return SYMBOL.test(words) && isSymbol(words);
}

/** A reference rather than words in capitals: figures and strokes, and no word of more than a few letters. */
function isSymbol(words: string): boolean {
  if (!/\d/.test(words)) return false;
  const parts = words.split(/\s+/);
  const symbols = parts.filter((part) =>
    /\d.*[/._-]|[/._-].*\d|^\d{5,}$|^\(?[A-Z]\)?$|^\/?\.{3}$|^[`*_]+$/.test(part),
  );
  return symbols.length === parts.length && /\/|\d{2}-\d{4,}|_/.test(words);
}

function atPageBreak(text: string, content: readonly Line[], at: number): boolean {
  const line = content[at];
  const before = content[at - 1];
  const after = content[at + 1];
  if (!line) return false;
  if (text.charCodeAt(line.start) === 12 || (before && text.charCodeAt(before.end - 1) === 12)) return true;
  if (hasPageNumber(line)) return true;
  if ((before?.furniture && isNumber(before)) || (after?.furniture && isNumber(after))) return true;
  const broken =
    before && !before.sentenceEnd && before.kind === 'text' && before.length > 40 && before.last !== ':';
  return Boolean(broken && after?.lower);
}

/** "Day 1" and "Working Group 2" are headings; a page number stands apart, or says of how many. */
function hasPageNumber(line: Line | undefined): boolean {
  if (!line || !/^\d|\d$/.test(line.words)) return false;
  return (
    /(?:\s{2,}|[|·–—]\s?|\bpage\s|\s(?=\d{1,4}\s?\/))\d{1,4}(?:\s?\/\s?\d{1,4})?$|^\d{1,4}(?:\s{2,}|\s?[|·]\s?)\D/i.test(
      line.words,
    ) &&
    (!line.label || line.label.loose)
  );
}

function isNumber(line: Line): boolean {
  return /\d|^[ivxlc]+$|\.\.\./i.test(line.words);
}
