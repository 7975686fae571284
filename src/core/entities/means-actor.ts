import { ACTS_OF_AN_ACTOR, LANDMARKS_AFTER } from './data/words.ts';
import type { NameHit } from './name-index.ts';
import { isCapital, type Reading, type TableName } from './reading.ts';
import { wordSet } from './table-rows.ts';
import { afterBlank, isEnd, joins, keyAt } from './tokens.ts';

/** Whether a name of the tables means its actor where it stands: no place, no adjective, no city that is only a city. */
export function meansActor(reading: Reading, hit: NameHit<TableName>): boolean {
  const { kind, known } = hit.value;
  if (known) return true;
  if (isLandmark(reading, hit.to) || reading.text[reading.tokens[hit.to - 1]?.end ?? 0] === '$') return false;
  if (kind === 'capital') return isGovernment(reading, hit);
  if (kind !== 'certain') return false;
  // "Trump Administration", "Mandela Foundation": the run goes on.
  if (hit.value.entry?.type === 'person' && goesOn(reading, hit.to)) return false;
  return !namesWork(reading, hit.to) && !isPairOfName(reading, hit);
}

/** "U.S.-Australia Critical Minerals Compact": two names as the adjective of a work; not of a war or a meeting of the two. */
function isPairOfName({ tokens, covered, words }: Reading, hit: NameHit<TableName>): boolean {
  let to = hit.to;
  for (
    let next = covered[to];
    next?.from === to && tokens[to]?.gap === 'hyphen' && to < hit.to + 8;
    next = covered[to]
  )
    to = next.to;
  if (to === hit.to && !(tokens[hit.from]?.gap === 'hyphen' && covered[hit.from - 1])) return false;
  if (!afterBlank(tokens[to]) || tokens[to]?.shape !== 'title' || tokens[to - 1]?.possessive) return false;
  let isWork = false;
  for (let at = to; at < to + 6 && afterBlank(tokens[at]); at += 1) {
    const key = keyAt(tokens, at);
    if (words.meetingNouns.has(key)) return false;
    if (tokens[at]?.shape !== 'title' && !words.and.has(key)) break;
    isWork ||= words.workNouns.has(key);
  }
  return isWork;
}

function goesOn(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return (
    afterBlank(token) &&
    !reading.tokens[at - 1]?.possessive &&
    reading.words.heads.has(token.key) &&
    isCapital(reading, at)
  );
}

/** "UN Charter", "Washington Treaty", "NATO Comprehensive Assistance Package": the run of capitals ends in a work. */
function namesWork(reading: Reading, at: number): boolean {
  const { tokens, words } = reading;
  if (tokens[at - 1]?.possessive) return false;
  for (let next = at; next < at + 4; next += 1) {
    const token = tokens[next];
    if (
      !token ||
      (!afterBlank(token) && !(token.gap === 'hyphen' && next > at)) ||
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

/** "Taiwan Strait", "Jordan Valley", "Vienna Airport": a place with an actor's name in it. */
export function isLandmark(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return (
    token !== undefined &&
    afterBlank(token) &&
    (token.shape === 'title' || token.shout) &&
    !reading.tokens[at - 1]?.possessive &&
    LANDMARKS.has(token.key)
  );
}

const LANDMARKS = wordSet(LANDMARKS_AFTER);

/** An actor's own word: "Security Council Resolution", "G7 Statement". */
const ACTS_OF_ACTORS = wordSet(ACTS_OF_AN_ACTOR);

/** A capital stands for the government when the sentence makes it act or deals with it. */
function isGovernment(reading: Reading, hit: NameHit<TableName>): boolean {
  const { tokens, words } = reading;
  const token = tokens[hit.from];
  const last = tokens[hit.to - 1];
  const next = tokens[hit.to];
  const before = tokens[hit.from - 1];
  if (!token || !last || token.shout) return false;
  const beforeKey = joins(token) ? (before?.key ?? '') : '';
  if (words.placePrepositions.has(beforeKey)) return false;
  // "in Brussels and Moscow": the second city is a place as the first is.
  if ((words.and.has(beforeKey) || token.gap === 'comma') && followsPlace(reading, hit.from)) return false;
  if (last.possessive)
    return (
      beforeKey !== 'of' &&
      !(next && isCapital(reading, hit.to) && afterBlank(next) && reading.words.heads.has(next.key))
    );
  if (
    DEALS_WITH.test(beforeKey) ||
    words.governmentPrepositions.has(beforeKey) ||
    (beforeKey === 'for' && !LEAVES.test(keyAt(tokens, hit.from - 2)))
  )
    return !afterBlank(next) || !isCapital(reading, hit.to);
  if (
    next &&
    afterBlank(next) &&
    (words.actingVerbs.has(next.key) || next.key === 'also' || next.key === 'is')
  )
    return beforeKey === '' || !/^(?:of|for|on|the)$/.test(beforeKey);
  return (words.and.has(next?.key ?? '') || token.gap === 'hyphen') && isPair(reading, hit);
}

/** Verbs whose object is who acts: "blames Paris", "urged Moscow". */
const DEALS_WITH =
  /^(?:blam|accus|urg|warn|critici[sz]|ask|press|condemn|support|sanction|tell|told|assur|prais|thank|persuad|convinc|need)(?:e|es|ed|s|ing)?$/;
const LEAVES =
  /^(?:left|leaves|leave|leaving|departed|departs|departing|bound|headed|heads|flight|train|road|city)$/;

/** "in Brussels and Moscow", "in Madrid, Paris and Rome": a list of cities after a preposition of place. */
function followsPlace(reading: Reading, at: number): boolean {
  const joint = reading.tokens[at]?.gap === 'comma' ? at - 1 : at - 2;
  if (!isCapital(reading, joint)) return false;
  for (let back = at - 1; back > at - 14 && back >= 0; back -= 1) {
    const token = reading.tokens[back];
    if (isEnd(token)) return reading.words.placePrepositions.has(token?.key ?? '');
    if (reading.words.placePrepositions.has(token.key)) return true;
    if (reading.words.actingVerbs.has(token.key)) return false;
  }
  return false;
}

/** "Washington and Beijing agreed", "between Kyiv and Moscow". */
function isPair(reading: Reading, hit: NameHit<TableName>): boolean {
  const other = reading.covered[hit.to + 1];
  if (!reading.words.and.has(keyAt(reading.tokens, hit.to)) || !other || other.from !== hit.to + 1)
    return false;
  const after = reading.tokens[other.to];
  return after !== undefined && afterBlank(after) && reading.words.actingVerbs.has(after.key);
}
