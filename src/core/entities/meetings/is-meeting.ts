import type { Group, Occurrence } from './group-phrases.ts';
import type { MeetingText } from './phrase.ts';

/** Whether what was joined is a particular meeting: it has a name with an occasion, or a date. */
export function isMeeting(source: MeetingText, group: Group): boolean {
  return group.occurrences.some((occurrence) => isEvidence(source, group, occurrence));
}

function isEvidence(source: MeetingText, group: Group, occurrence: Occurrence): boolean {
  const { place } = occurrence;
  const { phrase, date, title, heading } = occurrence;
  const { strength, core } = phrase;
  const named = core.length > 0 && isNamed(source, phrase.from, phrase.to);
  if (date) {
    if (phrase.plural) return isParticular(date);
    if (saysOnlyWho(phrase)) return date.length >= 10;
    if (strength === 'verb') return core.length > 0 || group.occurrences.length > 1;
    if (strength === 'weak' || strength === 'body')
      return (
        named ||
        phrase.definite ||
        phrase.ownDate !== undefined ||
        core.length > 0 ||
        isHeld(source, phrase.from, phrase.to)
      );
    return true;
  }
  if (place !== undefined && title && !phrase.plural) return true;
  if (place !== undefined && strength === 'verb' && core.length > 0 && !phrase.name.startsWith('Meeting'))
    return true;
  if (strength === 'verb' || strength === 'body' || phrase.plural || core.length === 0) return false;
  if (phrase.ordinal !== undefined || title) return true;
  if (strength === 'strong') return title || heading || named || hasOccasion(source, phrase.from);
  return hasOccasion(source, phrase.from);
}

/** "Parties met in 2001": who meets is no name, and a year no occasion. */
export const saysOnlyWho = ({ strength, core }: Occurrence['phrase']): boolean =>
  strength === 'verb' && core.length === 1 && ANYBODY.has(core[0] ?? '');

const ANYBODY = new Set('party member delegate participant minister leader official expert'.split(' '));

/** "held consultations", "a hearing should be convened": somebody holds it, so it is an occasion. */
function isHeld({ tokens, words }: MeetingText, from: number, to: number): boolean {
  const before = /^(?:an?)$/.test(tokens[from - 1]?.key ?? '') ? from - 2 : from - 1;
  if (words.holding.has(tokens[before]?.key ?? '')) return true;
  for (let at = to; at < to + 5; at++) {
    const token = tokens[at];
    if (token?.gap !== 'space') return false;
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
