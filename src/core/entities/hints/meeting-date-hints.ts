import type { Brief } from '../../brief/brief.ts';
import type { Problem } from '../../problem.ts';
import type { Recognition } from '../entity.ts';

/** A meeting with a name of its own of which the brief never says when it is. */
export function meetingDateHints({ head }: Brief, { meetings }: Recognition): Problem[] {
  // Meetings are found by English words: in another language what was found may be none.
  if (head.language !== undefined && head.language !== 'en') return [];
  return meetings.flatMap(({ id, name, date, source, mentions }): Problem[] => {
    const [first] = mentions;
    if (date !== undefined || source === 'project-file' || !first) return [];
    const message = `The brief does not say when “${name}” takes place. Keep the meeting and give it a date, if you know it.`;
    const { start, end } = first;
    return [{ code: 'hint-meeting-date', severity: 'hint', message, range: { start, end }, about: id }];
  });
}
