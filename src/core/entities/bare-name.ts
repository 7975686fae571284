import { nameAt } from './name-index.ts';
import type { PersonSpan } from './person-span.ts';
import { isFirstName, isNameWord, LONGEST_NAME } from './read-person-name.ts';
import { isCapital, type Reading } from './reading.ts';
import { afterBlank, isEnd, joins, keyAt } from './tokens.ts';

/** A name without a title: by its first name, or by the role noun beside it. */
export function bareName(reading: Reading, at: number): PersonSpan | undefined {
  const { tokens } = reading;
  const token = tokens[at];
  if (token?.shape !== 'title' || token.shout || reading.covered[at]) return undefined;
  if (
    at > 0 &&
    isCapital(reading, at - 1) &&
    afterBlank(token) &&
    !tokens[at - 1]?.possessive &&
    !reading.words.notNames.has(keyAt(tokens, at - 1)) &&
    !reading.covered[at - 1]
  )
    return undefined;
  if (!isNameWord(reading, at, false)) return undefined;
  let to = at + 1;
  while (to < at + LONGEST_NAME) {
    const next = tokens[to];
    if (!next || !joins(next) || tokens[to - 1]?.possessive) break;
    if (isNameWord(reading, to, false)) to += 1;
    else if (reading.words.particles.has(next.key) && isNameWord(reading, to + 1, false)) to += 2;
    else if (
      reading.words.particles.has(next.key) &&
      reading.words.particles.has(keyAt(tokens, to + 1)) &&
      isNameWord(reading, to + 2, false)
    )
      to += 3;
    else break;
  }
  if (to - at < 2) return undefined;
  const span = { from: at, to, nameFrom: at, nameTo: to, roles: [] };
  // "Anna Berg MP"
  if (/^(?:mp|mep|msp)$/.test(keyAt(tokens, to)) && tokens[to]?.shape === 'upper' && afterBlank(tokens[to]))
    return span;
  // "Nelson Mandela Foundation" is no person: the run goes on with a capital that no name has.
  const after = tokens[to];
  if (
    after &&
    afterBlank(after) &&
    isCapital(reading, to) &&
    !tokens[to - 1]?.possessive &&
    !isTitleAt(reading, to)
  )
    return undefined;
  if (isFirstName(reading, at)) return span;
  if (reading.inHeading[at] || to - at > 6 || reading.smallWords.has(token.key)) return undefined;
  if (to - at === 2 && isFamilyFirst(reading, at)) return span;
  if (isStateInBrackets(reading, to) || hasMiddleInitial(reading, at, to)) return span;
  return to - at <= 4 && roleBeside(reading, at, to) ? span : undefined;
}

/** "Deng Xiaoping", and no word that is also another, as in "Park Avenue". */
const isFamilyFirst = ({ tokens, words, smallWords }: Reading, at: number): boolean =>
  words.familyFirst.has(keyAt(tokens, at)) &&
  !/^(?:ban|le|moon|park|sun|to)$/.test(keyAt(tokens, at)) &&
  !smallWords.has(keyAt(tokens, at + 1));

/** "X Y (Senegal)": whom a delegate speaks for. */
function isStateInBrackets({ tokens, covered }: Reading, at: number): boolean {
  const hit = tokens[at]?.gap === 'open' ? covered[at] : undefined;
  if (hit?.from !== at || (hit.value.entry ?? hit.value.known)?.type !== 'state') return false;
  return !afterBlank(tokens[hit.to]);
}

/** "Marion S. Trikosko". */
function hasMiddleInitial({ text, tokens }: Reading, from: number, to: number): boolean {
  const initial = tokens[from + 1];
  if (to < from + 3 || initial?.shape !== 'title' || initial.end > initial.start + 1) return false;
  return text.slice(initial.end, initial.end + 2) === '. ';
}

const isTitleAt = (reading: Reading, at: number): boolean =>
  nameAt(reading.words.titles, reading.text, reading.tokens, at) !== undefined;

/** "X Y, speaker of …", "spokesperson X Y". */
function roleBeside(reading: Reading, from: number, to: number): boolean {
  const { tokens, words } = reading;
  const before = tokens[from - 1];
  const first = tokens[from];
  const after = tokens[to];
  if (before && afterBlank(first) && before.shape === 'lower' && words.roleNouns.has(before.key)) return true;
  if (isByline(reading, from, to)) return true;
  if (first?.gap === 'comma' && (after?.gap === 'comma' || after?.gap === 'stop' || after?.gap === 'break')) {
    // "the spokesperson of the Agency, X Y, announced", "the Permanent Representative of Z, X Y, said".
    for (let at = from - 1; at > from - 12 && at >= 0; at -= 1) {
      const token = tokens[at];
      if (isEnd(token) || token.gap === 'comma') break;
      if (isCapital(reading, at) ? isTitleAt(reading, at) : words.roleNouns.has(token.key)) return true;
    }
  }
  const copula =
    afterBlank(after) && /^(?:is|was)$/.test(after.key) && /^(?:an?|the)$/.test(keyAt(tokens, to + 1));
  if (!copula && after?.gap !== 'comma' && after?.gap !== 'open') return false;
  for (let at = copula ? to + 2 : to; at < to + 7; at += 1) {
    const token = tokens[at];
    if (!token || (at > to && !joins(token))) return false;
    if (words.roleNouns.has(token.key) || isTitleAt(reading, at)) return true;
    if (token.key === 'of' || token.key === 'and' || words.actingVerbs.has(token.key)) return false;
  }
  return false;
}

/** "By X Y" alone on a line. */
function isByline(reading: Reading, from: number, to: number): boolean {
  const by = reading.tokens[from - 1];
  const after = reading.tokens[to];
  // "author: X Y" on a line of front matter
  const { text, tokens } = reading;
  if (by?.key === 'author' && text[by.end] === ':' && (by.start === 0 || text[by.start - 1] === '\n'))
    return /^ {0,3}\n/.test(text.slice(tokens[to - 1]?.end, (tokens[to - 1]?.end ?? 0) + 4));
  return (
    by?.key === 'by' &&
    by.gap === 'break' &&
    by.shape === 'title' &&
    (!after || after.gap === 'break' || after.gap === 'comma')
  );
}
