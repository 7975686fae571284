import { isEnd, keyAt } from '../tokens.ts';
import type { MeetingPhrase, MeetingText } from './phrase.ts';
import {
  coreOf,
  isCapital,
  isDated,
  isOrdinal,
  leadAt,
  nameOf,
  ordinalOf,
  phraseOf,
} from './phrase-words.ts';
import { hasCapital, readRun, readSubject } from './read-subject.ts';

/**
 * Reads "the European Council of 15-16 December", "Foreign Affairs Council due on 20 March", "Foreign Affairs
 * Council, 12 December 2022": a body with its day. "on" alone is no sign ("adopted by the Council on …").
 */
export function readBodyDate(source: MeetingText, index: number): MeetingPhrase | undefined {
  const { tokens, dateAt, dates } = source;
  const token = tokens[index];
  if (!token || !source.words.councils.has(token.key) || !isCapital(token)) return undefined;
  const numbered = readNumberedBody(source, index);
  if (numbered) return numbered;
  let at = index + 1;
  if (tokens[at]?.key === 'to' && tokens[at + 1]?.key === 'be') at += 2;
  const link = tokens[at];
  if (link?.gap === 'space' && /^(?:of|due|scheduled|planned|held)$/.test(link.key)) {
    at++;
    if (/^(?:on|for|from)$/.test(keyAt(tokens, at))) at++;
  } else if (link?.gap === 'space' && /^(?:in|on|at)$/.test(link.key) && isOccasion(source, index)) {
    // "on the margins of the World Health Assembly in May"
    while (
      at < index + 6 &&
      !isDated(dateAt, at) &&
      (isCapital(tokens[at]) || /^(?:in|on|at)$/.test(keyAt(tokens, at)))
    )
      at++;
  } else if (link?.gap !== 'open' && link?.gap !== 'comma' && token.key !== 'assembly') return undefined;
  const date = dates[dateAt[at] ?? -1];
  // "the outcomes of the World Health Assembly"
  if (
    !date &&
    token.key === 'assembly' &&
    /^(?:of|at)$/.test(keyAt(tokens, subjectAt(source, index) - 2)) &&
    isOccasion(source, index)
  )
    return phraseOf(source, subjectAt(source, index), index + 1, { definite: true });
  if (!date || date.iso.length < (link?.key === 'in' ? 7 : 10) || isEnd(tokens[at])) return undefined;
  if (link?.gap === 'comma' && token.gap !== 'space') return undefined;
  const stretch = readSubject(source, index + 1) ?? { from: index, to: index + 1 };
  if (!hasCapital(source, stretch) || stretch.to - stretch.from < 2) return undefined;
  if (isAuthor(source, stretch.from)) return undefined;
  return phraseOf(source, stretch.from, index + 1, {});
}

/** "held the inaugural Joint Defence Committee", "at the second Trade Council": a body's name with a number before it. */
function readNumberedBody(source: MeetingText, index: number): MeetingPhrase | undefined {
  const { tokens, words } = source;
  const { from } = readRun(source, index + 1) ?? { from: index };
  const at = tokens[from]?.shape === 'lower' ? from : from - 1;
  const first = tokens[at];
  const next = tokens[index + 1];
  if (first?.shape !== 'lower' || at > index - 2 || tokens[at + 1]?.gap !== 'space') return undefined;
  if (first.key !== 'inaugural' && !isOrdinal(first, words)) return undefined;
  // "the second Security Council resolution"
  if (next?.gap === 'space' && next.shape === 'lower' && !words.functionWords.has(next.key)) return undefined;
  const lead = keyAt(tokens, leadAt(tokens, at));
  if (!words.holding.has(lead) && !/^(?:at|during|for|following|after|attend|attended)$/.test(lead))
    return undefined;
  return phraseOf(source, at, index + 1, {
    name: nameOf(source, at, index + 1),
    core: coreOf(source, at + 1, index + 1),
    ...(first.key !== 'inaugural' && { ordinal: ordinalOf(first, words) }),
  });
}

const subjectAt = (source: MeetingText, index: number): number => readRun(source, index + 1)?.from ?? index;

/** "during the Council", "ahead of the Council": the body's name is said of its meeting. */
function isOccasion(source: MeetingText, index: number): boolean {
  const { tokens } = source;
  const from = subjectAt(source, index);
  if (tokens[from - 1]?.key !== 'the') return false;
  const lead = tokens[from - 2]?.key === 'of' ? from - 3 : from - 2;
  return /^(?:during|margins|sidelines|ahead|outcomes?|attend|attended|attends)$/.test(keyAt(tokens, lead));
}

/** "Minutes of the Standing Committee on Public Accounts": minutes are of a meeting. */
export function readMinutes(source: MeetingText, index: number): MeetingPhrase | undefined {
  const { tokens, words, dateAt } = source;
  const token = tokens[index];
  if (token?.key !== 'minutes') return undefined;
  if (tokens[index + 1]?.key !== 'of') return readMinutesHead(source, index);
  const from = tokens[index + 2]?.key === 'the' ? index + 3 : index + 2;
  let to = from;
  let body = false;
  for (let at = from; at < tokens.length && at - from < 14; at++) {
    const each = tokens[at];
    if (!each || each.gap === 'stop' || each.gap === 'break' || each.gap === 'comma' || isDated(dateAt, at))
      break;
    if (words.heads.has(each.key)) return undefined; // the meeting names itself
    if (!isCapital(each) && !/^(?:of|on|the|and|for)$/.test(each.key)) break;
    if (isCapital(each)) to = at + 1;
    body ||= source.words.councils.has(each.key);
  }
  const first = tokens[from];
  if (!body || !first || to === from) return undefined;
  return phraseOf(source, from, to, { definite: true });
}

/** "FISHERIES COMMITTEE / FORMAL MINUTES / Tuesday 28 June 2022" at the head of a brief. */
function readMinutesHead(source: MeetingText, index: number): MeetingPhrase | undefined {
  const { tokens, dateAt } = source;
  if (index > 60 || !isCapital(tokens[index])) return undefined;
  let last = index - 1;
  while (last > index - 8 && !source.words.councils.has(keyAt(tokens, last))) last--;
  let date = index;
  while (date < index + 20 && !isDated(dateAt, date)) date++;
  const stretch = source.words.councils.has(keyAt(tokens, last)) ? readRun(source, last + 1) : undefined;
  const first = stretch && tokens[stretch.from];
  const ownDate = dateAt[date] ?? -1;
  if (!stretch || !first || !hasCapital(source, stretch) || ownDate < 0) return undefined;
  return phraseOf(source, stretch.from, stretch.to, { definite: true, ownDate });
}

/** "Report of the Committee, 3 May 2022": the date is the report's. */
function isAuthor({ tokens }: MeetingText, from: number): boolean {
  const at = tokens[from - 1]?.key === 'the' ? from - 2 : from - 1;
  return (
    /^(?:of|by|to|from)$/.test(keyAt(tokens, at)) &&
    /^(?:report|letter|statement|note|resolution|adopted|issued|submitted|president|chair|member|members)$/.test(
      keyAt(tokens, at - 1),
    )
  );
}
