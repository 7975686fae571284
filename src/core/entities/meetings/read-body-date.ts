import type { MeetingPhrase, MeetingText } from './phrase.ts';
import { coreOf, isCapital, nameOf } from './phrase-words.ts';
import { hasCapital, readSubject } from './read-subject.ts';

/** Bodies whose name with a date right after it means their meeting of that day. */
const BODIES = new Set(['council', 'committee', 'commission', 'board', 'assembly', 'cabinet', 'bureau']);

/**
 * Reads "the European Council of 15-16 December", "Foreign Affairs Council due on 20 March", "Foreign Affairs
 * Council, 12 December 2022": a body with its day. "on" alone is no sign ("adopted by the Council on …").
 */
export function readBodyDate(source: MeetingText, index: number): MeetingPhrase | undefined {
  const { tokens, dateAt, dates } = source;
  const token = tokens[index];
  if (!token || !BODIES.has(token.key) || !isCapital(token)) return undefined;
  let at = index + 1;
  if (tokens[at]?.key === 'to' && tokens[at + 1]?.key === 'be') at += 2;
  const link = tokens[at];
  if (link?.gap === 'space' && /^(?:of|due|scheduled|planned|held)$/.test(link.key)) {
    at++;
    if (/^(?:on|for|from)$/.test(tokens[at]?.key ?? '')) at++;
  } else if (link?.gap !== 'open' && link?.gap !== 'comma') return undefined;
  const date = dates[dateAt[at] ?? -1];
  if (!date || date.iso.length < 10 || tokens[at]?.gap === 'stop' || tokens[at]?.gap === 'break')
    return undefined;
  if (link?.gap === 'comma' && token.gap !== 'space') return undefined;
  const stretch = readSubject(source, index + 1) ?? { from: index, to: index + 1 };
  if (!hasCapital(source, stretch) || stretch.to - stretch.from < 2) return undefined;
  if (isAuthor(source, stretch.from)) return undefined;
  return {
    from: stretch.from,
    to: index + 1,
    start: tokens[stretch.from]?.start ?? token.start,
    end: token.end,
    name: nameOf(source, stretch.from, index + 1),
    kind: 'meeting',
    core: coreOf(source, stretch.from, index + 1),
    strength: 'strong',
    plural: false,
    definite: false,
    shout: token.shout,
  };
}

/** "Minutes of the Standing Committee on Public Accounts": minutes are of a meeting. */
export function readMinutes(source: MeetingText, index: number): MeetingPhrase | undefined {
  const { tokens, words, dateAt } = source;
  const token = tokens[index];
  if (token?.key !== 'minutes' || tokens[index + 1]?.key !== 'of') return undefined;
  const from = tokens[index + 2]?.key === 'the' ? index + 3 : index + 2;
  let to = from;
  let body = false;
  for (let at = from; at < tokens.length && at - from < 14; at++) {
    const each = tokens[at];
    if (
      !each ||
      each.gap === 'stop' ||
      each.gap === 'break' ||
      each.gap === 'comma' ||
      (dateAt[at] ?? -1) >= 0
    )
      break;
    if (words.heads.has(each.key)) return undefined; // the meeting names itself
    if (!isCapital(each) && !/^(?:of|on|the|and|for)$/.test(each.key)) break;
    if (isCapital(each)) to = at + 1;
    body ||= BODIES.has(each.key);
  }
  const first = tokens[from];
  if (!body || !first || to === from) return undefined;
  return {
    from,
    to,
    start: first.start,
    end: tokens[to - 1]?.end ?? first.end,
    name: nameOf(source, from, to),
    kind: 'meeting',
    core: coreOf(source, from, to),
    strength: 'strong',
    plural: false,
    definite: true,
    shout: first.shout,
  };
}

/** "Report of the Committee, 3 May 2022": the date is the report's. */
function isAuthor({ tokens }: MeetingText, from: number): boolean {
  const at = tokens[from - 1]?.key === 'the' ? from - 2 : from - 1;
  return (
    /^(?:of|by|to|from)$/.test(tokens[at]?.key ?? '') &&
    /^(?:report|letter|statement|decision|note|resolution|adopted|issued|submitted|president|chair|member|members)$/.test(
      tokens[at - 1]?.key ?? '',
    )
  );
}
