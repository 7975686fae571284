import type { Group, Occurrence } from './group-phrases.ts';
import type { MeetingText } from './phrase.ts';

/** Whether what was joined is a particular meeting: it has a name with an occasion, or a date. */
export function isMeeting(source: MeetingText, group: Group): boolean {
  return group.occurrences.some((occurrence) => isEvidence(source, group, occurrence));
}

function isEvidence(
  source: MeetingText,
  group: Group,
  { phrase, date, title, heading }: Occurrence,
): boolean {
  const { strength, core } = phrase;
  if (date)
    return (
      strength !== 'verb' ||
      core.length > 0 ||
      group.occurrences.length > 1 ||
      phrase.name !== '' ||
      isRecent(date)
    );
  if (strength === 'verb' || phrase.plural || core.length === 0) return false;
  if (phrase.ordinal !== undefined) return true;
  if (strength === 'strong')
    return title || heading || isNamed(source, phrase.from, phrase.to) || hasOccasion(source, phrase.from);
  return hasOccasion(source, phrase.from);
}

const isRecent = (date: string): boolean => date.length === 10;

function isNamed({ tokens, words }: MeetingText, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (
      token &&
      token.shape !== 'lower' &&
      token.shape !== 'number' &&
      !Object.hasOwn(words.heads, token.key)
    )
      return true;
  }
  return false;
}

/** "at the", "after the", "attend the", "hosted its": words that make an occasion of it. */
function hasOccasion({ tokens, words }: MeetingText, from: number): boolean {
  for (let at = from; at >= Math.max(0, from - 4); at--) {
    const token = tokens[at];
    if (
      token &&
      (words.occasionBefore.has(token.key) || words.occasions.has(token.key)) &&
      token.key !== 'the'
    )
      return true;
    if (token?.gap === 'stop' || token?.gap === 'break') return false;
  }
  return false;
}
