import { wordSet } from '../table-rows.ts';
import { afterBlank, keyAt } from '../tokens.ts';
import type { Group, Occurrence } from './group-phrases.ts';
import type { MeetingText } from './phrase.ts';
import { leadAt } from './phrase-words.ts';

/** Whether what was joined is a particular meeting: it has a name with an occasion, or a date. */
export function isMeeting(source: MeetingText, group: Group): boolean {
  return group.occurrences.some((occurrence) => isEvidence(source, group, occurrence));
}

function isEvidence(source: MeetingText, group: Group, occurrence: Occurrence): boolean {
  const { place } = occurrence;
  const { phrase, date, title, heading } = occurrence;
  const { headStrength, core } = phrase;
  const named = core.length > 0 && isNamed(source, phrase.from, phrase.to);
  // "Thank you for joining today's call": the one that the brief records.
  if (
    phrase.kind === 'call' &&
    phrase.core.length === 0 &&
    occurrence.relative &&
    phrase.headStrength !== 'verb'
  )
    return false;
  if (date) {
    if (phrase.plural) return isParticular(date);
    if (saysOnlyWho(phrase)) return date.length >= 10;
    // "Parties met in 2001", "we met in Tokyo last May"
    if (headStrength === 'verb')
      return core.length > 0
        ? date.length > 4 ||
            place !== undefined ||
            core.some((word) => source.words.bodies.has(word) && !source.words.people.has(word))
        : group.occurrences.length > 1 || place !== undefined || (date.length > 4 && phrase.kind === 'call');
    if (headStrength === 'weak' || headStrength === 'body')
      return (
        named ||
        phrase.definite ||
        phrase.ownDate !== undefined ||
        core.length > 0 ||
        isHeld(source, phrase.from, phrase.to) ||
        isAttended(source, phrase.from)
      );
    return true;
  }
  if (place !== undefined && title && !phrase.plural) return true;
  if (place !== undefined && headStrength === 'verb' && core.length > 0 && !phrase.name.startsWith('Meeting'))
    return true;
  // "Ms Lund met with Minister Berg": both are named
  if (headStrength === 'verb')
    return / of .* with \p{Lu}/u.test(phrase.name) && keyAt(source.tokens, phrase.from - 1) !== 'to';
  if (phrase.plural && !(named && place !== undefined) && !isTalks(source, phrase)) return false;
  // "the recent international conference held in Oslo"
  if (core.length === 0)
    return place !== undefined && headStrength === 'strong' && phrase.described === true && !phrase.plural;
  if (headStrength === 'body')
    return (
      named && (phrase.ordinal !== undefined || (phrase.kind === 'forum' && isAttended(source, phrase.from)))
    );
  if (phrase.ordinal !== undefined || title) return true;
  if (headStrength === 'strong')
    return title || place !== undefined || heading || named || hasOccasion(source, phrase.from);
  // "the Biden-Xi call"
  return (
    (named && phrase.definite && /^(?:call|session|hearing)$/.test(phrase.kind)) ||
    (named && isHeld(source, phrase.from, phrase.to)) ||
    hasOccasion(source, phrase.from)
  );
}

/** "At the Almaty Forum", "hosted the Forum". */
function isAttended({ tokens }: MeetingText, from: number): boolean {
  return /^(?:at|during|attend|attended|attending|host|hosts|hosted|opened|held|addressed)$/.test(
    keyAt(tokens, leadAt(tokens, from)),
  );
}

/** "Parties met in 2001": who meets is no name, and a year no occasion. */
export const saysOnlyWho = ({ headStrength, core }: Occurrence['phrase']): boolean =>
  headStrength === 'verb' && core.length === 1 && ANYBODY.has(core[0] ?? '');

const ANYBODY = wordSet('party member delegate participant minister leader official expert');

/** "held talks with Norway", "following discussions between the two": with whom, and that they took place. */
const isTalks = (source: MeetingText, { name, from, to }: Occurrence['phrase']): boolean =>
  / (?:with|between) /.test(name) && (isHeld(source, from, to) || hasOccasion(source, from));

/** "held consultations", "a hearing should be convened": somebody holds it, so it is an occasion. */
function isHeld({ tokens, words }: MeetingText, from: number, to: number): boolean {
  const before = /^(?:an?)$/.test(keyAt(tokens, from - 1)) ? from - 2 : from - 1;
  if (words.holding.has(keyAt(tokens, before))) return true;
  for (let at = to; at < to + 5; at++) {
    const token = tokens[at];
    if (!afterBlank(token)) return false;
    if (words.holding.has(token.key) || token.key === 'place') return true;
  }
  return false;
}

/** A day, a month or a stretch of days: a year alone dates a habit. */
const isParticular = (date: string): boolean => date.length > 4 && !/^\d{4}\/\d{4}$/.test(date);

function isNamed({ tokens, words }: MeetingText, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token && token.shape !== 'lower' && token.shape !== 'number' && !words.heads.has(token.key))
      return true;
  }
  return false;
}

/** "at the", "after the", "attend the", "hosted its": words that make an occasion of it. */
function hasOccasion({ tokens, words }: MeetingText, from: number): boolean {
  for (let at = from; at >= Math.max(0, from - 4); at--) {
    const token = tokens[at];
    if (token && words.occasionBefore.has(token.key)) return true;
    if (token?.gap === 'stop' || token?.gap === 'break') return false;
  }
  return false;
}
