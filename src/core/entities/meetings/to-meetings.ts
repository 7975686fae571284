import type { Brief } from '../../brief/brief.ts';
import { withCapital } from '../../text/capitals.ts';
import { idGiver, slug } from '../../text/readable-id.ts';
import type { FoundActor, FoundMeeting, Mention } from '../entity.ts';
import { formatDate } from '../format-day.ts';
import { fold } from '../tokens.ts';
import type { Group, Occurrence } from './group-phrases.ts';
import { saysOnlyWho } from './is-meeting.ts';
import { singular } from './phrase-words.ts';

const MOST_ACTORS = 20;

/** Names the groups, in the order of their first mention, with unique ids. */
export function toMeetings(
  brief: Brief,
  groups: readonly Group[],
  actors: readonly FoundActor[],
): FoundMeeting[] {
  const giveId = idGiver([]);
  const placed = groups
    .flatMap((group) => group.occurrences.map(({ phrase }): Placed => ({ group, phrase })))
    .sort((a, b) => a.phrase.start - b.phrase.start);
  const start = (group: Group): number => group.occurrences[0]?.phrase.start ?? 0;
  return [...groups]
    .sort((a, b) => start(a) - start(b))
    .map((group) => {
      const taking = participants(brief.text, group, placed, actors);
      const name = bestName(brief.text, group, whoMet(taking));
      const mentions = mentionsOf(brief.text, group);
      const date = group.date ?? ownDate(brief, group);
      return {
        id: giveId(slug(`${name} ${date ?? ''}`) || 'meeting'),
        name,
        aliases: aliasesOf(group, name, mentions),
        ...(date === undefined ? {} : { date }),
        ...(group.place === undefined ? {} : { place: group.place }),
        actors: taking.map(({ id }) => id),
        source: 'text',
        mentions,
      };
    });
}

/** The name that spells out most, rather a noun's than a verb's, rather not in capitals; then the earliest. */
function bestName(text: string, group: Group, who: string): string {
  return fullName(text, group, who).replace(/ \([^()]*\)$/, '');
}

function fullName(text: string, group: Group, who: string): string {
  const named = group.occurrences.filter(({ phrase }) => phrase.name !== '');
  const score = ({ phrase }: Occurrence): number => {
    const written = new Set(phrase.name.split(/[^\p{L}\p{N}.']+/u).map((word) => singular(fold(word))));
    const spelt = phrase.core.filter((word) => written.has(word)).length;
    const told =
      phrase.headStrength === 'verb'
        ? 10 * Math.min(spelt, 3) - (PEOPLE_MET.test(phrase.name) ? 25 : 5)
        : 10 * spelt;
    if (saysOnlyWho(phrase)) return told - 25;
    return told + (phrase.shout ? 0 : 5) - (phrase.name.length > 110 ? 20 : 0);
  };
  let best: Occurrence | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const each of named) {
    const points = score(each);
    if (points > most) [best, most] = [each, points];
  }
  if (best)
    return (
      best.phrase.plural && best.phrase.core.length > 0
        ? one(best.phrase.name, best.phrase.kind)
        : best.phrase.name
    ).replace(/^./u, (letter) => letter.toUpperCase());
  const described = group.occurrences
    .map(({ phrase }) => describedAs(text, phrase))
    .find((each) => each !== '');
  if (described !== undefined) return described;
  const where = group.place === undefined ? '' : ` in ${group.place}`;
  const when = group.date === undefined ? '' : ` of ${formatDate(group.date)}`;
  const kind = group.occurrences[0]?.phrase.kind ?? 'meeting';
  return `${withCapital(kind)}${who}${who || where ? where : when}`;
}

/** Two or three people: " of Ada Lund and Juan Berg"; more are a crowd, one alone met somebody else. */
function whoMet(actors: readonly FoundActor[]): string {
  const people = actors.filter(({ type }) => type === 'person').map(({ name }) => name);
  return people.length === 2 || people.length === 3
    ? ` of ${people.slice(0, -1).join(', ')} and ${people.at(-1)}`
    : '';
}

/** "Bilateral summit" for "a bilateral summit"; empty where only the head stands, or what tells when. */
function describedAs(text: string, { start, end, plural }: Occurrence['phrase']): string {
  const words = text.slice(start, end).replace(/[\s*_`\\]+/g, ' ');
  const kept = words.replace(
    /^(?:(?:the|this|that|upcoming|forthcoming|next|previous|last|recent|earlier|past)\s)+/i,
    '',
  );
  if (plural || !/^\p{Ll}[\p{Ll}-]+ \p{Ll}+$/u.test(kept)) return '';
  return withCapital(kept);
}

/** Made from who met ("Meeting of Heads of State"): a noun of the text, such as "summit", names it better. */
const PEOPLE_MET = /^Meeting (?:of|with) /;

/** "U.S.-GCC Summits" of several dates: each is a Summit. */
const one = (name: string, kind: string): string =>
  name.replace(new RegExp(`\\b(${kind})(?:s|es)\\b`, 'iu'), '$1');

function mentionsOf(text: string, group: Group): Mention[] {
  const mentions: Mention[] = [];
  for (const { phrase } of group.occurrences) {
    const { start, end, headStrength, name } = phrase;
    if (start < (mentions.at(-1)?.end ?? 0)) continue;
    // "The Council will meet" is the Council's own meeting; "the Agency met Norway" has two names in it.
    const isTold = headStrength === 'verb' && PEOPLE_MET.test(name);
    mentions.push({ start, end, text: text.slice(start, end), ...(isTold && { isTold }) });
  }
  return mentions;
}

function aliasesOf(group: Group, name: string, mentions: readonly Mention[]): string[] {
  const known = new Set([name.toLowerCase()]);
  const aliases: string[] = [];
  const acronyms = group.occurrences.map(
    ({ phrase }) => phrase.acronym ?? / \(([^()]*)\)$/.exec(phrase.name)?.[1] ?? '',
  );
  const names = group.occurrences.map(({ phrase }) => phrase.name);
  // "The Council will meet" means the meeting, but is no name of it.
  const told = new Set(
    group.occurrences.flatMap(({ phrase }) => (phrase.headStrength === 'verb' ? [phrase.start] : [])),
  );
  const words = mentions
    .filter((mention) => !told.has(mention.start))
    .map((mention) => mention.text.replace(/[\s*_`\\]+/g, ' ').trim())
    .map((words) => (words.includes(')') ? words : words.replace(/ \([^(]*$/, '')));
  for (const alias of [...acronyms, ...names, ...words]) {
    // "the meeting" means it here, and something else elsewhere: no name to keep.
    if (!/[\p{Lu}\d]/u.test(alias) || known.has(alias.toLowerCase())) continue;
    known.add(alias.toLowerCase());
    aliases.push(alias);
  }
  return aliases;
}

/** A meeting of the title that nothing else dates took place on the brief's day, if the brief reports of it. */
function ownDate(brief: Brief, group: Group): string | undefined {
  if (!group.occurrences.some((each) => each.title)) return undefined;
  const title = brief.head.title ?? '';
  if (!group.occurrences.some((each) => each.title && !each.topic)) return undefined;
  return /\b(?:readout|communiqu|statement|remarks|minutes|declaration|conclusions|summary|record|report of|takeaways|outcome|meeting)/i.test(
    title,
  ) && !/\b(?:ahead|upcoming|preview|before|towards?|expect|fact sheet|press call)/i.test(title)
    ? brief.head.date
    : undefined;
}

/**
 * Actors named in the sentences that name or date the meeting, as far as the next meeting on either side. The body
 * that meets gives the meeting its name and is not listed again.
 */
function participants(
  text: string,
  group: Group,
  placed: readonly Placed[],
  actors: readonly FoundActor[],
): FoundActor[] {
  const named = group.occurrences.filter(({ date, phrase }) => date !== undefined || phrase.core.length > 0);
  const inText = named.filter(({ heading }) => !heading); // a heading joins names that have little to do with it
  const telling = (inText.length > 0 ? inText : named).slice(0, 4);
  const ranges = telling.map(({ phrase }) => ({ ...untilNextMeeting(text, group, phrase, placed), phrase }));
  const found: FoundActor[] = [];
  for (const actor of actors) {
    const takesPart = ranges.some(({ start, end, phrase }) =>
      actor.type === 'body'
        ? hasMention(actor.mentions, start, phrase.start) || hasMention(actor.mentions, phrase.end, end)
        : hasMention(actor.mentions, start, end),
    );
    if (takesPart && found.length < MOST_ACTORS) found.push(actor);
  }
  return found;
}

/** A phrase and the meeting that it belongs to. */
interface Placed {
  readonly group: Group;
  readonly phrase: Occurrence['phrase'];
}

/** The sentence around a phrase, cut where another meeting is named. `placed` is sorted. */
function untilNextMeeting(
  text: string,
  group: Group,
  phrase: Occurrence['phrase'],
  placed: readonly Placed[],
): { start: number; end: number } {
  const range = sentenceAround(text, phrase.start, phrase.end);
  let at = firstFrom(placed, range.start, (each) => each.phrase.start);
  for (let each = placed[at]; each && each.phrase.start < range.end; each = placed[++at]) {
    if (each.group === group) continue;
    if (each.phrase.end <= phrase.start) range.start = Math.max(range.start, each.phrase.end);
    else if (each.phrase.start >= phrase.end) range.end = each.phrase.start;
  }
  return range;
}

/** Index of the first item that starts at an offset or behind it; items are sorted by start. */
function firstFrom<T>(items: readonly T[], offset: number, startOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether one of some mentions, sorted by start, starts in the range. */
function hasMention(mentions: readonly Mention[], start: number, end: number): boolean {
  const first = mentions[firstFrom(mentions, start, (mention) => mention.start)];
  return first !== undefined && first.start < end;
}

function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  const before = text.slice(Math.max(0, start - 300), start);
  const after = text.slice(end, end + 300);
  const opens = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('\n\n'),
    before.lastIndexOf('\n- '),
    before.lastIndexOf('.\n'),
  );
  const stop = after.search(/\.(?:\s|$)|\n\n|\n- /);
  return {
    start: start - before.length + (opens < 0 ? 0 : opens + 1),
    end: end + (stop < 0 ? after.length : stop),
  };
}
