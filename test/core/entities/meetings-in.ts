import { parseBrief } from '../../../src/core/brief/parse-brief.ts';
import type { FoundMeeting, Meeting } from '../../../src/core/entities/entity.ts';
import { findDates } from '../../../src/core/entities/find-dates.ts';
import { findMeetings } from '../../../src/core/entities/find-meetings.ts';

/** The meetings of a text in which no actors were looked for. */
export function meetingsIn(text: string, known: readonly Meeting[] = []): FoundMeeting[] {
  const brief = parseBrief(text);
  const dates = findDates(text, brief.head.date, brief.head.language);
  return findMeetings(brief, { dates, actors: [] }, known);
}

/** A meeting as "date | name | place". */
export const shown = ({ date, name, place }: FoundMeeting): string =>
  [date ?? '-', name, ...(place === undefined ? [] : [place])].join(' | ');
