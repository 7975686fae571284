import { isoBounds } from './dates/calendar.ts';
import { dateWordsFor } from './dates/date-words-for.ts';
import { readDates } from './dates/read-dates.ts';

/** How far down the brief's own date is looked for, in code units. */
const HEAD = 6000;
const LABEL = /(?:^|\W)(?:date[sd]?|published|issued|released?|updated|distr\.?(?:\s*:\s*\w+)?|le)\W{0,6}$/i;
const LABEL_LATER = /(?:modified|embargo|last revised)\W{0,6}$/i;

/**
 * The date of a brief from its own words, ISO day: a labelled date ("Date: …", front matter), else a line
 * that holds little but a date, else the first full date near the top. Undefined when there is none.
 */
export function findBriefDate(text: string, language?: string): string | undefined {
  const head = text.slice(0, HEAD);
  const dates = readDates(head, dateWordsFor(language, head), undefined).filter(
    ({ iso, relative }) => !relative && isDay(iso),
  );
  let best: { readonly iso: string; readonly rank: number } | undefined;
  for (const { start, end, iso } of dates) {
    const lineStart = head.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = head.indexOf('\n', end);
    const before = head.slice(Math.max(lineStart, start - 60), start);
    const rest = before.length + head.slice(end, lineEnd < 0 ? head.length : lineEnd).length;
    const rank = LABEL.test(before) && !LABEL_LATER.test(before) ? 3 : rest <= 24 ? 2 : 1;
    if (!best || rank > best.rank) best = { iso, rank };
  }
  return best?.iso;
}

function isDay(iso: string): boolean {
  const bounds = isoBounds(iso);
  return bounds !== undefined && bounds.first === bounds.last;
}
