import { afterBlank, isEnd, keyAt } from '../tokens.ts';
import type { MeetingPhrase, MeetingText } from './phrase.ts';
import { isCapital, isDated, phraseOf } from './phrase-words.ts';
import { hasCapital, readRun, readSubject } from './read-subject.ts';

/**
 * Reads "the European Council of 15-16 December", "Foreign Affairs Council due on 20 March", "Foreign Affairs
 * Council, 12 December 2022": a body with its day. "on" alone is no sign ("adopted by the Council on …").
 */
export function readBodyDate(source: MeetingText, index: number): MeetingPhrase | undefined {
  const { tokens, dateAt, dates } = source;
  const token = tokens[index];
  if (!token || !source.words.councils.has(token.key) || !isCapital(token)) return undefined;
  let at = index + 1;
  if (tokens[at]?.key === 'to' && tokens[at + 1]?.key === 'be') at += 2;
  const link = tokens[at];
  if (afterBlank(link) && /^(?:of|due|scheduled|planned|held)$/.test(link.key)) {
    at++;
    if (/^(?:on|for|from)$/.test(keyAt(tokens, at))) at++;
  } else if (afterBlank(link) && /^(?:in|on|at)$/.test(link.key) && isOccasion(source, index)) {
    // "on the margins of the World Health Assembly in May"
    while (
      at < index + 6 &&
      !isDated(dateAt, at) &&
      (isCapital(tokens[at]) || /^(?:in|on|at)$/.test(keyAt(tokens, at)))
    )
      at++;
  } else if (link?.gap !== 'open' && link?.gap !== 'comma') return undefined;
  const date = dates[dateAt[at] ?? -1];
  if (!date || date.iso.length < (link?.key === 'in' ? 7 : 10) || isEnd(tokens[at])) return undefined;
  if (link?.gap === 'comma' && !afterBlank(token)) return undefined;
  const stretch = readSubject(source, index + 1) ?? { from: index, to: index + 1 };
  if (!hasCapital(source, stretch) || stretch.to - stretch.from < 2) return undefined;
  if (isAuthor(source, stretch.from)) return undefined;
  return phraseOf(source, stretch.from, index + 1, {});
}

/** "during the Council", "ahead of the Council": the body's name is said of its meeting. */
function isOccasion(source: MeetingText, index: number): boolean {
  const { tokens } = source;
  const { from } = readSubject(source, index + 1) ?? { from: index };
  if (tokens[from - 1]?.key !== 'the') return false;
  const lead = tokens[from - 2]?.key === 'of' ? from - 3 : from - 2;
  return /^(?:during|margins|sidelines|ahead|attend|attended|attends)$/.test(keyAt(tokens, lead));
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
  // "FORMAL MINUTES" alone on a line
  const alone = tokens[index - 1]?.gap === 'break' && tokens[index + 1]?.gap === 'break';
  const opens = tokens[index]?.gap === 'break' || alone;
  if (!opens || !isCapital(tokens[index])) return undefined;
  let last = index - 1;
  while (last > index - 16 && !source.words.councils.has(keyAt(tokens, last))) last--;
  let date = index;
  while (date < index + 20 && !isDated(dateAt, date)) date++;
  const stretch = source.words.councils.has(keyAt(tokens, last)) ? readRun(source, last + 1) : undefined;
  const first = stretch && tokens[stretch.from];
  const ownDate = dateAt[date] ?? -1;
  const day = source.dates[ownDate]?.iso ?? ''; // not "Session 2019-21"
  if (!stretch || !first || !hasCapital(source, stretch) || day.length < 10) return undefined;
  // "Committee on Foreign Affairs"
  let { to } = stretch;
  if (/^(?:on|for|of)$/.test(keyAt(tokens, to)))
    for (let at = to + 1; !isEnd(tokens[at]) && at < index; at++) if (isCapital(tokens[at])) to = at + 1;
  return phraseOf(source, stretch.from, to, { definite: true, ownDate });
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
