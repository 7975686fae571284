import { textAfter, textBefore } from './context.ts';
import type { DateWords } from './date-words.ts';

const NUMBER_LIST = /(?:[\d(),\s]|\band\b|\bor\b|\bet\b|\bou\b){1,58}$/i;

/**
 * Whether the four figures at [start, end) are a year. Not years: document symbols (S/2009/69), the year in
 * brackets after a resolution's number, numbers of resolutions and paragraphs, "2030 Agenda", counts, prices.
 * `stop` is the end of the whole expression when the year opens a range.
 */
export function isYear(text: string, start: number, end: number, words: DateWords, stop = end): boolean {
  const value = Number(text.slice(start, end));
  if (end - start !== 4 || value < 1000 || value > 2100) return false;
  const before = textBefore(text, start);
  const after = textAfter(text, stop);
  if (/[\p{L}\d/.,:#$€£=&@+]$/u.test(before)) return false;
  if (text[start - 1] === '_' || text[stop] === '_') return false;
  if (
    !/^\/(?:early|late|mid)/.test(after) &&
    /^(?:[\p{L}\d/%°$€£]|[.,:][\p{L}\d]|[-–—][\p{L}\d])/u.test(after)
  )
    return false;
  if (/(?:\+\d{1,3}|\d{3,}) $/.test(before)) return false; // a telephone number
  if (/[\d)] ?\($/.test(before) && after.startsWith(')')) return false;
  if (/[\p{L}\d][-–—]$/u.test(before) && !words.beforeYear.test(before)) return false;
  if (
    words.notBeforeYear.test(before.replace(/(?<=\b(?:until|till|by|since) )at least $/i, '')) ||
    words.notAfterYear.test(after)
  )
    return false;
  const list = NUMBER_LIST.exec(before);
  if (list && /\d/.test(list[0]) && words.notBeforeDay.test(`${before.slice(0, list.index).trimEnd()} `)) {
    return false;
  }
  if (words.countedAfter.test(after) && !words.surelyBeforeYear.test(before)) return false;
  if (value % 100 === 0 && words.countedAfterRound.test(after) && !words.surelyBeforeYear.test(before)) {
    return false;
  }
  return value >= 1900 || words.beforeYear.test(before);
}
