import { joins, keyAt, type Token } from '../tokens.ts';
import type { MeetingHead } from './meeting-words.ts';
import type { MeetingPhrase, MeetingText } from './phrase.ts';
import {
  compoundOrdinal,
  coreOf,
  isArticle,
  isCapital,
  isDated,
  isOrdinal,
  leadAt,
  nameOf,
  ordinalOf,
  phraseOf,
} from './phrase-words.ts';
import { readOwner } from './read-owner.ts';
import { readRight } from './read-right-of-head.ts';
import { isBody, type Stretch } from './read-subject.ts';
import { readPartner } from './read-verb-phrase.ts';

const LONGEST = 16;

/**
 * Reads the words around a head such as "summit": leftwards its name ("the extraordinary NATO Madrid Summit"),
 * rightwards "of the Parties", "on Disarmament", "with Ukraine". Undefined where the head is no meeting.
 */
export function readNounPhrase(source: MeetingText, index: number): MeetingPhrase | undefined {
  const { tokens, words, dateAt } = source;
  const token = tokens[index];
  const head = token && words.heads.get(token.key);
  if (!head || !token) return undefined;
  const next = tokens[index + 1];
  const nextKey = next && joins(next) ? next.key : '';
  if (words.notBefore.has(nextKey)) return undefined;
  const left = readLeft(source, index);
  const previous = tokens[left.from - 1];
  const bare = left.from === index;
  const article = isDeterminer(previous) || previous?.key === 'a';
  if (token.key === 'meeting' && bare && words.gerundObjects.has(nextKey) && !article) return undefined;
  if (isVerbUse(source, index, head, bare)) return undefined;
  // "Secretary-General of the Forum", "members of the Congress": the body, not its meeting.
  const lead = leadAt(tokens, left.from);
  if (head.strength === 'body' && keyAt(tokens, lead) === 'of' && isOfBody(source, lead - 1))
    return undefined;
  if (/^organi[sz]ation$/.test(keyAt(tokens, left.from)) && keyAt(tokens, left.from + 1) === 'of')
    return undefined;
  const right = readRight(source, index, left.capitals === 0);
  const capitals = left.capitals + right.capitals;
  const to = right.to;
  const nameless = capitals === 0 && !right.topic;
  const owner = nameless ? readOwner(source, left.from) : undefined;
  const partner = capitals === 0 && !owner ? partnerAfter(source, left.from, to, head.strength) : undefined;
  if (partner)
    return phraseOf(source, left.from, to, {
      name: `${token.key} with ${nameOf(source, partner.from + 1, partner.to)}`,
      kind: head.kind,
      core: coreOf(source, partner.from, partner.to),
      introduced: true,
    });
  const wordsOfName = nameOf(source, left.nameFrom, to);
  return phraseOf(source, left.from, to, {
    name: owner
      ? isBody(source, owner)
        ? `${nameOf(source, owner.from, owner.to)} ${wordsOfName}`
        : `${wordsOfName} of ${nameOf(source, owner.from, owner.to)}`
      : nameless && left.nameFrom === index && to === index + 1
        ? ''
        : wordsOfName,
    kind: head.kind,
    core: owner
      ? coreOf(source, owner.from, owner.to)
      : nameless && !(previous?.key === 'a' && left.nameFrom < index && left.ordinal === undefined)
        ? []
        : coreOf(source, left.nameFrom, to),
    strength: head.strength,
    plural: head.plural || /^(?:rounds|series)$/.test(keyAt(tokens, left.from)),
    introduced: /^an?$/.test(previous?.key ?? ''),
    definite: isDeterminer(previous) || left.possessive,
    shout: token.shout,
    described: left.from < index || right.topic,
    ...(left.ordinal !== undefined && { ordinal: left.ordinal }),
    ...((left.acronym ?? right.acronym) !== undefined && { acronym: left.acronym ?? right.acronym ?? '' }),
    ...(left.other && { other: true }),
    ...(/^(?:their|its|our)$/.test(previous?.key ?? '') && { owned: true }),
    ...(left.date !== undefined && { ownDate: dateAt[left.date] ?? -1 }),
  });
}

const isOfBody = ({ tokens, words }: MeetingText, at: number): boolean =>
  words.offices.has(keyAt(tokens, at)) ||
  /^(?:members?|states|countries|secretariat)$/.test(keyAt(tokens, at));

/** "hold talks in Geneva with the Envoy": with whom. */
function partnerAfter(
  source: MeetingText,
  from: number,
  to: number,
  strength: MeetingPhrase['strength'],
): Stretch | undefined {
  const { tokens } = source;
  // "the discussion I had yesterday with Mr Sall"
  const told =
    /^(?:i|we|he|she|they)$/.test(keyAt(tokens, to)) && /^(?:had|held|have)$/.test(keyAt(tokens, to + 1));
  if (!told && (strength !== 'weak' || !/^(?:hold|held|had|have|having)$/.test(keyAt(tokens, from - 1))))
    return undefined;
  for (let at = told ? to + 2 : to; at < to + 14 && joins(tokens[at]); at++)
    if (keyAt(tokens, at) === 'with') {
      const partner = readPartner(source, at - 1, false);
      if (partner) return partner;
    }
  return undefined;
}

function isDeterminer(token: Token | undefined): boolean {
  return token !== undefined && /^(?:the|this|that|our|my|its|their|these)$/.test(token.key);
}

/** "calls on", "to call", "will visit", "visited": heads that are verbs more often than nouns. */
function isVerbUse(
  { tokens, words, dateAt }: MeetingText,
  index: number,
  head: MeetingHead,
  bare: boolean,
): boolean {
  const before = keyAt(tokens, index - 1);
  const after = keyAt(tokens, index + 1);
  if (words.notAfter.has(before)) return true;
  switch (head.kind) {
    case 'meeting':
      return /^(?:is|are|was|were|be|been)$/.test(before);
    case 'round':
    case 'cycle': // "the second round", not "round of talks", where the talks are the head
      return (
        head.plural || /^(?:of|table)$/.test(after) || !(words.ordinals.has(before) || /^\d+\D/.test(before))
      );
    case 'table':
      return before !== 'round';
    case 'conversation':
      return !/phone$/.test(before);
    case 'call':
      if (/^(?:for|upon|to)$/.test(after) || (/^o[fn]$/.test(after) && !isDated(dateAt, index + 2)))
        return true;
      return bare && !/^(?:with|between)$/.test(after) && !isArticle(before);
    case 'visit':
      if (isCapital(tokens[index + 1]) && joins(tokens[index + 1])) return true;
      return /^(?:to|will|would|shall|the|should)$/.test(before) && after !== 'to' && after !== 'of';
    default:
      return head.kind === 'session' && before === 'in';
  }
}

const OTHER = /^(?:next|previous|last|earlier|forthcoming|upcoming|subsequent)$/;

interface Left {
  readonly from: number;
  /** Where the name begins: after dates, occasions and possessives. */
  readonly nameFrom: number;
  readonly capitals: number;
  readonly possessive: boolean;
  readonly ordinal: string | undefined;
  readonly acronym: string | undefined;
  readonly other: boolean;
  /** Token of a date before the head. */
  readonly date: number | undefined;
}

function readLeft(source: MeetingText, index: number): Left {
  const { tokens, words, dateAt } = source;
  let from = index;
  let nameFrom = index;
  let capitals = 0;
  let ordinal: string | undefined;
  let acronym: string | undefined;
  let date: number | undefined;
  let possessive = false;
  let other = false;
  for (let at = index - 1; at >= 0 && index - at <= LONGEST; at--) {
    const token = tokens[at];
    const right = tokens[at + 1];
    if (!token || !right) break;
    if (right.gap === 'close' && token.gap === 'open' && token.shape === 'upper' && at + 1 === from) {
      acronym = source.text.slice(token.start, token.end);
      from = at;
      continue;
    }
    const joined =
      right.gap === 'space' ||
      right.gap === 'hyphen' ||
      right.gap === 'amp' ||
      (right.gap === 'open' && acronym !== undefined);
    if (!joined) break;
    if (isDated(dateAt, at)) {
      date = at;
      while (from > 0 && dateAt[from - 1] === dateAt[at]) from--;
      from = Math.min(from, at);
      while (from > 0 && dateAt[from - 1] === dateAt[at]) from--;
      possessive ||= token.possessive;
      break;
    }
    // "COVID-19 Summit"
    if (token.shape === 'number' && token.gap === 'hyphen' && isCapital(tokens[at - 1])) continue;
    if (isOrdinal(token, words)) {
      ordinal = ordinal === undefined ? ordinalOf(token, words) : `${token.key}-${ordinal}`;
      from = at;
      if (token.shape !== 'lower' || capitals === 0) nameFrom = at;
      continue;
    }
    // "forty-seventh"
    if (ordinal !== undefined && right.gap === 'hyphen' && /^[a-z]+ty$/.test(token.key)) {
      ordinal = compoundOrdinal(token.key, ordinal);
      if (nameFrom === from) nameFrom = at;
      from = at;
      continue;
    }
    if (token.key === 'of' && capitals === 0 && /^(?:series|rounds?)$/.test(keyAt(tokens, at - 1))) {
      from = at - 1;
      nameFrom = from;
      at = from;
      continue;
    }
    if (words.functionWords.has(token.key)) {
      if (!isNameLink(source, at, from)) break;
      continue;
    }
    const described = readDescription(source, at, index);
    if (described !== undefined) {
      from = described;
      nameFrom = described;
      at = described;
      continue;
    }
    if (
      (words.empty.has(token.key) && !isNewPlace(token, right, words)) ||
      (token.end - token.start === 1 && token.gap !== 'hyphen' && right.gap !== 'hyphen')
    )
      break;
    if (isCapital(token) && !words.occasions.has(token.key)) {
      // What belongs to somebody names the owner, not the meeting.
      if (token.possessive && /^(?:president|minister|secretary|chancellor)$/.test(token.key)) {
        possessive = true;
        break;
      }
      capitals++;
      from = at;
      nameFrom = at;
      continue;
    }
    if (words.qualifiers.has(token.key) || words.occasions.has(token.key)) {
      other ||= OTHER.test(token.key);
      from = at;
      if (!words.occasions.has(token.key)) nameFrom = at;
      continue;
    }
    break;
  }
  // A capital that only begins the sentence is no name: "Bilateral meetings".
  const first = tokens[nameFrom];
  if (
    capitals === 1 &&
    first &&
    (first.gap === 'break' || first.gap === 'stop') &&
    words.qualifiers.has(first.key)
  )
    capitals = 0;
  return { from, nameFrom, capitals, possessive, ordinal, acronym, other, date };
}

/**
 * "a business roundtable", "a Pacific climate resilience workshop": one or two nouns between the head and an article, a
 * capital or a word that qualifies meetings. The first of them; undefined where they may be something else.
 */
function readDescription(
  { tokens, words, dateAt }: MeetingText,
  last: number,
  head: number,
): number | undefined {
  if (last !== head - 1) return undefined;
  for (let at = last; at > last - 2; at--) {
    const token = tokens[at];
    if (token?.shape !== 'lower' || tokens[at + 1]?.gap !== 'space' || isDated(dateAt, at)) return undefined;
    if (words.functionWords.has(token.key) || words.empty.has(token.key) || words.qualifiers.has(token.key))
      return undefined;
    if (token.key.length < 5 || /(?:ed|ing|ly|[^s]s)$/.test(token.key)) return undefined;
    const before = tokens[at - 1];
    if (token.gap !== 'space' || !before) return undefined;
    if (/^an?$/.test(before.key) || words.qualifiers.has(before.key)) return at;
    if (isCapital(before) && joins(before) && !words.functionWords.has(before.key)) return at;
  }
  return undefined;
}

/** "New" of "New Zealand", not of "New Summit" or of "New" that begins a sentence. */
const isNewPlace = (token: Token, right: Token, { heads, qualifiers }: MeetingText['words']): boolean =>
  token.key === 'new' &&
  token.shape === 'title' &&
  right.shape === 'title' &&
  !heads.has(right.key) &&
  !qualifiers.has(right.key);

/** "of" in "Group of Seven summit", "and" or "on" between capitals: the name goes on to the left. */
function isNameLink({ tokens, words }: MeetingText, at: number, from: number): boolean {
  const token = tokens[at];
  const left = tokens[at - 1];
  const right = tokens[from];
  if (!token || !left || !right || !isCapital(right) || token.gap !== 'space') return false;
  if (token.key === 'of') return words.ofNouns.has(left.key) && isCapital(left);
  if (token.key === 'the')
    return left.key === 'of' && words.ofNouns.has(keyAt(tokens, at - 2)) && isCapital(tokens[at - 2]);
  if (token.shout) return false;
  const joins = token.key === 'and' || token.key === 'on' || token.key === 'for';
  return (
    joins &&
    isCapital(left) &&
    !left.possessive &&
    left.gap !== 'break' &&
    left.gap !== 'stop' &&
    from === at + 1
  );
}
