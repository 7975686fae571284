import { textAfter, textBefore } from './context.ts';
import type { DateWords } from './date-words.ts';
import type { Expression, Reading, Source } from './expression.ts';
import { isMark, isWord } from './read-point.ts';
import { readSequence } from './read-sequence.ts';

/**
 * Reads every calendar expression of a scanned text, in text order, none overlapping. Linear: each token
 * opens a reading of bounded length.
 */
export function readExpressions(source: Source): Expression[] {
  const found: Expression[] = [];
  for (let index = 0; index < source.tokens.length; ) {
    const reading = readAt(source, index);
    if (reading) found.push(...reading.expressions);
    index = Math.max(index + 1, reading?.next ?? 0);
  }
  return found;
}

/** Words that can open an expression of this language. */
export function openersOf(words: DateWords): ReadonlySet<string> {
  return new Set([
    ...[...words.phrases, ...words.yearParts].map((each) => each.words[0] ?? ''),
    ...words.weekOf.map((each) => each[0] ?? ''),
    ...Object.keys(words.seasons),
    ...Object.keys(words.shiftsBefore),
  ]);
}

function readAt(source: Source, index: number): Reading | undefined {
  const token = source.tokens[index];
  if (token === undefined || token.kind === 'gap' || token.kind === 'mark') return undefined;
  if (token.kind !== 'word') return readSequence(source, index);
  if (!source.openers.has(token.text)) return undefined;
  return (
    readWeek(source, index) ??
    readYearPart(source, index) ??
    readSeason(source, index) ??
    readRelative(source, index) ??
    readSequence(source, index)
  );
}

/** Whether the words stand at this token; gives the index after them. */
function matchWords(source: Source, index: number, list: readonly string[]): number | undefined {
  return list.every((word, i) => source.tokens[index + i]?.text === word) ? index + list.length : undefined;
}

/** "the week of 10 January". */
function readWeek(source: Source, index: number): Reading | undefined {
  const start = source.tokens[index]?.start ?? 0;
  for (const phrase of source.words.weekOf) {
    let next = matchWords(source, index, phrase);
    if (next === undefined) continue;
    if (isWord(source.tokens[next], source.words.articles)) next++;
    const inner = readSequence(source, next);
    const first = inner?.expressions[0];
    if (!inner || !first) continue;
    const rest = inner.expressions.slice(1);
    if (first.kind === 'range') return { ...inner, expressions: [{ ...first, start }, ...rest] };
    if (first.kind !== 'point' || first.point.day === undefined) continue;
    const week: Expression = { kind: 'week', start, end: first.end, point: first.point };
    return { ...inner, expressions: [week, ...rest] };
  }
  return undefined;
}

/** "the first half of 2022", "Q3 2021". */
function readYearPart(source: Source, index: number): Reading | undefined {
  for (const part of source.words.yearParts) {
    const next = matchWords(source, index, part.words);
    if (next === undefined) continue;
    const { firstMonth, months } = part;
    return readOfYear(source, index, next, firstMonth, months);
  }
  return undefined;
}

/** "spring 2021", "winter of 2022/23". */
function readSeason(source: Source, index: number): Reading | undefined {
  const text = source.tokens[index]?.text ?? '';
  if (!Object.hasOwn(source.words.seasons, text)) return undefined;
  return readOfYear(source, index, index + 1, source.words.seasons[text] ?? 0, 3);
}

/** The year after "first half of", "summer": four figures or "last year". */
function readOfYear(
  source: Source,
  index: number,
  after: number,
  firstMonth: number,
  months: number,
): Reading | undefined {
  const { tokens, words } = source;
  const start = tokens[index]?.start ?? 0;
  let next = after;
  if (isMark(tokens[next], ',')) next++;
  if (isWord(tokens[next], words.links)) next++;
  const year = tokens[next];
  if (year?.kind === 'number' && year.text.length === 4 && year.value >= 1000) {
    const second = tokens[next + 2];
    const slash = isMark(tokens[next + 1], '/') && second?.kind === 'number' && second.glued;
    const end = slash ? second.end : year.end;
    const point = { start, end, next: slash ? next + 3 : next + 1, year: year.value };
    return { expressions: [{ kind: 'part', start, end, point, firstMonth, months }], next: point.next };
  }
  const relative = readRelative(source, next);
  const first = relative?.expressions[0];
  if (!relative || first?.kind !== 'relative' || first.unit !== 'year') return undefined;
  const point = { start, end: first.end, next: relative.next, yearShift: first.shift };
  return {
    expressions: [{ kind: 'part', start, end: first.end, point, firstMonth, months }],
    next: point.next,
  };
}

/** "today", "next week". */
function readRelative(source: Source, index: number): Reading | undefined {
  for (const phrase of source.words.phrases) {
    const next = matchWords(source, index, phrase.words);
    const first = source.tokens[index];
    const last = next === undefined ? undefined : source.tokens[next - 1];
    if (next === undefined || !first || !last) continue;
    const { start } = first;
    const { end } = last;
    if (phrase.notBefore?.test(textBefore(source.text, start))) continue;
    if (phrase.notAfter?.test(textAfter(source.text, end))) continue;
    const { unit, shift } = phrase;
    return { expressions: [{ kind: 'relative', start, end, unit, shift }], next };
  }
  return undefined;
}
