import type { Meeting } from '../entities/entity.ts';
import type { Project } from '../project/project.ts';
import type { ExportFormat } from './export-format.ts';
import { guidOf } from './guid.ts';
import { loss } from './losses.ts';
import { utcTime } from './utc-time.ts';

/**
 * The meetings of the project file as an iCalendar (RFC 5545): whole days, so DTEND is the day after the last. DTSTAMP
 * is the newest annotation's time, so that the file does not change with the day on which it is made.
 */
export const icalendar: ExportFormat = {
  id: 'ics',
  label: 'iCalendar',
  description: 'For calendars: the meetings of the project file on their days.',
  extension: 'ics',
  lost: ['annotations', 'tags', 'own-fields', 'actors', 'memos'],
  write(rows, { project, title }, lose) {
    const stamp =
      rows
        .map(({ created }) => utcTime(created) ?? '')
        .sort()
        .at(-1) || '1970-01-01T00:00:00Z';
    const events = project.meetings
      .filter(({ ignore }) => !ignore)
      .map((each) => eventLines(each, project, compact(stamp)));
    const undated = events.filter((each) => each.length === 0).length;
    if (undated > 0) lose?.(loss('undated', undated, ['for want of a whole day,', 'meeting']));
    return [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//policy-annotator//Policy Annotator//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      `NAME:${escapeText(title)}`,
      `X-WR-CALNAME:${escapeText(title)}`,
      ...events.flat(),
      'END:VCALENDAR',
    ]
      .map((line) => `${foldLine(line)}\r\n`)
      .join('');
  },
};

/** "2022-01-07T10:00:00.5Z" → 20220107T100000Z (section 3.3.5, form 2). */
const compact = (time: string): string => time.replace(/\.\d+/, '').replace(/[-:]/g, '');

function eventLines(meeting: Meeting, { actors }: Project, stamp: string): readonly string[] {
  const [first, last = first] = (meeting.date ?? '').split('/');
  const [start, end] = [dayNumber(first), dayNumber(last)];
  if (start === undefined || end === undefined || end < start) return [];
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const participants = meeting.actors.map((each) => names.get(each) ?? each).join(', ');
  const others = meeting.aliases.join(', ');
  const description = [
    others && `Also called: ${others}`,
    participants && `Participants: ${participants}`,
    meeting.memo ?? '',
  ]
    .filter(Boolean)
    .join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${guidOf('meeting', meeting.id)}@policy-annotator`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compactDay(start)}`,
    `DTEND;VALUE=DATE:${compactDay(end + 1)}`,
    `SUMMARY:${escapeText(meeting.name)}`,
    ...(meeting.place ? [`LOCATION:${escapeText(meeting.place)}`] : []),
    ...(description === '' ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const DAY = 86_400_000;

/** Days since 1970 of an ISO day that exists; undefined for months, years and anything else. */
function dayNumber(iso: string | undefined): number | undefined {
  const time = /^\d{4}-\d\d-\d\d$/.test(iso ?? '') ? Date.parse(iso ?? '') : Number.NaN;
  return Number.isNaN(time) ? undefined : time / DAY;
}

const compactDay = (day: number): string =>
  new Date(day * DAY).toISOString().slice(0, 10).replaceAll('-', '');

/** TEXT (section 3.3.11); control characters have no place in it. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** At most 75 octets of UTF-8 a line, never inside a character (section 3.1). */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
