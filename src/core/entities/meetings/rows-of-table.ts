import type { FoundDate } from '../entity.ts';
import type { Occurrence } from './group-phrases.ts';
import type { MeetingText } from './phrase.ts';
import { coreOf, nameOf } from './phrase-words.ts';

/** How far below its caption a table begins, in characters. */
const GAP = 40;
/** How far from its begin a caption may name the meeting, in characters. */
const CAPTION = 200;

/**
 * "Table 1. Addresses by Queens to a Joint Meeting of Congress" and below it rows that begin with a day: each row is one
 * such meeting, named by its second cell. Rows that name a meeting themselves stay as they are. Sorted by start.
 */
export function rowsOfTables(
  source: MeetingText,
  occurrences: readonly Occurrence[],
  dates: readonly FoundDate[],
): Occurrence[] {
  const { text, tokens } = source;
  const rows: Occurrence[] = [];
  let end = 0;
  let date = 0;
  for (const [i, caption] of occurrences.entries()) {
    const { phrase } = caption;
    if (phrase.start < end || phrase.core.length === 0 || phrase.strength === 'verb') continue;
    const before = text.slice(Math.max(0, phrase.start - CAPTION), phrase.start);
    if (!/^[|#*_ ]*(?:Table|Box|List|Annex)\b/.test(before.slice(before.lastIndexOf('\n') + 1))) continue;
    let line = lineEnd(text, phrase.end);
    const table = text.slice(line, line + GAP).search(/\n[ \t]*\|/);
    if (table < 0 || /[^\s]/.test(text.slice(line, line + table))) continue;
    line += table + 1;
    let token = phrase.to;
    let next = i + 1;
    while (/^[ \t]*\|/.test(text.slice(line, line + 9))) {
      end = lineEnd(text, line);
      while ((dates[date]?.start ?? Number.POSITIVE_INFINITY) < line) date++;
      while ((occurrences[next]?.phrase.start ?? Number.POSITIVE_INFINITY) < line) next++;
      const named = (occurrences[next]?.phrase.start ?? Number.POSITIVE_INFINITY) < end;
      const day = dates[date];
      const opens = day && day.end < end && /^[ \t|*\\]+$/.test(text.slice(line, day.start));
      const cell = opens ? /^[^|\n]{0,9}\|[^|\n]{1,80}/.exec(text.slice(day.end, end)) : null;
      if (day && cell && !named) {
        const stop = day.end + cell[0].length;
        while ((tokens[token]?.start ?? Number.POSITIVE_INFINITY) < day.end) token++;
        let to = token;
        while ((tokens[to]?.start ?? Number.POSITIVE_INFINITY) < stop) to++;
        if (to > token)
          rows.push({
            ...caption,
            heading: false,
            title: false,
            date: day.iso,
            relative: false,
            phrase: {
              ...phrase,
              from: token,
              to,
              start: tokens[token]?.start ?? line,
              end: tokens[to - 1]?.end ?? stop,
              name: `${singularHead(phrase.name, phrase.kind)}: ${nameOf(source, token, to)}`,
              core: [...new Set([...phrase.core, ...coreOf(source, token, to)])],
              plural: false,
              introduced: true,
            },
          });
      }
      line = end + 1;
    }
  }
  return rows;
}

const singularHead = (name: string, kind: string): string =>
  name.replace(new RegExp(`\\b(${kind})(?:s|es)\\b`, 'iu'), '$1');

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
