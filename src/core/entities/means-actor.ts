import type { NameHit } from './name-index.ts';
import { isCapital, type Reading, type TableName } from './reading.ts';

/** Whether a name of the tables means its actor where it stands: no place, no adjective, no city that is only a city. */
export function meansActor(reading: Reading, hit: NameHit<TableName>): boolean {
  const { kind, known } = hit.value;
  if (known) return true;
  if (kind === 'capital') return isGovernment(reading, hit);
  if (kind !== 'certain') return false;
  return !namesWork(reading, hit.to);
}

/** "UN Charter", "Washington Treaty", "NATO Comprehensive Assistance Package": the run of capitals ends in a work. */
function namesWork(reading: Reading, at: number): boolean {
  const { tokens, words } = reading;
  if (tokens[at - 1]?.possessive) return false;
  for (let next = at; next < at + 4; next += 1) {
    const token = tokens[next];
    if (
      !token ||
      (token.gap !== 'space' && !(token.gap === 'hyphen' && next > at)) ||
      token.shape !== 'title' ||
      reading.covered[next]
    )
      return false;
    if (words.notNames.has(token.key) && !words.workNouns.has(token.key)) return false;
    if (words.workNouns.has(token.key)) return !ACTS_OF_ACTORS.has(token.key);
    if (words.heads.has(token.key) || words.meetingNouns.has(token.key)) return false;
  }
  return false;
}

/** An actor's own word: "Security Council Resolution", "G7 Statement". */
const ACTS_OF_ACTORS = new Set([
  'resolution',
  'resolutions',
  'statement',
  'declaration',
  'report',
  'review',
  'decision',
  'communique',
  'policy',
  'position',
  'act',
  'program',
  'programme',
  'action',
  'law',
  'bill',
  'amendment',
  'regulation',
  'system',
  'standard',
  'standards',
  'rules',
  'agenda',
  'document',
  'note',
  'paper',
  'scenario',
  'guide',
  'model',
  'vision',
  'article',
]);

/** A capital stands for the government when the sentence makes it act or deals with it. */
function isGovernment(reading: Reading, hit: NameHit<TableName>): boolean {
  const { tokens, words } = reading;
  const token = tokens[hit.from];
  const last = tokens[hit.to - 1];
  const next = tokens[hit.to];
  const before = tokens[hit.from - 1];
  if (!token || !last || token.shout) return false;
  const beforeKey = token.gap === 'space' || token.gap === 'hyphen' ? (before?.key ?? '') : '';
  if (words.placePrepositions.has(beforeKey)) return false;
  // "in Brussels and Moscow": the second city is a place as the first is.
  if ((beforeKey === 'and' || token.gap === 'comma') && followsPlace(reading, hit.from)) return false;
  if (last.possessive)
    return (
      beforeKey !== 'of' &&
      !(next && isCapital(reading, hit.to) && next.gap === 'space' && reading.words.heads.has(next.key))
    );
  if (words.governmentPrepositions.has(beforeKey))
    return next?.gap !== 'space' || !isCapital(reading, hit.to);
  if (
    next &&
    next.gap === 'space' &&
    (words.actingVerbs.has(next.key) || next.key === 'also' || next.key === 'is')
  )
    return beforeKey === '' || !/^(?:of|for|on|the)$/.test(beforeKey);
  return (next?.key === 'and' || token.gap === 'hyphen') && isPair(reading, hit);
}

function followsPlace(reading: Reading, at: number): boolean {
  for (let back = at - 1; back > at - 8 && back >= 0; back -= 1) {
    const token = reading.tokens[back];
    if (!token || token.gap === 'stop' || token.gap === 'break')
      return reading.words.placePrepositions.has(token?.key ?? '');
    if (reading.words.placePrepositions.has(token.key)) return true;
    if (reading.words.actingVerbs.has(token.key)) return false;
  }
  return false;
}

/** "Washington and Beijing agreed", "between Kyiv and Moscow". */
function isPair(reading: Reading, hit: NameHit<TableName>): boolean {
  const other = reading.covered[hit.to + 1];
  if (reading.tokens[hit.to]?.key !== 'and' || !other || other.from !== hit.to + 1) return false;
  const after = reading.tokens[other.to];
  return after !== undefined && after.gap === 'space' && reading.words.actingVerbs.has(after.key);
}
