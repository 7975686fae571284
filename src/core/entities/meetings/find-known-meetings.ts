import type { FoundMeeting, Meeting, Mention } from '../entity.ts';
import { fold, isEnd, keyAt, type Token } from '../tokens.ts';
import { datesAgree } from './group-phrases.ts';
import type { MeetingText } from './phrase.ts';

/**
 * Puts the project file's meetings first: each takes the mentions of its names in the text and those of found
 * meetings that carry one of its names with a date that agrees. Known meetings that the brief does not mention
 * are left out, and so are those to be ignored. Several of one name ("NATO-Russia Council" of January and of July): the words of the
 * sentence decide by date; without a date the one nearest in the list.
 */
export function findKnownMeetings(
  source: MeetingText,
  known: readonly Meeting[],
  found: readonly FoundMeeting[],
): FoundMeeting[] {
  if (known.length === 0) return [...found];
  const byName = new Map<string, Meeting[]>();
  for (const meeting of known) {
    for (const name of [meeting.name, ...meeting.aliases]) {
      const key = keyOf(name);
      const list = byName.get(key) ?? [];
      if (key !== '' && !list.includes(meeting)) byName.set(key, [...list, meeting]);
    }
  }
  const mentions = new Map<Meeting, Mention[]>();
  const told = new Map<Meeting, FoundMeeting>();
  const rest: FoundMeeting[] = [];
  for (const meeting of found) {
    const match = [meeting.name, ...meeting.aliases]
      .flatMap((name) => byName.get(keyOf(name)) ?? [])
      .find((each) => datesAgree(each.date, meeting.date));
    if (match) {
      mentions.set(match, [...(mentions.get(match) ?? []), ...meeting.mentions]);
      if (!told.has(match)) told.set(match, meeting);
    } else rest.push(meeting);
  }
  for (const { start, end, meetings } of namesInText(source, byName)) {
    const meeting = meetings.find((each) => mentions.has(each)) ?? meetings[0];
    if (meeting)
      mentions.set(meeting, [
        ...(mentions.get(meeting) ?? []),
        { start, end, text: source.text.slice(start, end) },
      ]);
  }
  const own = [...mentions].map(([meeting, places]) => merge(meeting, told.get(meeting), tidy(places)));
  const taken = own.flatMap((meeting) => meeting.mentions).sort((a, b) => a.start - b.start);
  const others = rest.filter((meeting) => !meeting.mentions.every((each) => covers(taken, each)));
  return [...own.filter((meeting) => !meeting.ignore), ...others].sort(
    (a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  );
}

/** The project file's words, and what it leaves open from the text. */
function merge(known: Meeting, found: FoundMeeting | undefined, mentions: readonly Mention[]): FoundMeeting {
  const date = known.date ?? found?.date;
  const place = known.place ?? found?.place;
  return {
    ...known,
    ...(date !== undefined && { date }),
    ...(place !== undefined && { place }),
    actors: known.actors.length > 0 ? known.actors : (found?.actors ?? []),
    source: 'project-file',
    mentions,
  };
}

const keyOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map(fold)
    .filter((word) => word !== 'the' && word !== 'meeting')
    .join(' ');

/** Where the known names stand: at each word the longest name that begins there. Names have a bounded length. */
function* namesInText({ tokens }: MeetingText, byName: ReadonlyMap<string, readonly Meeting[]>) {
  const longest = new Map<string, number>();
  for (const key of byName.keys()) {
    const words = key.split(' ');
    const first = words[0] ?? '';
    longest.set(first, Math.min(16, Math.max(longest.get(first) ?? 0, words.length)));
  }
  for (let at = 0; at < tokens.length; at++) {
    const most = longest.get(keyAt(tokens, at)) ?? 0;
    for (let length = most; length > 0; length--) {
      const run = tokens.slice(at, at + length);
      const meetings =
        run.length === length && isRun(run) ? byName.get(run.map((token) => token.key).join(' ')) : undefined;
      const first = run[0];
      const last = run.at(-1);
      if (!meetings || !first || !last) continue;
      yield { start: first.start, end: last.end, meetings };
      at += length - 1;
      break;
    }
  }
}

const isRun = (run: readonly Token[]): boolean => run.every((token, i) => i === 0 || !isEnd(token));

/** In order, the longer of two that overlap. */
function tidy(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention);
  }
  return kept;
}

function covers(taken: readonly Mention[], mention: Mention): boolean {
  return taken.some((each) => each.start <= mention.start && mention.end <= each.end);
}
