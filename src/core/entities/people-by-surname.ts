import type { PersonSpan } from './person-span.ts';
import { isNameWord, readName } from './read-person-name.ts';
import { isCapital, type Reading } from './reading.ts';
import { afterBlank, isEnd, joins, keyAt } from './tokens.ts';

/** How often a surname must stand alone before it makes the words in front of it a person. */
const OFTEN = 3;

/**
 * People whom no title, first name or role shows: two to four capitals ("Anura Kumara Dissanayake") of which the last
 * stands alone elsewhere, three times and more, and acts or has something ("Dissanayake said", "Dissanayake's").
 * `people` are those found so far; the answer holds them too, in text order. Linear.
 */
export function withPeopleBySurname(reading: Reading, people: readonly PersonSpan[]): readonly PersonSpan[] {
  const { tokens, covered, inHeading, smallWords } = reading;
  const taken = new Uint8Array(tokens.length);
  const known = new Set<string>();
  for (const { from, to } of people) {
    taken.fill(1, from, to);
    known.add(keyAt(tokens, to - 1));
  }
  const surnames = surnamesOf(reading, taken);
  if (surnames.size === 0) return people;
  const found: PersonSpan[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.shape !== 'title') continue;
    if (![1, 2, 3].some((more) => surnames.has(keyAt(tokens, at + more)))) continue;
    if (taken[at] || covered[at] || inHeading[at] || !isNameWord(reading, at, false) || isInRun(reading, at))
      continue;
    if (smallWords.has(keyAt(tokens, at))) continue;
    const to = readName(reading, at + 1, false) ?? at;
    const last = keyAt(tokens, to - 1);
    // The first word of a sentence has a capital anyway.
    if (to - at < (isEnd(tokens[at]) ? 3 : 2) || to - at > 4 || !surnames.has(last) || known.has(last))
      continue;
    if (joins(tokens[to]) && isCapital(reading, to) && !tokens[to - 1]?.possessive) continue;
    found.push({ from: at, to, nameFrom: at, nameTo: to, roles: [] });
    at = to - 1;
  }
  return found.length === 0 ? people : [...people, ...found].sort((a, b) => a.from - b.from);
}

/** The words that stand alone often enough, and act or own at least twice. */
function surnamesOf(reading: Reading, taken: Uint8Array): ReadonlySet<string> {
  const { tokens, covered, smallWords, words } = reading;
  const counts = new Map<string, { alone: number; acts: number; at: number }>();
  for (const [at, token] of tokens.entries()) {
    if (token.shape !== 'title' || token.shout || taken[at] || covered[at] || token.key.length < 4) continue;
    if (smallWords.has(token.key) || isInRun(reading, at)) continue;
    const next = tokens[at + 1];
    if (!token.possessive && joins(next) && isCapital(reading, at + 1)) continue;
    const acts =
      token.possessive ||
      (afterBlank(next) && (words.actingVerbs.has(next.key) || /^(?:has|had|was|is|also)$/.test(next.key)));
    const count = counts.get(token.key) ?? { alone: 0, acts: 0, at };
    count.alone += 1;
    if (acts) count.acts += 1;
    counts.set(token.key, count);
  }
  const often = [...counts].filter(([, { alone, acts }]) => alone >= OFTEN && acts >= 2);
  return new Set(often.flatMap(([key, { at }]) => (isNameWord(reading, at, false) ? [key] : [])));
}

/** A capital stands straight before, other than "After" at the head of a sentence. */
function isInRun({ tokens, words }: Reading, at: number): boolean {
  const before = tokens[at - 1];
  if (!before || !joins(tokens[at]) || before.shape === 'lower' || before.shape === 'number') return false;
  return !before.possessive && !words.notNames.has(before.key);
}
