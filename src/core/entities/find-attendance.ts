import type { PersonSpan } from './person-span.ts';
import { isNameWord } from './read-person-name.ts';
import type { Reading } from './reading.ts';
import { afterBlank } from './tokens.ts';

/** Fewer in a row may be anything. */
const FEWEST = 3;
/** Lines from one name to the next of the same list: a heading and blank lines may stand between. */
const MOST_LINES = 6;

/**
 * Finds the people of a list of those present, by surname and initials: "De Lille, P", "Delport, JT (DA)",
 * "Baloyi MR". Each line is made of such names alone, and there are three at least. Linear in the text.
 */
export function findAttendance(reading: Reading): PersonSpan[] {
  const { tokens } = reading;
  const found: PersonSpan[] = [];
  let list: PersonSpan[] = [];
  let lines = 0;
  const close = (): void => {
    if (list.length >= FEWEST) for (const each of list) found.push(each);
    list = [];
  };
  for (let at = 0; at < tokens.length; ) {
    const next = endOfLine(reading, at);
    const people = peopleOfLine(reading, at, next);
    if (people.length > 0) {
      if (lines > MOST_LINES) close();
      list.push(...people);
      lines = 0;
    }
    lines += linesBefore(reading, next);
    at = next;
  }
  close();
  return found;
}

/** The first token of a later line. */
function endOfLine(reading: Reading, at: number): number {
  let next = at + 1;
  while (next < reading.tokens.length && linesBefore(reading, next) === 0) next += 1;
  return next;
}

/** Line ends between a token and the one before. */
function linesBefore({ text, tokens }: Reading, at: number): number {
  const end = tokens[at]?.start ?? text.length;
  let lines = 0;
  for (let from = tokens[at - 1]?.end ?? end; from < end; from += 1)
    if (text.charCodeAt(from) === 10) lines += 1;
  return lines;
}

/** The people a line is made of; none if it has anything else. */
function peopleOfLine(reading: Reading, from: number, to: number): PersonSpan[] {
  const { tokens, covered } = reading;
  const people: PersonSpan[] = [];
  for (let at = from; at < to; ) {
    let end = at;
    while (end < to && end < at + 3 && (end === at || afterBlank(tokens[end])) && isSurname(reading, end, to))
      end += 1;
    const initials = tokens[end];
    if (end === at || end >= to || !initials || covered[at] || !isInitials(reading, end)) return [];
    const span = { from: at, to: end + 1, nameFrom: at, nameTo: end + 1, roles: [] };
    people.push(span);
    at = end + 1;
    if (at < to && tokens[at]?.gap === 'open') at += 1; // the party
    if (at < to && !/^(?:comma|stop|close|quote)$/.test(tokens[at]?.gap ?? '')) return [];
  }
  return people;
}

/** A word of a surname: what stands before its initials. */
function isSurname(reading: Reading, at: number, to: number): boolean {
  const token = reading.tokens[at];
  if (!token || at + 1 >= to || token.shape !== 'title' || token.end - token.start === 1) return false;
  return reading.words.particles.has(token.key) || isNameWord(reading, at, false);
}

/** "P", "JT", "J.T.": after a comma or a blank. */
function isInitials({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  if (!token || (!afterBlank(token) && token.gap !== 'comma')) return false;
  return (
    token.key.length <= 4 &&
    (token.shape === 'upper' || token.shape === 'mixed' || token.end - token.start === 1)
  );
}
