import { isEnd, keyAt, type Token } from '../tokens.ts';
import type { MeetingText } from './phrase.ts';
import { isCapital, isDated, isOrdinal } from './phrase-words.ts';

/** What follows a head such as "summit" and belongs to the meeting's name. */
export interface Right {
  readonly to: number;
  readonly capitals: number;
  readonly acronym: string | undefined;
  /** A small-lettered topic: "dialogue on climate change". */
  readonly topic: boolean;
}

/** Words after the head that belong to the name. `unnamed`: nothing named it so far. */
export function readRight(source: MeetingText, index: number, unnamed: boolean): Right {
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
  const linkKey = link?.gap === 'space' || (link?.gap === 'close' && acronym !== undefined) ? link.key : '';
  const capitalHead = head !== undefined && isCapital(head);
  const journey = /^(?:visit|tour|mission|briefing)s?$/.test(head?.key ?? '') && linkKey === 'to';
  const links =
    journey || /^(?:of|on|for)$/.test(linkKey) || (unnamed && /^(?:with|between|among)$/.test(linkKey));
  if (!links) return { to, capitals, acronym, topic: false };
  let last = to;
  for (let at = to + 1; at < tokens.length && at - index <= 24; at++) {
    const token = tokens[at];
    if (!token || isDated(dateAt, at) || isEnd(token)) break;
    if (token.gap === 'comma' && !(capitals > 0 && isCapital(token) && listGoesOn(tokens, at))) break;
    if (/^(?:open|conclude|begin|close|convene)s$/.test(token.key)) break;
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
    // "Conference on Trafficking in Persons and Crime", not "Conference on Crime in Oslo"
    const goesOn = token.key === 'in' && linkKey === 'on' && keyAt(tokens, at + 2) === 'and';
    if (!goesOn && !/^(?:of|and|the|on|for|its|to|h|e|mr|ms)$/.test(token.key)) break;
    if (
      /^(?:on|for|to)$/.test(token.key) &&
      !capitalHead &&
      !(last === at && words.bodies.has(keyAt(tokens, at - 1)))
    )
      break;
    const follower = tokens[at + 1];
    if (!isCapital(follower) && follower?.key !== 'the' && !(follower && isOrdinal(follower, words))) break;
  }
  // "the Vilnius Summit for the Ukrainian counteroffensive": what small letters end is no name.
  if (linkKey === 'for' && isPlainNoun(tokens[last], words))
    return { to, capitals: 0, acronym, topic: false };
  if (capitals > 0) return { to: last, capitals, acronym, topic: false };
  const people =
    unnamed && /^(?:of|with|between|among)$/.test(linkKey) ? readPeople(source, to + 1) : undefined;
  if (people !== undefined) return { to: people, capitals, acronym, topic: true };
  if (linkKey !== 'on' || !unnamed) return { to, capitals, acronym, topic: false };
  // "a hearing on the compacts", not "consultations on the matter"
  let end = keyAt(tokens, to + 1) === 'the' && /^hearing/.test(head?.key ?? '') ? to + 2 : to + 1;
  const least = end;
  while (end < tokens.length && end - to <= 4) {
    const token = tokens[end];
    if (token?.gap !== 'space' || token.shape !== 'lower' || isDated(dateAt, end)) break;
    if (words.functionWords.has(token.key)) break;
    end++;
  }
  return end > least ? { to: end, capitals, acronym, topic: true } : { to, capitals, acronym, topic: false };
}

const isPlainNoun = (token: Token | undefined, words: MeetingText['words']): boolean =>
  token?.shape === 'lower' &&
  token.gap === 'space' &&
  token.key.length > 4 &&
  !words.functionWords.has(token.key) &&
  !words.holding.has(token.key) &&
  !words.adverbs.has(token.key) &&
  !/(?:ed|ly|ing)$/.test(token.key);

/** "for the sixth Review Conference", not "for the first time". */
const isNamesOrdinal = (next: Token | undefined, words: MeetingText['words']): boolean =>
  isCapital(next) || words.heads.has(next?.key ?? '') || /^(?:anniversary|of)$/.test(next?.key ?? '');

/** "with senior officials", "of military experts": the end of the words for those who meet; undefined for others. */
function readPeople({ tokens, words, dateAt }: MeetingText, from: number): number | undefined {
  for (let at = from; at < tokens.length && at - from < 5; at++) {
    const token = tokens[at];
    if (token?.gap !== 'space' || token.shape !== 'lower' || isDated(dateAt, at)) return undefined;
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
