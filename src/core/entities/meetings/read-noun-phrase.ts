import { afterBlank, isEnd, joins, keyAt, type Token } from '../tokens.ts';
import type { MeetingHead } from './meeting-words.ts';
import type { MeetingPhrase, MeetingText } from './phrase.ts';
import { coreOf, isArticle, isCapital, isDated, isOrdinal, nameOf, phraseOf } from './phrase-words.ts';
import { readOwner } from './read-owner.ts';
import { isBody } from './read-subject.ts';

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
  // "the 134th Assembly": without a number it is a body
  if (head.kind === 'assembly' && left.ordinal === undefined) return undefined;
  const previous = tokens[left.from - 1];
  const bare = left.from === index;
  const article = isDeterminer(previous) || previous?.key === 'a';
  if (token.key === 'meeting' && bare && words.gerundObjects.has(nextKey) && !article) return undefined;
  if (isVerbUse(source, index, head, bare)) return undefined;
  const right = readRight(source, index, left.capitals === 0);
  const capitals = left.capitals + right.capitals;
  const to = right.to;
  const nameless = capitals === 0 && !right.topic;
  const owner = nameless ? readOwner(source, left.from) : undefined;
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
    core: owner ? coreOf(source, owner.from, owner.to) : nameless ? [] : coreOf(source, left.nameFrom, to),
    headStrength: head.headStrength,
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

function isDeterminer(token: Token | undefined): boolean {
  return token !== undefined && /^(?:the|this|that|our|its|their|these)$/.test(token.key);
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
      return /^(?:is|are|was|were)$/.test(before);
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
      afterBlank(right) ||
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
      ordinal = ordinal === undefined ? token.key : `${token.key}-${ordinal}`;
      from = at;
      if (token.shape !== 'lower' || capitals === 0) nameFrom = at;
      continue;
    }
    // "forty-seventh"
    if (ordinal !== undefined && right.gap === 'hyphen' && /^[a-z]+ty$/.test(token.key)) {
      ordinal = `${token.key}-${ordinal}`;
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
    if (words.empty.has(token.key) || (token.end - token.start === 1 && token.gap !== 'hyphen')) break;
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
    if (token?.shape !== 'lower' || !afterBlank(tokens[at + 1]) || isDated(dateAt, at)) return undefined;
    if (words.functionWords.has(token.key) || words.empty.has(token.key) || words.qualifiers.has(token.key))
      return undefined;
    if (token.key.length < 5 || /(?:ed|ing|ly|[^s]s)$/.test(token.key)) return undefined;
    const before = tokens[at - 1];
    if (!afterBlank(token) || !before) return undefined;
    if (/^an?$/.test(before.key) || words.qualifiers.has(before.key)) return at;
    if (isCapital(before) && joins(before) && !words.functionWords.has(before.key)) return at;
  }
  return undefined;
}

/** "of" in "Group of Seven summit", "and" or "on" between capitals: the name goes on to the left. */
function isNameLink({ tokens, words }: MeetingText, at: number, from: number): boolean {
  const token = tokens[at];
  const left = tokens[at - 1];
  const right = tokens[from];
  if (!token || !left || !right || !isCapital(right) || !afterBlank(token)) return false;
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

interface Right {
  readonly to: number;
  readonly capitals: number;
  readonly acronym: string | undefined;
  /** A small-lettered topic: "dialogue on climate change". */
  readonly topic: boolean;
}

/** Words after the head that belong to the name. `unnamed`: nothing named it so far. */
function readRight(source: MeetingText, index: number, unnamed: boolean): Right {
  const { tokens, dateAt, words } = source;
  const head = tokens[index];
  let to = index + 1;
  let capitals = 0;
  let acronym: string | undefined;
  const opened = tokens[to];
  if (opened?.gap === 'open' && opened.shape !== 'lower' && source.text[opened.end] === ')') {
    acronym = source.text.slice(opened.start, opened.end);
    to++;
  }
  // "Meeting No. 41"
  if (tokens[to]?.key === 'no' && tokens[to + 1]?.shape === 'number')
    return { to: to + 2, capitals: 1, acronym, topic: false };
  const link = tokens[to];
  const linkKey = afterBlank(link) || (link?.gap === 'close' && acronym !== undefined) ? link.key : '';
  const capitalHead = head !== undefined && isCapital(head);
  const journey = /^(?:visit|tour|mission)s?$/.test(head?.key ?? '') && linkKey === 'to';
  const links =
    journey || /^(?:of|on|for)$/.test(linkKey) || (unnamed && /^(?:with|between|among)$/.test(linkKey));
  if (!links) return { to, capitals, acronym, topic: false };
  let last = to;
  for (let at = to + 1; at < tokens.length && at - index <= 24; at++) {
    const token = tokens[at];
    if (!token || isDated(dateAt, at) || isEnd(token)) break;
    if (token.gap === 'comma' && !(capitals > 0 && isCapital(token) && listGoesOn(tokens, at))) break;
    if (token.gap === 'open') {
      if (token.shape === 'lower' || tokens[at + 1]?.gap !== 'close') break;
      last = at + 1;
      continue;
    }
    if (
      (isCapital(token) || (isOrdinal(token, words) && isNamesOrdinal(tokens[at + 1], words))) &&
      !words.functionWords.has(token.key)
    ) {
      capitals++;
      last = at + 1;
      continue;
    }
    if (
      /^(?:with|between)$/.test(linkKey) &&
      (words.offices.has(token.key) || /^(?:his|her|their|counterparts?)$/.test(token.key))
    )
      continue;
    if (!/^(?:of|and|the|on|for|its|to|h|e|mr|ms)$/.test(token.key)) break;
    if (
      /^(?:on|for|to)$/.test(token.key) &&
      !capitalHead &&
      !(last === at && words.bodies.has(keyAt(tokens, at - 1)))
    )
      break;
    const follower = tokens[at + 1];
    if (!isCapital(follower) && follower?.key !== 'the' && !(follower && isOrdinal(follower, words))) break;
  }
  if (capitals > 0) return { to: last, capitals, acronym, topic: false };
  const people =
    unnamed && /^(?:of|with|between|among)$/.test(linkKey) ? readPeople(source, to + 1) : undefined;
  if (people !== undefined) return { to: people, capitals, acronym, topic: true };
  if (linkKey !== 'on' || !unnamed) return { to, capitals, acronym, topic: false };
  let end = to + 1;
  while (end < tokens.length && end - to <= 4) {
    const token = tokens[end];
    if (!afterBlank(token) || token.shape !== 'lower' || isDated(dateAt, end)) break;
    if (words.functionWords.has(token.key)) break;
    end++;
  }
  return end > to + 1 ? { to: end, capitals, acronym, topic: true } : { to, capitals, acronym, topic: false };
}

/** "for the sixth Review Conference", not "for the first time". */
const isNamesOrdinal = (next: Token | undefined, words: MeetingText['words']): boolean =>
  isCapital(next) || words.heads.has(next?.key ?? '') || /^(?:anniversary|of)$/.test(next?.key ?? '');

/** "with senior officials", "of military experts": the end of the words for those who meet; undefined for others. */
function readPeople({ tokens, words, dateAt }: MeetingText, from: number): number | undefined {
  for (let at = from; at < tokens.length && at - from < 5; at++) {
    const token = tokens[at];
    if (!afterBlank(token) || token.shape !== 'lower' || isDated(dateAt, at)) return undefined;
    if (words.people.has(token.key)) return at + 1;
    if (words.functionWords.has(token.key) && at > from) return undefined;
  }
  return undefined;
}

/** "Recovery, Reconstruction and Modernisation": an "and" follows within the list. */
function listGoesOn(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i <= at + 6; i++) {
    const token = tokens[i];
    if (isEnd(token)) return false;
    if (token.key === 'and') return isCapital(tokens[i + 1]);
  }
  return false;
}
