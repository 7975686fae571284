import type { Brief } from '../brief/brief.ts';
import { briefTokens } from './brief-tokens.ts';
import type { KnownEntities, Recognition } from './entity.ts';
import { findActors } from './find-actors.ts';
import { findBriefDate } from './find-brief-date.ts';
import { findDates } from './find-dates.ts';
import { findMeetings } from './find-meetings.ts';
import { once } from './once.ts';

const NOTHING_KNOWN: KnownEntities = { actors: [], meetings: [] };

/**
 * All actors, meetings and dates of a brief. `known` are the project file's entries: they come first and win.
 * Each of the three lists is made when first read, so a view that only wants dates does not pay for actors.
 */
export function recognise(brief: Brief, known: KnownEntities = NOTHING_KNOWN): Recognition {
  const { text, head } = brief;
  const dates = once(() => findDates(text, head.date ?? findBriefDate(text, head.language), head.language));
  const tokens = once(() => briefTokens(brief));
  const actors = once(() => findActors(brief, known.actors, tokens()));
  const meetings = once(() =>
    findMeetings(brief, { dates: dates(), actors: actors() }, known.meetings, tokens()),
  );
  return {
    get dates() {
      return dates();
    },
    get actors() {
      return actors();
    },
    get meetings() {
      return meetings();
    },
  };
}
