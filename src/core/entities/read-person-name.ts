import { type NameHit, nameAt } from './name-index.ts';
import type { Reading, TableName } from './reading.ts';
import { afterBlank, joins, keyAt } from './tokens.ts';

/** Words of the longest name that is read. */
export const LONGEST_NAME = 6;

/** Reads a person's name from a token on; gives the end, or undefined when no name begins here. */
export function readName(reading: Reading, at: number, certain: boolean): number | undefined {
  const { tokens } = reading;
  let to = at;
  let real = 0;
  while (to < at + LONGEST_NAME) {
    const token = tokens[to];
    if (!token || (!joins(token) && to > 0 && !(to === at && token.gap === 'quote'))) break;
    if (to > at && tokens[to - 1]?.possessive) break;
    const particle = reading.words.particles.has(token.key) && (to > at || token.shape === 'title');
    if (particle && isNameWord(reading, to + 1, certain) && tokens[to + 1]?.gap !== 'stop') {
      to += 1;
      continue;
    }
    if (
      particle &&
      reading.words.particles.has(keyAt(tokens, to + 1)) &&
      isNameWord(reading, to + 2, certain)
    ) {
      to += 2;
      continue;
    }
    if (to > at && isOrdinal(tokens, to)) {
      to += 1;
      continue;
    }
    if (
      !isNameWord(reading, to, certain && to === at) &&
      !(to > at && (isSurname(reading, to) || isSurnameInCapitals(reading, to)))
    )
      break;
    if (token.end - token.start > 1) real += 1;
    to += 1;
  }
  return real === 0 ? undefined : to;
}

/** "Mr Hun Sen", "Mr Terrence Young": a word that is something else by itself, at the end of a name. */
function isSurname({ tokens, words }: Reading, at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.shape !== 'title' || !words.surnames.has(token.key) || isDotted(tokens, at)) return false;
  return !afterBlank(next) || next.shape === 'lower' || token.possessive;
}

/** "Mr. Adama NIANG": four letters at least, and no acronym that is known. */
function isSurnameInCapitals({ tokens, covered }: Reading, at: number): boolean {
  const token = tokens[at];
  return token?.shape === 'upper' && !token.shout && token.end - token.start > 3 && !covered[at];
}

/** "King Charles III", "Juan Carlos I": which one of the name; "I" where it is no word of a sentence. */
function isOrdinal(tokens: Reading['tokens'], at: number): boolean {
  const key = afterBlank(tokens[at]) && tokens[at]?.shape !== 'lower' ? tokens[at]?.key : undefined;
  if (key === 'i') return !afterBlank(tokens[at + 1]);
  return key !== undefined && /^(?:i{2,3}|i?v|vi{1,3}|i?x|xi{1,3}|xi?v|xvi{0,3})$/.test(key);
}

/** "Sen." is a Senator. */
const isDotted = (tokens: Reading['tokens'], at: number): boolean =>
  tokens[at]?.key === 'sen' && tokens[at + 1]?.gap === 'stop';

/** Whether a token can be a part of a person's name. After a form of address a state's name can ("Mr Jordan"). */
export function isNameWord(reading: Reading, at: number, certain: boolean): boolean {
  const { tokens, words } = reading;
  const token = tokens[at];
  if (
    !token ||
    (token.shape !== 'title' &&
      !((token.shout || (certain && token.end - token.start > 2)) && token.shape === 'upper') &&
      !(certain && token.shape === 'mixed'))
  )
    return false;
  if (token.end - token.start === 1) return isInitial(reading, at);
  const key = token.key;
  if (
    words.notNames.has(key) ||
    words.heads.has(key) ||
    words.workNouns.has(key) ||
    words.meetingNouns.has(key)
  )
    return false;
  const hit = reading.covered[at];
  if (isPersonName(hit)) return true;
  if (
    hit &&
    hit.value.kind !== 'capital' &&
    !(certain && hit.to - hit.from === 1 && hit.value.entry?.type === 'state')
  )
    return false;
  if (hit && hit.value.kind === 'capital' && !certain) return false;
  return nameAt(words.titles, reading.text, tokens, at) === undefined;
}

const isPersonName = (hit: NameHit<TableName> | undefined): boolean =>
  (hit?.value.known?.type ?? hit?.value.entry?.type) === 'person';

const isInitial = (reading: Reading, at: number): boolean => {
  const next = reading.tokens[at + 1];
  return next !== undefined && joins(next) && next.shape === 'title';
};

/** Whether a word is a first name of the table. */
export const isFirstName = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at];
  return (
    token !== undefined && reading.words.firstNames.has(token.key) && (token.shape === 'title' || token.shout)
  );
};
