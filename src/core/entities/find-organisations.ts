import { HEADS_NEVER_ALONE, OPENING_ADJECTIVES, VERY_WEAK_HEADS } from './data/words.ts';
import type { ActorType } from './entity.ts';
import type { NameHit } from './name-index.ts';
import { isCapital, type Reading, type TableName } from './reading.ts';
import { wordSet } from './table-rows.ts';
import { afterBlank, joins, keyAt } from './tokens.ts';

/** A name of an organisation or body that no table has, by its words: "Joint Border Committee". */
export interface OrganisationSpan {
  readonly from: number;
  readonly to: number;
  readonly type: ActorType;
  /** The folded head: "committee", "task force". */
  readonly head: string;
  /** The head alone with an article: "the Committee", to be resolved by what was named before. */
  readonly alone: boolean;
}

const MOST_WORDS_BEFORE = 9;
const MOST_WORDS_AFTER = 12;
/** Heads after which "in X" belongs to the name. */
const PLACED = wordSet('mission administration force office embassy delegation operation');
/** Weak heads that one word before them does not make a name, even after "the". */
const VERY_WEAK = wordSet(VERY_WEAK_HEADS);
/** Heads after which "on X" belongs to the name. */
const DEALS_ON = new Set([
  ...'committee subcommittee commission panel council institute center centre office board agency authority group'.split(
    ' ',
  ),
  ...['task force', 'working group', 'contact group', 'expert group'],
]);
/** Heads that alone say too little to be resolved. */
const NEVER_ALONE = wordSet(HEADS_NEVER_ALONE);

/**
 * Finds runs of capitalised words around a word such as "Committee" or "Ministry".
 * `taken` tells the tokens that a person's mention covers, `listed` those of a list of names, which end a run. Left to right, each look around is bounded.
 */
export function findOrganisations(
  reading: Reading,
  taken: (at: number) => boolean,
  listed: (at: number) => boolean,
): OrganisationSpan[] {
  const spans: OrganisationSpan[] = [];
  let last = 0;
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const head = headAt(reading, at);
    if (!head || at < last || taken(at)) continue;
    const span = spanAround(reading, at, head, last, taken, listed);
    if (!span) continue;
    spans.push(span);
    last = span.to;
  }
  return spans;
}

/** Rooms, halls and journeys that have a head in their name. */
const NO_BODIES = /^(?:oval office|trade mission|(?:exhibition|convention|conference) cent(?:er|re))$/;

interface Head {
  readonly key: string;
  readonly to: number;
}

/** The head at a token, of one word or two ("Task Force"). */
function headAt(reading: Reading, at: number): Head | undefined {
  const { tokens, words } = reading;
  const token = tokens[at];
  const before = reading.covered[at - 1];
  if (token?.key === 'parliament' && afterBlank(token) && before?.value.kind === 'adjective')
    return { key: 'parliament', to: at + 1 };
  if (token?.shape !== 'title' || token.shout || NO_BODIES.test(`${keyAt(tokens, at - 1)} ${token.key}`))
    return undefined;
  const next = tokens[at + 1];
  if (next?.shape === 'title' && afterBlank(next)) {
    const two = `${token.key} ${next.key}`;
    if (words.twoWordHeads.has(two)) return { key: two, to: at + 2 };
  }
  return words.heads.has(token.key) ? { key: token.key, to: at + 1 } : undefined;
}

function spanAround(
  reading: Reading,
  at: number,
  head: Head,
  last: number,
  taken: (at: number) => boolean,
  listed: (at: number) => boolean,
): OrganisationSpan | undefined {
  const { tokens, words } = reading;
  const from = leftEnd(reading, at, last, taken);
  let to = head.to;
  let key = head.key;
  let headAtLast = at;
  // The run goes on with capitals: the last head in it counts ("Security Council Sanctions Committee").
  while (to < head.to + MOST_WORDS_AFTER) {
    const next = headAt(reading, to);
    const token = tokens[to];
    if (!token || !joins(token) || tokens[to - 1]?.possessive || taken(to)) break;
    if (next) {
      headAtLast = to;
      to = next.to;
      key = next.key;
      continue;
    }
    // "Council National Institute": an adjective that opens names opens another.
    let ahead = to;
    while (
      ahead < to + 3 &&
      !ADJECTIVES.has(keyAt(tokens, to)) &&
      isPlainCapital(reading, ahead) &&
      (ahead === to || (afterBlank(tokens[ahead]) && !headAt(reading, ahead)))
    )
      ahead += 1;
    const later =
      ahead > to && !tokens[ahead - 1]?.possessive && afterBlank(tokens[ahead])
        ? headAt(reading, ahead)
        : undefined;
    if (!later) break;
    headAtLast = ahead;
    to = later.to;
    key = later.key;
  }
  const named =
    tokens[to]?.shape === 'number' && afterBlank(tokens[to]) && /force|group|brigade/.test(key) ? to + 1 : to;
  const end = tokens[named - 1]?.possessive ? named : rightEnd(reading, named, key, listed);
  const before = headAtLast - from;
  const after = end - to;
  const type: ActorType = words.bodyHeads.has(key) || key.includes(' ') ? 'body' : 'organisation';
  if (before === 0 && after === 0) {
    if (NEVER_ALONE.has(key) || isWork(reading, end)) return undefined;
    const previous = tokens[at - 1];
    const article = previous && /^(?:the|this|its|our|said)$/.test(previous.key) && afterBlank(tokens[at]);
    return article ? { from, to: end, type, head: key, alone: true } : undefined;
  }
  if (
    reading.inHeading[at] ||
    (words.weakHeads.has(key) &&
      before + after < 2 &&
      !coveredName(reading, from) &&
      (VERY_WEAK.has(key) || tokens[from - 1]?.key !== 'the' || reading.smallWords.has(keyAt(tokens, from))))
  )
    return undefined;
  if (before === 0 && !/^(?:of|for|on|against)$/.test(keyAt(tokens, to))) return undefined;
  if (before === 0 && words.weakHeads.has(key) && tokens[to]?.key !== 'of' && after < 3) return undefined;
  if (isWork(reading, end)) return undefined;
  if (before === 0 && /^(?:cabinet|delegation|presidency)$/.test(key)) return undefined;
  // "Government of Morocco", "U.S. Government" are the state itself.
  if (key === 'government' && (coveredName(reading, from) || coveredName(reading, end - 1))) return undefined;
  return { from, to: end, type, head: key, alone: false };
}

/** Walks left over capitals and "and" between them, to the word that opens the name. */
function leftEnd(reading: Reading, at: number, last: number, taken: (at: number) => boolean): number {
  const { tokens, words } = reading;
  let from = at;
  while (from > last && at - from < MOST_WORDS_BEFORE) {
    const gap = tokens[from]?.gap;
    const before = from - 1;
    const token = tokens[before];
    if (!token || taken(before)) break;
    const owner =
      token.possessive &&
      !reading.covered[before] &&
      isPlainCapital(reading, before) &&
      isCapital(reading, before - 1);
    if (token.possessive && !owner) break;
    if (gap === 'space' || gap === 'hyphen' || gap === 'amp') {
      const hit = reading.covered[before];
      if (hit && hit.value.kind !== 'place' && hit.from >= last) {
        from = hit.from;
        continue;
      }
      if (isPlainCapital(reading, before)) {
        from = before;
        continue;
      }
      // "Health and Safety Executive": both sides unknown capitals.
      if (
        token.key === 'and' &&
        gap === 'space' &&
        isPlainCapital(reading, before - 1) &&
        !reading.covered[before - 1] &&
        afterBlank(tokens[before]) &&
        from < at &&
        !words.heads.has(keyAt(tokens, before - 1)) &&
        before - 1 >= last
      ) {
        from = before - 1;
        continue;
      }
    }
    break;
  }
  // A word that only opens the sentence is not part of the name.
  while (from < at && opensSentence(reading, from)) from += 1;
  return from;
}

function opensSentence(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (!token || reading.covered[at]) return false;
  if (joins(token)) return false;
  return reading.words.notNames.has(token.key)
    ? !ADJECTIVES.has(token.key)
    : reading.smallWords.has(token.key) && token.gap !== 'comma' && VERBISH.test(token.key);
}

/** Words of the stop list that do open names: "National Assembly", "Joint Border Committee". */
const ADJECTIVES = wordSet(OPENING_ADJECTIVES);
const VERBISH = /(?:ing|ed|ly)$/;

/** A capitalised word that a name may have: no stop word, no title, no adjective of the calendar. */
function isPlainCapital(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (
    !token ||
    token.shout ||
    !isCapital(reading, at) ||
    (token.end - token.start === 1 && token.shape === 'title' && token.key !== 'v')
  )
    return false;
  if (reading.words.notNames.has(token.key) && !ADJECTIVES.has(token.key)) return false;
  return (
    !reading.words.workNouns.has(token.key) ||
    /^(?:action|policy|partnership|programme|program|law|review|initiative|process|project|plan|compact|strategy)$/.test(
      token.key,
    )
  );
}

const isPerson = (hit: NameHit<TableName> | undefined): boolean =>
  (hit?.value.known ?? hit?.value.entry)?.type === 'person';

const coveredName = (reading: Reading, at: number): boolean => {
  const kind = reading.covered[at]?.value.kind;
  return kind === 'adjective' || kind === 'certain';
};

/** "on Foreign Affairs", "of Trade and Industry", "of the Saharawi Republic"; commas only when an "and" closes the list. */
function rightEnd(reading: Reading, at: number, key: string, listed: (at: number) => boolean): number {
  const { tokens } = reading;
  let to = at;
  for (let links = 0; links < 3; links += 1) {
    const link = tokens[to];
    if (!afterBlank(link) || tokens[to - 1]?.possessive) break;
    const linked =
      link.key === 'of' ||
      link.key === 'for' ||
      (/^(?:on|against)$/.test(link.key) && DEALS_ON.has(key)) ||
      (PLACED.has(key) && /^(?:in|to)$/.test(link.key));
    if (!linked) break;
    let next = to + 1;
    if (tokens[next]?.key === 'the') next += 1;
    if (!afterBlank(tokens[next])) break;
    const end = listEnd(reading, next, listed);
    if (end === next) break;
    to = end;
  }
  return to;
}

/** A run of capitals from a token on: "Economy, Trade and Industry", "Foreign Affairs", "Human Rights". */
function listEnd(reading: Reading, at: number, listed: (at: number) => boolean): number {
  const { tokens } = reading;
  let to = at;
  while (to < at + MOST_WORDS_AFTER) {
    const token = tokens[to];
    if (!token || listed(to) || (to > at && tokens[to - 1]?.possessive)) break;
    const hit = reading.covered[to];
    if (to > at && token.gap === 'comma') {
      // A comma belongs to the name only if the list is closed with "and".
      let ahead = to;
      let closed = false;
      while (
        ahead < to + 6 &&
        tokens[ahead] &&
        (isPlainCapital(reading, ahead) || tokens[ahead]?.key === 'and')
      ) {
        if (tokens[ahead]?.key === 'and' && isPlainCapital(reading, ahead + 1)) closed = true;
        if (closed) break;
        ahead += 1;
        if (!afterBlank(tokens[ahead]) && tokens[ahead]?.gap !== 'comma') break;
      }
      if (!closed || hit) break;
    } else if (to > at && !joins(token) && token.gap !== 'amp') break;
    if (isPerson(hit)) break;
    if (hit && hit.from === to && hit.value.kind !== 'place') {
      to = hit.to;
      // "the Berlin Mandate"
      const goesOn = hit.value.kind === 'capital' && afterBlank(tokens[to]) && isPlainCapital(reading, to);
      if (hit.value.kind !== 'adjective' && !goesOn) break;
      continue;
    }
    if (isPlainCapital(reading, to)) {
      to += 1;
      continue;
    }
    if (
      (token.key === 'and' || token.key === 'the') &&
      to > at &&
      afterBlank(token) &&
      isPlainCapital(reading, to + 1) &&
      !reading.covered[to + 1] &&
      !tokens[to - 1]?.possessive &&
      !reading.words.heads.has(keyAt(tokens, to + 1))
    ) {
      to += 1;
      continue;
    }
    break;
  }
  return to;
}

/** "Security Council Resolution", "Party Congress Declaration": what follows makes the whole a thing; a meeting leaves the actor. */
const isWork = (reading: Reading, at: number): boolean => {
  if (reading.tokens[at - 1]?.possessive) return false;
  for (let next = at; next < at + 3; next += 1) {
    const token = reading.tokens[next];
    if (!afterBlank(token) || token.shape !== 'title') return false;
    if (reading.words.workNouns.has(token.key))
      return !/^(?:resolutions?|report|statement|decision)$/.test(token.key);
    if (reading.words.meetingNouns.has(token.key) || reading.words.heads.has(token.key)) return false;
  }
  return false;
};
